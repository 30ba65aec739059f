package org.gongkai.reportform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** B2, B9, B10: words left over, missing, or taken over from last year. */
final class WordingChecks implements Check {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[XxＸ×Ｘ]{2,}|\\d*[×ＸX]年[×ＸX]*月?|某某|[*＊]{2,}|_{3,}|＿{2,}|【[^】]*】|[(（](请填写|此处|填写说明|待补充|示例)[^)）]*[)）]"
                    + "|待补充|待填|请填写|具体重大政策名称|具体[^，。、]{0,8}名称[)）】]|TODO|[?？]{3,}|[#＃]{2,}|\\$\\{|\\{\\{"
                    + "|[〔\\[]\\s*[〕\\]]第?\\s*号|年\\s{2,}月|[（(]\\s+[）)]件");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})年1月1日(?:起)?(?:至|到|—|-|－|~|～)(?:(\\d{4})年)?12月31日");
    private static final double TOO_LIKE = 0.85;
    private static final int GRAM = 6;
    private static final int LONG_ENOUGH = 60;
    /** 无。没有问题。 */
    private static final int LEAST_OF_PART_FIVE = 15;

    @Override
    public List<String> rules() {
        return List.of("B2", "B9", "B10");
    }

    @Override
    public void run(CheckRun run) {
        Narrative words = run.report.narrative();
        if (!words.hasText()) {
            run.notDone("B2", "没有读到文字部分");
        } else {
            words.paragraphs().forEach(paragraph -> leftOver(run, paragraph));
        }
        problemsPart(run, words);
        likeLastYear(run, words);
    }

    private static void leftOver(CheckRun run, String paragraph) {
        for (String sentence : paragraph.split("(?<=[。；！？])")) {
            Matcher placeholder = PLACEHOLDER.matcher(sentence);
            if (placeholder.find()) {
                run.quote(
                        "B2",
                        Severity.ERROR,
                        List.of(),
                        null,
                        null,
                        "文字里留有模板的占位内容“" + placeholder.group().strip() + "”。",
                        "请换成实际内容或删去。",
                        sentence.strip());
            }
            Matcher period = PERIOD.matcher(PlainText.of(sentence));
            String year = Integer.toString(run.report.year());
            if (period.find() && (!period.group(1).equals(year) || isOther(period.group(2), year))) {
                run.quote(
                        "B2",
                        Severity.WARNING,
                        List.of(),
                        null,
                        null,
                        "统计期限写的是" + period.group() + "，而这是" + year + "年的报告。",
                        "请改为" + year + "年1月1日至12月31日；像是上年文字未改。",
                        sentence.strip());
            }
        }
    }

    private static boolean isOther(@Nullable String found, String year) {
        return found != null && !found.equals(year);
    }

    private static void problemsPart(CheckRun run, Narrative words) {
        if (!words.has(ReportPart.PROBLEMS)) {
            run.notDone("B9", "没有读到第五部分");
            return;
        }
        String now = String.join("", words.paragraphs(ReportPart.PROBLEMS));
        if (now.isBlank()) {
            run.find(
                    "B9",
                    Severity.ERROR,
                    List.of(),
                    null,
                    null,
                    "“五、存在的主要问题及改进情况”是空的。",
                    "条例第五十条要求报告存在的主要问题及改进情况，请写具体问题，并交代上年问题的整改。");
            return;
        }
        if (now.length() < LEAST_OF_PART_FIVE) {
            run.quote(
                    "B9",
                    Severity.WARNING,
                    List.of(),
                    null,
                    null,
                    "“五、存在的主要问题及改进情况”只有" + now.length() + "个字。",
                    "条例第五十条要求报告存在的主要问题及改进情况，请写具体问题，并交代上年问题的整改。",
                    now);
        }
        StatutoryReport last = run.previous;
        if (last == null || !last.narrative().has(ReportPart.PROBLEMS)) {
            run.notDone("B9", "没有上年报告的第五部分可比，只核对了不为空");
            return;
        }
        String before = String.join("", last.narrative().paragraphs(ReportPart.PROBLEMS));
        double alike = alike(now, before);
        if (alike >= TOO_LIKE && now.length() >= GRAM) {
            run.find(
                    "B9",
                    Severity.WARNING,
                    List.of(),
                    null,
                    percent(alike),
                    "第五部分与上年报告有" + percent(alike) + "%相同。",
                    "请写本年的问题和改进，并交代上年问题改得怎样。");
        }
    }

    private static void likeLastYear(CheckRun run, Narrative words) {
        StatutoryReport last = run.previous;
        if (last == null || !last.narrative().hasText() || !words.hasText()) {
            run.notDone("B10", last == null ? "没有上年报告可比" : "两年的文字部分没有都读到");
            return;
        }
        String now = String.join("", words.paragraphs());
        String before = String.join("", last.narrative().paragraphs());
        double alike = alike(now, before);
        if (now.length() >= LONG_ENOUGH && alike >= TOO_LIKE) {
            run.find(
                    "B10",
                    Severity.WARNING,
                    List.of(),
                    null,
                    percent(alike),
                    "文字部分与上年报告有" + percent(alike) + "%相同。",
                    "请按本年实际工作改写，避免照抄上年。");
        }
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.DOWN);
    }

    /** The share of the first text's runs of six characters that the second has too, numbers left out of account. */
    static double alike(String text, String other) {
        Set<String> grams = grams(text);
        if (grams.isEmpty()) {
            return 0;
        }
        Set<String> known = grams(other);
        return grams.stream().filter(known::contains).count() / (double) grams.size();
    }

    private static Set<String> grams(String text) {
        String bare = PlainText.of(text).replaceAll("[\\p{P}\\p{S}]", "").replaceAll("\\d+(\\.\\d+)?", "0");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= bare.length(); i++) {
            grams.add(bare.substring(i, i + GRAM));
        }
        return grams;
    }
}
