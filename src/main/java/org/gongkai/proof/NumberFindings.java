package org.gongkai.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.proof.DigitRuns.Group;
import org.gongkai.proof.DigitRuns.Parted;
import org.jspecify.annotations.Nullable;

/** Identity cards, telephones and bank cards: what the digits of a text may be, tried group by group. */
final class NumberFindings {

    private static final List<String> IDENTITY_WORDS = List.of("身份证", "身份号码", "公民号码", "证件号");
    private static final List<String> CODE_WORDS = List.of(
            "信用代码", "组织机构代码", "注册号", "登记号", "发票", "流水号", "订单", "合同编号", "项目代码", "项目编号", "统一编号", "识别号", "许可证号", "备案号",
            "文号", "案号", "条码", "序列号", "不动产单元号", "宗地", "设备编号", "产权证");
    private static final List<String> CARD_WORDS = List.of("卡号", "银行卡", "账号", "帐号", "账户", "帐户", "一卡通", "社保卡");
    private static final List<String> QUANTITIES = List.of(
            "元", "万", "亿", "吨", "米", "平方", "公里", "亩", "人", "户", "%", "‰", "千", "立方", "度", "件", "条", "次", ".0", ".1",
            ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9");
    private static final List<String> OFFICE_WORDS = List.of(
            "办公电话", "咨询电话", "监督电话", "举报电话", "投诉电话", "服务电话", "热线", "值班", "传真", "咨询", "监督", "受理电话", "公开电话", "报警", "单位电话",
            "办公室电话", "业务电话", "报名电话", "电话（办公", "窗口电话", "预约电话", "Fax", "fax");
    private static final List<String> PRIVATE_WORDS =
            List.of("家庭电话", "住宅电话", "家中电话", "宅电", "本人电话", "个人电话", "家属电话", "户主电话");
    private static final Set<List<Integer>> IDENTITY_GROUPS = Set.of(
            List.of(6, 4, 4, 4),
            List.of(3, 3, 4, 4, 4),
            List.of(4, 4, 4, 4, 2),
            List.of(6, 4, 2, 2, 4),
            List.of(3, 3, 4, 2, 2, 4),
            List.of(3, 3, 3, 3, 3, 3));
    /** Beginnings in use; 指 data cards of machines (140–148 in part) are left out. */
    private static final Set<String> MOBILE = Set.of(
            "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "145", "147", "149", "150", "151",
            "152", "153", "155", "156", "157", "158", "159", "162", "165", "166", "167", "170", "171", "172", "173",
            "175", "176", "177", "178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189", "190",
            "191", "192", "193", "195", "196", "197", "198", "199");

    private static final String IDENTITY_SOURCE = "GB 11643；《个人信息保护法》第二十五条；《政府信息公开条例》第十五条";
    private static final String PERSONAL_SOURCE = "《个人信息保护法》第二十五条；《政府信息公开条例》第十五条";

    /** Groups of a number that is not written digit by digit. */
    private static final int MOST_GROUPS = 6;

    private static final int LONGEST = 19;

    private final Folded folded;
    private final ResidentId residentId;
    private final List<Finding> findings = new ArrayList<>();

    private NumberFindings(Folded folded, LocalDate today) {
        this.folded = folded;
        this.residentId = new ResidentId(today);
    }

    static List<Finding> of(Folded folded, LocalDate today) {
        NumberFindings numbers = new NumberFindings(folded, today);
        DigitRuns.of(folded).forEach(numbers::run);
        return numbers.findings;
    }

    private void run(List<Group> run) {
        int at = 0;
        while (at < run.size()) {
            int taken = Math.max(1, take(run, at));
            at += taken;
        }
    }

    /** How many groups from there are one number; 0 for none. */
    private int take(List<Group> run, int at) {
        Group first = run.get(at);
        if (identity(first.digits(), first.start(), first.end(), false)
                || mobile(first.digits(), first.start(), first.end())
                || card(first.digits(), first.start(), first.end())) {
            return 1;
        }
        int landline = landline(run, at);
        if (landline > 0) {
            return landline;
        }
        return joined(run, at);
    }

    /** How many groups from there make one number together; 0 for none. */
    private int joined(List<Group> run, int at) {
        Group first = run.get(at);
        boolean single = first.length() == 1;
        if (single && (at > 0 || run.size() > LONGEST)) {
            return 0; // written digit by digit, a number is the whole run
        }
        StringBuilder digits = new StringBuilder(first.digits());
        List<Integer> sizes = new ArrayList<>(List.of(first.length()));
        boolean line = false;
        boolean dot = false;
        for (int to = at + 1; to < run.size() && (single || to - at < MOST_GROUPS); to++) {
            Group next = run.get(to);
            boolean ends = digits.charAt(digits.length() - 1) == 'X' || next.parted() == Parted.BRACKET;
            if (ends || digits.length() + next.length() > LONGEST) {
                return 0;
            }
            digits.append(next.digits());
            sizes.add(next.length());
            single &= next.length() == 1;
            line |= next.parted() == Parted.LINE;
            dot |= next.parted() == Parted.DOT;
            boolean whole = !single || to == run.size() - 1;
            boolean number = digits.length() == 11 || digits.length() == 13 || digits.length() >= 16;
            if (number && whole && isOne(digits.toString(), sizes, single, first.start(), next.end(), line, dot)) {
                return to - at + 1;
            }
        }
        return 0;
    }

    private boolean isOne(
            String digits, List<Integer> sizes, boolean single, int start, int end, boolean line, boolean dot) {
        int length = digits.length();
        if (length == 18
                && !dot
                && (sizes.size() <= 3 || single || IDENTITY_GROUPS.contains(sizes))
                && identity(digits, start, end, true)) {
            return true;
        }
        if (line) {
            return false;
        }
        if (length <= 13) {
            boolean asPhone = length == 11 && (sizes.equals(List.of(3, 4, 4)) || single && !dot);
            boolean withCountry = length == 13 && (sizes.equals(List.of(2, 11)) || sizes.equals(List.of(2, 3, 4, 4)));
            return (asPhone || withCountry && !dot) && mobile(digits, start, end);
        }
        boolean fours = sizes.size() >= 4
                && sizes.getLast() <= 4
                && sizes.subList(0, sizes.size() - 1).stream().allMatch(s -> s == 4);
        boolean asCard = fours || single || sizes.equals(List.of(6, 10)) || sizes.equals(List.of(6, 13));
        return asCard && !dot && card(digits, start, end);
    }

    private boolean identity(String number, int start, int end, boolean joined) {
        int length = number.length();
        boolean letter = number.endsWith("X");
        if (length != 18 && (length != 15 || letter || joined) || !residentId.isPlausible(number)) {
            return false;
        }
        boolean said = folded.saidBefore(start, IDENTITY_WORDS);
        boolean code = folded.saidBefore(start, CODE_WORDS) || folded.saidBefore(start, CARD_WORDS);
        if (length == 15) {
            if (code && !said) {
                return false;
            }
            add(
                    FindingKind.RESIDENT_ID,
                    said ? FindingLevel.ALARM : FindingLevel.HINT,
                    start,
                    end,
                    "像是15位的居民身份证号，地区和出生日期都合乎编码规则。",
                    IDENTITY_SOURCE);
            return true;
        }
        boolean checked = ResidentId.hasCheck(number);
        if (checked && code && !said && ResidentId.isCreditCode(number) || !checked && (!said || joined)) {
            return false;
        }
        add(
                FindingKind.RESIDENT_ID,
                FindingLevel.ALARM,
                start,
                end,
                checked ? "是居民身份证号，地区、出生日期和校验码都对得上。" : "文中写明是身份证号，地区和出生日期合乎编码规则（校验码不符，可能录入有误）。",
                IDENTITY_SOURCE);
        return true;
    }

    private boolean mobile(String digits, int start, int end) {
        String number = digits;
        if (number.length() == 13 && number.startsWith("86")) {
            number = number.substring(2);
        } else if (number.length() == 15 && number.startsWith("0086")) {
            number = number.substring(4);
        } else if (number.length() == 12 && number.startsWith("0")) {
            number = number.substring(1);
        }
        if (number.length() != 11
                || number.endsWith("X")
                || !MOBILE.contains(number.substring(0, 3))
                || folded.saidBehind(end, QUANTITIES)
                || isMoney(start)
                || folded.saidBefore(start, CODE_WORDS) && !folded.saidBefore(start, List.of("电话", "手机"))) {
            return false;
        }
        add(FindingKind.MOBILE, FindingLevel.ALARM, start, end, "是手机号码。", PERSONAL_SOURCE);
        return true;
    }

    private boolean isMoney(int start) {
        char before = folded.at(start - 1);
        boolean decimal = before == '.' && Folded.isDigit(folded.at(start - 2));
        return before == '¥'
                || before == '$'
                || before == '\uFFE5'
                || before == ',' && Folded.isDigit(folded.at(start - 2))
                || decimal;
    }

    private boolean card(String digits, int start, int end) {
        if (digits.length() < 15 || digits.length() > 19 || digits.endsWith("X")) {
            return false;
        }
        boolean said = folded.saidBefore(start, CARD_WORDS);
        boolean card = BankCard.isDomestic(digits) && (said || !folded.saidBefore(start, CODE_WORDS))
                || BankCard.isForeign(digits) && said;
        if (!card || folded.saidBehind(end, QUANTITIES) || isMoney(start)) {
            return false;
        }
        add(FindingKind.BANK_CARD, FindingLevel.ALARM, start, end, "像是银行卡号，号段、位数和校验位都对得上。", PERSONAL_SOURCE);
        return true;
    }

    /** Area code and number, in one or two groups, with an extension or without. */
    private int landline(List<Group> run, int at) {
        Group first = run.get(at);
        String area = first.digits();
        int groups = 1;
        String number;
        int end = first.end();
        if (area.length() <= 4
                && at + 1 < run.size()
                && run.get(at + 1).parted() != Parted.LINE
                && run.get(at + 1).parted() != Parted.DOT) {
            number = run.get(at + 1).digits();
            end = run.get(at + 1).end();
            groups = 2;
        } else {
            int length = isBigCity(area) ? 3 : 4;
            if (area.length() <= length) {
                return 0;
            }
            number = area.substring(length);
            area = area.substring(0, length);
        }
        if (!isArea(area) || !isNumber(area, number) || folded.saidBehind(end, QUANTITIES) || isMoney(first.start())) {
            return 0;
        }
        boolean mine = folded.saidBefore(first.start(), PRIVATE_WORDS);
        if (!mine && (folded.saidBefore(first.start(), OFFICE_WORDS) || folded.saidBefore(first.start(), CODE_WORDS))) {
            return groups;
        }
        add(
                FindingKind.LANDLINE,
                mine ? FindingLevel.ALARM : FindingLevel.HINT,
                first.start(),
                end,
                mine ? "是个人的固定电话。" : "是固定电话：机关办公电话可以公开，个人住宅电话不可以。",
                PERSONAL_SOURCE);
        return groups;
    }

    private static boolean isBigCity(String digits) {
        return digits.startsWith("010") || digits.startsWith("02");
    }

    private static boolean isArea(String area) {
        return isBigCity(area)
                ? area.length() == 3 && !area.equals("026")
                : area.length() == 4 && area.charAt(0) == '0' && area.charAt(1) >= '3' && area.charAt(1) <= '9';
    }

    private static boolean isNumber(String area, String number) {
        char first = number.isEmpty() ? '0' : number.charAt(0);
        boolean length = number.length() == 8 || number.length() == 7 && area.length() == 4;
        return length && !number.endsWith("X") && first >= '2' && first <= '8';
    }

    private void add(FindingKind kind, FindingLevel level, int start, int end, String why, @Nullable String source) {
        String found = folded.original(start, end);
        findings.add(new Finding(
                kind, level, start, end, found, "R-41", why, Masked.of(kind, found), source == null ? "" : source));
    }
}
