package org.gongkai.reportform;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made plain for reading: half-width, without spaces, Chinese numerals before a measure word as digits. */
final class PlainText {

    private static final Map<Character, Integer> DIGITS = Map.ofEntries(
            Map.entry('零', 0),
            Map.entry('〇', 0),
            Map.entry('一', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('三', 3),
            Map.entry('四', 4),
            Map.entry('五', 5),
            Map.entry('六', 6),
            Map.entry('七', 7),
            Map.entry('八', 8),
            Map.entry('九', 9));
    private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000);
    private static final String NUMERALS = "[零〇一二两三四五六七八九十百千万]+";
    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\d.])(?!万)(" + NUMERALS + ")(?=[余多]?(?:件|宗|份|例|起|条|项|个|元|万元))");
    private static final Pattern SHARE = Pattern.compile("百分之(百|" + NUMERALS + "(?:点[零一二三四五六七八九]+)?)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private PlainText() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u3000]+", "");
        plain = THOUSANDS.matcher(plain).replaceAll("");
        plain = SHARE.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(share(m.group(1)) + "%"));
        return COUNTED.matcher(plain).replaceAll(m -> Long.toString(number(m.group(1))));
    }

    private static String share(String numeral) {
        if (numeral.equals("百")) {
            return "100";
        }
        int point = numeral.indexOf('点');
        if (point < 0) {
            return Long.toString(number(numeral));
        }
        StringBuilder fraction = new StringBuilder();
        numeral.substring(point + 1).chars().forEach(c -> fraction.append(DIGITS.getOrDefault((char) c, 0)));
        return number(numeral.substring(0, point)) + "." + fraction;
    }

    /** 三千三百五十九 is 3359, 二〇二四 is 2024, 十 is 10. */
    static long number(String numeral) {
        if (numeral.chars().allMatch(c -> DIGITS.containsKey((char) c))) {
            long plain = 0;
            for (char c : numeral.toCharArray()) {
                plain = plain * 10 + DIGITS.getOrDefault(c, 0);
            }
            return plain;
        }
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (char c : numeral.toCharArray()) {
            if (DIGITS.containsKey(c)) {
                digit = DIGITS.getOrDefault(c, 0);
            } else if (c == '万') {
                whole += (section + digit) * 10_000;
                section = 0;
                digit = 0;
            } else {
                section += Math.max(digit, 1) * UNITS.getOrDefault(c, 1);
                digit = 0;
            }
        }
        return whole + section + digit;
    }
}
