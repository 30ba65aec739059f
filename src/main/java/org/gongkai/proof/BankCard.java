package org.gongkai.proof;

/** 银行卡号: known beginnings and lengths, and the check digit (Luhn, ISO/IEC 7812-1). */
final class BankCard {

    private BankCard() {}

    /** Whether it can be a card issued in China under the number ranges of UnionPay or older Chinese cards. */
    static boolean isDomestic(String digits) {
        int length = digits.length();
        boolean begins = digits.startsWith("62") || digits.startsWith("9558") || digits.startsWith("60");
        return begins && length >= 16 && length <= 19 && luhn(digits);
    }

    /** Whether it can be a card of one of the other organisations. */
    static boolean isForeign(String digits) {
        int length = digits.length();
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        boolean sixteen = digits.charAt(0) == '4'
                || two >= 51 && two <= 55
                || four >= 2221 && four <= 2720
                || four >= 3528 && four <= 3589;
        boolean fifteen = two == 34 || two == 37;
        return (length == 16 && sixteen || length == 15 && fifteen) && luhn(digits);
    }

    static boolean luhn(String digits) {
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (doubled) {
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
            doubled = !doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}
