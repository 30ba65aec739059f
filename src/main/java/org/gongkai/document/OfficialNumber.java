package org.gongkai.document;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 发文字号: 平政办〔2024〕12号, by its three parts.
 *
 * @param word 机关代字
 * @param number without leading zeros
 */
public record OfficialNumber(String word, int year, int number) {

    private static final String OPEN = "[〔\\[\\(（【［﹝{]";
    private static final String CLOSE = "[〕\\]\\)）】］﹞}]";
    private static final Pattern FORM = Pattern.compile(
            "(\\p{IsHan}{1,12})\\s?" + OPEN + "\\s?(\\d{4})\\s?年?" + CLOSE + "\\s?(?:第\\s?)?0*(\\d{1,5})\\s?号");

    public OfficialNumber {
        if (word.isEmpty() || year < 1949 || year > 2999 || number < 1) {
            throw new IllegalArgumentException("not a document number");
        }
    }

    /** Reads any style of brackets, full or half width; empty where the text is not one document number. */
    public static Optional<OfficialNumber> parse(String text) {
        Matcher form = FORM.matcher(halfWidth(text.strip()));
        return form.matches() ? of(form) : Optional.empty();
    }

    /**
     * All numbers a text names, in order. The word is as many Han characters as stand before the bracket, at most twelve; a
     * sentence may run into it, so ask {@link #endsWith} rather than compare words.
     */
    static Set<OfficialNumber> in(String text) {
        Set<OfficialNumber> found = new LinkedHashSet<>();
        Matcher form = FORM.matcher(halfWidth(text));
        while (form.find()) {
            of(form).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<OfficialNumber> of(Matcher form) {
        int year = Integer.parseInt(form.group(2));
        int number = Integer.parseInt(form.group(3));
        return year < 1949 || year > 2999 || number < 1
                ? Optional.empty()
                : Optional.of(new OfficialNumber(form.group(1), year, number));
    }

    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '　' ? ' ' : c);
        }
        return plain.toString();
    }

    /** Whether this, found in running text, may be that number: the same year and serial, and the word ends with that word. */
    boolean endsWith(OfficialNumber other) {
        return year == other.year && number == other.number && word.endsWith(other.word);
    }

    /** As it is printed: 平政办〔2024〕12号. */
    @Override
    public String toString() {
        return word + "〔" + year + "〕" + number + "号";
    }
}
