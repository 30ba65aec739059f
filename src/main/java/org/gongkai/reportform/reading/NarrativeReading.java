package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.reportform.Narrative;
import org.gongkai.reportform.ReportPart;
import org.jspecify.annotations.Nullable;

/** The words of a report by part, tables left out, lines that a page broke joined. */
final class NarrativeReading {

    private static final Pattern SENTENCE_ENDS = Pattern.compile(".*[。！？!?：:；;]$");
    private static final Pattern BEGINS = Pattern.compile("^(?:[(（]?[一二三四五六七八九十]{1,2}[)）、.．是]|[#*-]|\\d{1,2}[、.．)]).*");
    private static final Pattern PAGE = Pattern.compile("[-—–\\s]*\\d{0,3}[-—–\\s]*|第?\\s*\\d{1,3}\\s*页.*");
    private static final Pattern TABLE_WORDS = Pattern.compile(
            "第二十条第.{1,4}项.{0,3}|信息内容.*|.*勾稽关系为.*|申请人情况.*|(结果维持|结果纠正|其他结果|尚未审结|总计|行政复议|行政诉讼|未经复议直接起诉|复议后起诉|自然人|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构|其他|商业|科研|企业|机构|组织|类别|数据\\d|项目)+");

    private NarrativeReading() {}

    /**
     * @param tables the line numbers that belong to tables, by table: first and last
     */
    static Narrative read(List<Line> lines, List<int[]> tables) {
        Map<ReportPart, List<String>> parts = new EnumMap<>(ReportPart.class);
        ReportPart part = ReportPart.OPENING;
        parts.put(part, new ArrayList<>());
        for (Line line : lines) {
            String text = line.text().strip();
            if (line.isBlank() || tables.stream().anyMatch(t -> line.number() >= t[0] && line.number() <= t[1])) {
                continue;
            }
            ReportPart heading = line.shape() == Line.Shape.CELLS ? null : Headings.partOf(text);
            if (heading != null && heading.number() >= part.number()) {
                part = heading;
                parts.computeIfAbsent(part, p -> new ArrayList<>());
            } else if (line.shape() != Line.Shape.CELLS && !isNoise(text)) {
                add(parts.computeIfAbsent(part, p -> new ArrayList<>()), text);
            }
        }
        Map<ReportPart, String> joined = new EnumMap<>(ReportPart.class);
        parts.forEach((p, paragraphs) -> joined.put(p, String.join("\n", paragraphs)));
        return Narrative.of(joined);
    }

    private static boolean isNoise(String text) {
        String plain = Words.plain(text);
        return PAGE.matcher(text).matches() || TABLE_WORDS.matcher(plain).matches() || SlotText.read(text, 0) != null;
    }

    private static void add(List<String> paragraphs, String text) {
        @Nullable String last = paragraphs.isEmpty() ? null : paragraphs.getLast();
        boolean goesOn = last != null
                && last.length() >= 18
                && !SENTENCE_ENDS.matcher(last).matches()
                && !BEGINS.matcher(text).matches();
        if (goesOn && last != null) {
            paragraphs.set(paragraphs.size() - 1, last + text);
        } else {
            paragraphs.add(text.replaceFirst("^[#*]+\\s*", ""));
        }
    }
}
