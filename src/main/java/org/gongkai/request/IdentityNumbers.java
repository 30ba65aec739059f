package org.gongkai.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.agency.UnifiedSocialCreditCode;

/** 证件号码: the checks printed into identity numbers, so that a slip of the keyboard is found where it is made. */
final class IdentityNumbers {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private IdentityNumbers() {}

    /** As it is stored and compared: no blanks or dashes, capital letters. */
    static String normal(String number) {
        return number.replaceAll("[\\s\\-—·]", "").toUpperCase(Locale.ROOT);
    }

    /** 居民身份证号码 (GB 11643): what is wrong with it, in Chinese. */
    static Optional<String> wrongResidentNumber(String number, LocalDate today) {
        String id = normal(number);
        if (!id.matches("\\d{17}[\\dX]")) {
            return Optional.of("居民身份证号码应为18位，最后一位可以是X");
        }
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14)));
            if (born.isAfter(today) || born.getYear() < 1880) {
                return Optional.of("居民身份证号码第7至14位不是可能的出生日期，请核对");
            }
        } catch (DateTimeException e) {
            return Optional.of("居民身份证号码第7至14位不是可能的出生日期，请核对");
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return id.charAt(17) == RESIDENT_CHECKS.charAt(sum % 11)
                ? Optional.empty()
                : Optional.of("居民身份证号码有误（校验位不符），请逐位核对");
    }

    /** 统一社会信用代码 (GB 32100): what is wrong with it, in Chinese. */
    static Optional<String> wrongCreditCode(String number) {
        String code = normal(number);
        if (code.length() != 18 || code.chars().anyMatch(c -> CREDIT_CHARACTERS.indexOf(c) < 0)) {
            return Optional.of("统一社会信用代码应为18位数字或者大写字母（不含I、O、S、V、Z）");
        }
        return UnifiedSocialCreditCode.isRight(code) ? Optional.empty() : Optional.of("统一社会信用代码有误（校验位不符），请逐位核对");
    }
}
