package org.gongkai.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * 住址: addresses down to the house. A flat (12号楼3单元501室) always tells where somebody lives; a house number behind a village, or one
 * that is said to be a home, too. The address of an office (中华路12号) may stand.
 */
final class AddressFindings {

    private static final List<String> HOME_WORDS =
            List.of("住址", "家住", "现住", "居住地", "住在", "户籍地", "户籍所在地", "籍贯地址", "家庭地址", "居住于", "住户", "常住", "住：");
    private static final List<String> OFFICE_WORDS = List.of(
            "办公地址", "办公地点", "单位地址", "受理地址", "注册地", "住所地", "通讯地址", "联系地址", "经营场所", "经营地址", "地点", "窗口", "邮寄地址", "公司");
    private static final String UNITS = "号室户栋幢楼单元排组弄座";
    private static final String NUMERALS = "零〇一二三四五六七八九十百0123456789";
    private static final String STOPS = "，。；：、！？,;:!?\n\r\t|（）()《》“”\"'【】[]";
    private static final int LONGEST_BEFORE = 42;
    private static final int MOST_TOWN = 24;
    private static final String SOURCE = "《个人信息保护法》第二十五条；《政府信息公开条例》第十五条";

    private final Folded folded;
    private final List<Finding> findings = new ArrayList<>();
    private int lastEnd;

    private AddressFindings(Folded folded) {
        this.folded = folded;
    }

    static List<Finding> of(Folded folded) {
        AddressFindings addresses = new AddressFindings(folded);
        int at = 0;
        while (at < folded.length()) {
            at = isNumeral(folded.at(at)) && !isNumeral(folded.at(at - 1)) ? addresses.house(at) : at + 1;
        }
        return addresses.findings;
    }

    private static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    /** Reads numbers with their units (12号楼3单元501室) as far as they go, and answers where to go on. */
    private int house(int start) {
        int at = start;
        int end = start;
        int parts = 0;
        boolean flat = false;
        boolean house = false;
        boolean group = false;
        while (parts < 6) {
            int number = at;
            while (number - at < 8 && (isNumeral(folded.at(number)) || number > at && folded.at(number) == '-')) {
                number++;
            }
            if (number == at) {
                break;
            }
            int unit = number;
            while (unit - number < 2 && UNITS.indexOf(folded.at(unit)) >= 0) {
                unit++;
            }
            if (unit == number && parts > 0 && Folded.isDigit(folded.at(number - 1)) && number - at >= 3) {
                flat = true; // 3单元501
                end = number;
                break;
            }
            if (unit == number) {
                break;
            }
            String word = folded.text.substring(number, unit);
            group |= word.equals("组") || word.equals("排");
            house |= word.startsWith("号") && word.length() == 1;
            flat |= word.startsWith("室")
                    || word.startsWith("户")
                    || word.equals("单元")
                    || word.startsWith("栋")
                    || word.startsWith("幢")
                    || word.equals("号楼");
            parts++;
            end = unit;
            at = unit;
            while (at - end < 2 && (folded.at(at) == ' ' || folded.at(at) == '-')) {
                at++;
            }
        }
        if (end > start && (flat && parts > 1 || house)) {
            whole(start, end, flat && parts > 1, group);
        }
        return Math.max(end, start + 1);
    }

    private void whole(int house, int end, boolean flat, boolean group) {
        int from = house;
        while (from > 0
                && house - from < LONGEST_BEFORE
                && STOPS.indexOf(folded.at(from - 1)) < 0
                && folded.at(from - 1) != ' ') {
            from--;
        }
        String before = folded.text.substring(from, house);
        boolean home = folded.saidBefore(house, HOME_WORDS);
        int word = HOME_WORDS.stream().mapToInt(w -> behind(before, w)).max().orElse(0);
        from += word;
        String way = folded.text.substring(from, house);
        boolean village = endsWithAny(way, "村", "屯", "庄", "寨", "营") || group && way.contains("村");
        boolean estate = way.contains("小区")
                || way.contains("花园")
                || way.contains("家园")
                || way.contains("家属院")
                || way.contains("公寓")
                || way.contains("苑");
        boolean street = endsWithAny(way, "路", "街", "巷", "胡同", "大道", "弄", "条", "里", "院", "小区", "社区", "镇", "乡", "街道")
                || village
                || estate
                || way.contains("路")
                || way.contains("街")
                || way.contains("社区");
        boolean office = !home && folded.saidBefore(from, OFFICE_WORDS);
        boolean lives = flat && street || village || home && street || estate && flat;
        if (!lives || office || way.length() < 2) {
            return;
        }
        from = Math.max(from, townBegins(way, from));
        lastEnd = end;
        String found = folded.original(from, end);
        findings.add(new Finding(
                FindingKind.HOME_ADDRESS,
                FindingLevel.ALARM,
                from,
                end,
                found,
                "R-41",
                "写到了门牌号，公开时只写到乡镇、街道。",
                Masked.of(FindingKind.HOME_ADDRESS, found),
                SOURCE));
    }

    private static int behind(String before, String word) {
        int at = before.lastIndexOf(word);
        return at < 0 ? 0 : at + word.length();
    }

    private static boolean endsWithAny(String way, String... words) {
        for (String word : words) {
            if (way.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Words before an address run into it; it begins with its province, city or county where one is named. */
    private int townBegins(String way, int from) {
        if (way.length() <= MOST_TOWN) {
            return from;
        }
        return from + way.length() - MOST_TOWN;
    }
}
