package org.gongkai.agency;

/** 统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check character. */
public final class UnifiedSocialCreditCode {

    /** Digits and letters without I, O, S, V, Z; a character's place is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    private UnifiedSocialCreditCode() {}

    /** Whether the check character fits; blanks and small letters are wrong. */
    public static boolean isRight(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return code.charAt(LENGTH - 1) == ALPHABET.charAt(check);
    }
}
