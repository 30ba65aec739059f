package org.gongkai.reportform.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.reportform.ReportPart;
import org.jspecify.annotations.Nullable;

/** Knows the headings of the six parts by their words; their numbers are often wrong. */
final class Headings {

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[#*]{1,6})?(?:第?[一二三四五六七八九]{1,2}(?:[、.．,，:：]|是|部分)|[#*]+|\\d[、.．])");
    private static final Map<ReportPart, List<String>> WORDINGS = Map.of(
            ReportPart.OVERALL, List.of("总体情况", "概述", "总体工作情况"),
            ReportPart.PROACTIVE, List.of("主动公开政府信息情况", "行政机关主动公开政府信息情况", "主动公开政府信息的情况"),
            ReportPart.REQUESTS, List.of("收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "收到和处理"),
            ReportPart.REMEDIES,
                    List.of("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "行政复议、行政诉讼情况", "行政复议和行政诉讼情况"),
            ReportPart.PROBLEMS,
                    List.of(
                            "存在的主要问题及改进情况",
                            "政府信息公开工作存在的主要问题及改进情况",
                            "存在问题及整改措施",
                            "存在的问题及改进措施",
                            "主要问题及改进情况",
                            "存在的主要问题和改进情况"),
            ReportPart.OTHER_MATTERS, List.of("其他需要报告的事项", "需要报告的其他事项", "其他事项"));

    private Headings() {}

    /** The part that a line heads; null if it is no heading. */
    static @Nullable ReportPart partOf(String text) {
        if (text.length() > 60) {
            return null;
        }
        String plain = Words.plain(text.replace("|", ""));
        if (plain.length() < 3 || plain.length() > 36 || plain.endsWith("。") || plain.endsWith(";")) {
            return null;
        }
        var number = NUMBERED.matcher(plain);
        boolean numbered = number.find();
        String words = numbered ? plain.substring(number.end()).replaceFirst(NUMBERED.pattern(), "") : plain;
        words = words.replaceAll("[:：*#]+$", "").replaceFirst("^[*#]+", "");
        ReportPart best = null;
        double fit = numbered ? 0.72 : 0.88;
        for (Map.Entry<ReportPart, List<String>> part : WORDINGS.entrySet()) {
            for (String wording : part.getValue()) {
                double its = 2.0 * Words.common(words, wording) / (words.length() + wording.length());
                if (its > fit) {
                    best = part.getKey();
                    fit = its;
                }
            }
        }
        return best;
    }
}
