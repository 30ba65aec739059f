package org.gongkai.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** 居民身份证号 (GB 11643): area, date of birth, sequence and, in the longer form, a check character. */
final class ResidentId {

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int OLDEST = 1880;

    private final LocalDate today;

    ResidentId(LocalDate today) {
        this.today = today;
    }

    /** Whether area and date of birth can be true, of 15 or 18 characters. */
    boolean isPlausible(String number) {
        if (!PROVINCES.contains(number.substring(0, 2)) || !isArea(number)) {
            return false;
        }
        return number.length() == 18
                ? isBirth(number.substring(6, 10), number.substring(10, 14))
                : isBirth("19" + number.substring(6, 8), number.substring(8, 12));
    }

    private static boolean isArea(String number) {
        int city = Integer.parseInt(number.substring(2, 4));
        int county = Integer.parseInt(number.substring(4, 6));
        boolean overseas = number.charAt(0) == '8' || number.startsWith("71");
        return overseas || city >= 1 && city <= 90 && county >= 1;
    }

    private boolean isBirth(String year, String monthDay) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(year),
                    Integer.parseInt(monthDay.substring(0, 2)),
                    Integer.parseInt(monthDay.substring(2)));
            return born.getYear() >= OLDEST && !born.isAfter(today);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    static boolean hasCheck(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** Whether the eighteen characters are also a true 统一社会信用代码 (GB 32100). */
    static boolean isCreditCode(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT_ALPHABET.indexOf(Character.toUpperCase(code.charAt(i)));
            if (value < 0) {
                return false;
            }
            sum += value * CREDIT_WEIGHTS[i];
        }
        int check = (31 - sum % 31) % 31;
        return check < CREDIT_ALPHABET.length()
                && CREDIT_ALPHABET.charAt(check) == Character.toUpperCase(code.charAt(17));
    }
}
