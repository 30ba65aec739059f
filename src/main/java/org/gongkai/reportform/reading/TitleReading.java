package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reportform.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * Organ, year and level from title and text.
 *
 * @param organ empty if it is not known
 * @param year 0 if it is not known
 */
record TitleReading(String organ, int year, @Nullable ReportLevel level) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[12]\\d)(?!\\d)");
    private static final Pattern SPOKEN_YEAR = Pattern.compile("(?<!\\d)(20[12]\\d)年(?!\\d{1,2}月)");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:名称|标题|题名)?[:：]?(.{0,60}?)(20[12]\\d)年?度?(.{0,40}?)(?:关于)?政府信息公开(?:工作)?(?:情况)?(?:年度|年)?(?:工作)?报告");
    private static final Pattern PERIOD = Pattern.compile("(20[12]\\d)年?0?1月0?1日");
    private static final Pattern ORGAN =
            Pattern.compile("([\\p{IsHan}]{2,30}?(?:人民政府办公[室厅]|人民政府|办公[室厅]|委员会|管委会|办事处|街道|[局厅委])(?:办公[室厅])?)");
    private static final Pattern BY_ORGAN = Pattern.compile("(?:本报告由|发布机构:?|发布单位:?|制作单位:?)" + ORGAN.pattern());
    private static final Pattern ACTING =
            Pattern.compile("(?:^|[,，。\\n])" + ORGAN.pattern() + "(?=认真|坚持|深入|严格|全面|积极|按照|以习近平|高度重视)");
    private static final Pattern OFFICE_OF_COUNTY = Pattern.compile(".*(县|区|旗|自治县)人民政府(办公室)?$");
    private static final Pattern OFFICE_OF_PROVINCE = Pattern.compile(".*(省|自治区)人民政府办公[厅室]$|^(北京|上海|天津|重庆)市人民政府办公厅$");
    private static final Pattern CITY = Pattern.compile("^[\\p{IsHan}]{1,6}市(人民政府)?$");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(局|委员会|委|厅|中心|队|处|院|学校)$");

    /**
     * @param lines the whole document
     * @param name of the file, may hold organ and year
     */
    static TitleReading of(List<Line> lines, String name) {
        boolean traditional = isTraditional(lines);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), 80); i++) {
            String text = half(lines.get(i).text(), traditional);
            if (!text.isEmpty() && text.length() < 300) {
                texts.add(text);
            }
        }
        String organ = "";
        int year = 0;
        for (String candidate : candidates(texts)) {
            Matcher title = TITLE.matcher(candidate);
            if (title.find()
                    && !YEAR.matcher(title.group(1) + " " + title.group(3)).find()) {
                year = year == 0 ? Integer.parseInt(title.group(2)) : year;
                organ = organ(title.group(1), title.group(3));
                if (!organ.isEmpty()) {
                    break;
                }
            }
        }
        String all = String.join("\n", texts);
        if (year == 0) {
            Matcher period = PERIOD.matcher(all);
            Matcher inName = YEAR.matcher(name);
            if (period.find()) {
                year = Integer.parseInt(period.group(1));
            } else {
                year = inName.find() ? Integer.parseInt(inName.group(1)) : mostSpokenOf(lines);
            }
        }
        if (organ.isEmpty()) {
            organ = organInText(texts, all);
        }
        organ = fuller(organ, all);
        if (organ.isEmpty()) {
            organ = organ(half(name.replaceFirst("\\.[A-Za-z]+$", ""), false).replaceAll("20[12]\\d年?", ""), "");
        }
        return new TitleReading(organ, year, level(organ));
    }

    /** Each line, then each with the one behind it: a title may stand on two lines. */
    private static List<String> candidates(List<String> texts) {
        List<String> candidates = new ArrayList<>();
        texts.forEach(t -> candidates.add(t.replaceFirst("^[#*]+", "")));
        for (int i = 0; i + 1 < texts.size(); i++) {
            if (texts.get(i).length() < 40) {
                candidates.add((texts.get(i) + texts.get(i + 1)).replaceFirst("^[#*]+", ""));
            }
        }
        return candidates;
    }

    private static String half(String text, boolean traditional) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
        plain = plain.replaceAll("\\([a-zA-Zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,7}\\)", "");
        return traditional ? Words.simplified(plain) : plain;
    }

    private static boolean isTraditional(List<Line> lines) {
        int changed = 0;
        int seen = 0;
        for (Line line : lines.subList(0, Math.min(lines.size(), 80))) {
            String text = line.text();
            String simple = Words.simplified(text);
            for (int i = 0; i < text.length(); i++) {
                changed += text.charAt(i) == simple.charAt(i) ? 0 : 1;
                seen += Character.isIdeographic(text.charAt(i)) ? 1 : 0;
            }
        }
        return seen > 0 && changed * 12 > seen;
    }

    private static String organ(String before, String after) {
        String words = before.replaceFirst("^.*?[>》|:：]", "").replaceAll("[-—_《》“”\"'#*]+", "");
        if (words.isEmpty()) {
            words = after.replaceAll("[-—_《》“”\"'#*]+", "");
        }
        if (words.matches(".{1,8}市") || words.matches(".{1,12}[县区旗]")) {
            words = words + "人民政府";
        }
        return words.matches("[\\p{IsHan}()（）、·]{2,40}") ? words : "";
    }

    private static String organInText(List<String> texts, String all) {
        Matcher by = BY_ORGAN.matcher(all);
        if (by.find()) {
            return by.group(1);
        }
        Matcher acting = ACTING.matcher(all);
        if (acting.find()) {
            return acting.group(1);
        }
        for (String text : texts) {
            Matcher organ = ORGAN.matcher(text);
            if (text.length() < 24 && organ.matches()) {
                return organ.group(1);
            }
        }
        return "";
    }

    /** The year that the text speaks of most; 0 if two are spoken of as often, or none is. */
    private static int mostSpokenOf(List<Line> lines) {
        java.util.Map<Integer, Integer> times = new java.util.HashMap<>();
        for (Line line : lines) {
            Matcher year = SPOKEN_YEAR.matcher(Words.plain(line.text()));
            while (year.find()) {
                times.merge(Integer.parseInt(year.group(1)), 1, Integer::sum);
            }
        }
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> years = times.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(java.util.Map.Entry::getKey)
                .toList();
        return years.size() == 1 ? years.getFirst() : 0;
    }

    /** The name with the city or province in front, where the text gives it so. */
    private static String fuller(String organ, String all) {
        if (organ.isEmpty()) {
            return organ;
        }
        Matcher longer = Pattern.compile("(?:由|^|[,，。(（])([\\p{IsHan}]{2,7}?[省市州盟])" + Pattern.quote(organ))
                .matcher(all);
        return longer.find() && longer.group(1).matches("\\p{IsHan}{2,6}[省市州盟]") ? longer.group(1) + organ : organ;
    }

    private static @Nullable ReportLevel level(String organ) {
        ReportLevel certain = ReportLevel.ofOrgan(organ);
        if (certain != null) {
            return certain;
        }
        if (OFFICE_OF_PROVINCE.matcher(organ).matches()) {
            return ReportLevel.PROVINCE;
        }
        if (OFFICE_OF_COUNTY.matcher(organ).matches()) {
            return ReportLevel.COUNTY;
        }
        if (CITY.matcher(organ).matches()) {
            return null; // 县级市 or 设区的市: the name does not tell
        }
        return DEPARTMENT.matcher(organ).matches() && !organ.endsWith("街道办事处") ? ReportLevel.DEPARTMENT : null;
    }
}
