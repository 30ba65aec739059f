package org.gongkai.proof;

/**
 * 脱敏: personal data in the format of the inspection bulletins: telephone 138****1234; of an identity number the first two and the last
 * three characters; of an address what comes before village, road and house.
 */
final class Masked {

    private static final String TOWNS = "镇乡";
    private static final String LARGER = "县区市";

    private Masked() {}

    static String of(FindingKind kind, String found) {
        return switch (kind) {
            case RESIDENT_ID -> kept(bare(found), 2, 3);
            case MOBILE -> mobile(bare(found));
            case LANDLINE -> landline(found);
            case BANK_CARD -> kept(bare(found), 0, 4);
            case LICENCE_PLATE -> found.substring(0, 2) + "*****";
            case PASSPORT -> kept(found, 1, 2);
            case HOME_ADDRESS -> address(found);
            case EMAIL -> email(found);
            case WORDING, PLACEHOLDER -> found;
        };
    }

    /** The characters without what parts them, half-width. */
    private static String bare(String found) {
        StringBuilder bare = new StringBuilder();
        String folded = new Folded(found, "").text;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Folded.isDigit(c) || Folded.isLetter(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static String kept(String found, int first, int last) {
        int hidden = Math.max(1, found.length() - first - last);
        return found.substring(0, Math.min(first, found.length()))
                + "*".repeat(hidden)
                + found.substring(Math.max(0, found.length() - last));
    }

    private static String mobile(String digits) {
        String number = digits.length() > 11 ? digits.substring(digits.length() - 11) : digits;
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    private static String landline(String found) {
        String digits = bare(found);
        int area = digits.startsWith("010") || digits.startsWith("02") ? 3 : 4;
        return digits.substring(0, area) + "-****" + digits.substring(digits.length() - 2);
    }

    private static String address(String found) {
        int street = found.lastIndexOf("街道");
        int town = lastOf(found, TOWNS);
        int kept = Math.max(street < 0 ? -1 : street + 2, town < 0 ? -1 : town + 1);
        if (kept < 0) {
            kept = lastOf(found, LARGER) + 1;
        }
        return found.substring(0, kept) + "****";
    }

    /** The last of the characters that is neither first (…区 alone names nothing) nor followed by a word it belongs to. */
    private static int lastOf(String found, String characters) {
        for (int i = found.length() - 1; i > 0; i--) {
            boolean part = i + 1 < found.length() && "村区场县镇市".indexOf(found.charAt(i + 1)) >= 0;
            boolean estate = found.charAt(i) == '区' && (found.charAt(i - 1) == '小' || found.charAt(i - 1) == '社');
            if (characters.indexOf(found.charAt(i)) >= 0 && !part && !estate) {
                return i;
            }
        }
        return -1;
    }

    private static String email(String found) {
        int at = Math.max(found.indexOf('@'), found.indexOf('＠'));
        return found.charAt(0) + "***" + found.substring(at);
    }
}
