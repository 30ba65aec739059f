package org.gongkai.proof;

import java.util.ArrayList;
import java.util.List;

/** Licence plates, passports and mail addresses: letters and digits together. */
final class CodeFindings {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String ENDINGS = "学警港澳挂领试超";
    private static final List<String> PASSPORT_WORDS = List.of("护照", "passport", "Passport", "通行证");
    private static final List<String> OFFICE_MAIL =
            List.of("办公邮箱", "公开邮箱", "单位邮箱", "受理邮箱", "投诉邮箱", "举报邮箱", "监督邮箱", "公共邮箱", "指定邮箱", "征求意见邮箱", "反馈邮箱");
    private static final String SOURCE = "《个人信息保护法》第二十五条；《政府信息公开条例》第十五条";

    private final Folded folded;
    private final List<Finding> findings = new ArrayList<>();

    private CodeFindings(Folded folded) {
        this.folded = folded;
    }

    static List<Finding> of(Folded folded) {
        CodeFindings codes = new CodeFindings(folded);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.at(i);
            if (c == '@') {
                codes.email(i);
            } else if (PROVINCES.indexOf(c) >= 0) {
                codes.plate(i);
            } else if (Folded.isLetter(c) && !isWord(folded.at(i - 1))) {
                codes.passport(i);
            }
        }
        return codes.findings;
    }

    private static boolean isWord(char c) {
        return Folded.isDigit(c) || Folded.isLetter(c);
    }

    /** 机动车号牌 (GA 36): province, office letter, five characters, or six for new energy; no I and no O. */
    private void plate(int start) {
        char office = Character.toUpperCase(folded.at(start + 1));
        if (office < 'A' || office > 'Z' || office == 'I') {
            return;
        }
        int at = start + 2;
        if ("·・•.- ".indexOf(folded.at(at)) >= 0) {
            at++;
        }
        int digits = 0;
        int length = 0;
        while (length < 7 && isPlate(folded.at(at + length))) {
            digits += Folded.isDigit(folded.at(at + length)) ? 1 : 0;
            length++;
        }
        int end = at + length;
        boolean special = length == 4 && ENDINGS.indexOf(folded.at(end)) >= 0;
        if (special) {
            end++;
        } else if (length != 5 && length != 6 || isWord(folded.at(end))) {
            return;
        }
        if (digits < 3 || length == 6 && digits < 4 || folded.at(end) == '-' && Folded.isDigit(folded.at(end + 1))) {
            return;
        }
        add(FindingKind.LICENCE_PLATE, FindingLevel.ALARM, start, end, length == 6 ? "是新能源汽车号牌。" : "是机动车号牌。");
    }

    private static boolean isPlate(char c) {
        char upper = Character.toUpperCase(c);
        return Folded.isDigit(c) || upper >= 'A' && upper <= 'Z' && upper != 'I' && upper != 'O';
    }

    /** One letter and eight digits, or two letters and seven. Without the word it is only said for the letters now issued. */
    private void passport(int start) {
        boolean second = Folded.isLetter(folded.at(start + 1));
        int digits = 0;
        int from = start + (second ? 2 : 1);
        while (digits < 10 && Folded.isDigit(folded.at(from + digits))) {
            digits++;
        }
        if (digits != (second ? 7 : 8) || isWord(folded.at(from + digits))) {
            return;
        }
        boolean said = folded.saidBefore(start, PASSPORT_WORDS);
        boolean issued = folded.at(start) == 'E' || folded.at(start) == 'G' && !second;
        if (said || issued) {
            add(
                    FindingKind.PASSPORT,
                    said ? FindingLevel.ALARM : FindingLevel.HINT,
                    start,
                    from + digits,
                    said ? "是护照或通行证号码。" : "字母和位数像是护照号码。");
        }
    }

    private void email(int sign) {
        int start = sign;
        while (start > 0 && sign - start < 64 && isLocal(folded.at(start - 1))) {
            start--;
        }
        while (start < sign && !isWord(folded.at(start))) {
            start++;
        }
        int end = sign + 1;
        int lastDot = -1;
        while (end - sign < 100 && (isWord(folded.at(end)) || folded.at(end) == '-' || isInnerDot(end))) {
            lastDot = folded.at(end) == '.' ? end : lastDot;
            end++;
        }
        if (start == sign || lastDot <= sign + 1 || end - lastDot < 3) {
            return;
        }
        String domain = folded.text.substring(sign + 1, end).toLowerCase(java.util.Locale.ROOT);
        if (domain.endsWith(".gov.cn") || domain.equals("gov.cn") || folded.saidBefore(start, OFFICE_MAIL)) {
            return;
        }
        add(FindingKind.EMAIL, FindingLevel.ALARM, start, end, "是电子邮箱，不是政府机关域名（gov.cn）的邮箱。");
    }

    private boolean isInnerDot(int at) {
        return folded.at(at) == '.' && isWord(folded.at(at + 1));
    }

    private static boolean isLocal(char c) {
        return isWord(c) || "._%+-".indexOf(c) >= 0;
    }

    private void add(FindingKind kind, FindingLevel level, int start, int end, String why) {
        String found = folded.original(start, end);
        findings.add(new Finding(kind, level, start, end, found, "R-41", why, Masked.of(kind, found), SOURCE));
    }
}
