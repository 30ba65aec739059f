package org.gongkai.review;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How a title or an official number is found in a text whatever its brackets, spaces and widths. */
final class QuotedTitles {

    /** Shorter titles are words that may stand anywhere. */
    private static final int SHORTEST_TITLE = 8;

    private static final int SHORTEST_NUMBER = 6;

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{P}\\p{S}\\p{Cf}]+");
    private static final Pattern BRACKETS = Pattern.compile("[〔\\[【(（﹝［]\\s*(\\d{4})\\s*[〕\\]】)）﹞］]");

    private QuotedTitles() {}

    static String titleKey(String title) {
        String key = SIGNS.matcher(fold(title)).replaceAll("");
        return key.length() < SHORTEST_TITLE ? "" : key;
    }

    /** 平政办〔2024〕12号 and 平政办(2024) 12 号 have one key; empty for what is no number. */
    static String numberKey(String number) {
        String key = SIGNS.matcher(fold(number)).replaceAll("");
        return key.length() >= SHORTEST_NUMBER && key.chars().anyMatch(Character::isDigit) ? key : "";
    }

    /** Of a text in which titles and numbers are looked for. */
    static String textKey(String text) {
        return SIGNS.matcher(fold(text)).replaceAll("");
    }

    private static String fold(String text) {
        return BRACKETS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("〔$1〕");
    }
}
