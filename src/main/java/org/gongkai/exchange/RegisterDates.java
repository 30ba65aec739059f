package org.gongkai.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 台账里的日期, as offices write them: {@code 2024-3-5}, {@code 2024/03/05 10:20}, {@code 2024.3.5}, {@code 20240305}, {@code 24.3.5},
 * {@code 2024年3月5日}, {@code 二〇二四年三月五日}, and the number of the day a spreadsheet shows where a cell has lost its format. Without a
 * year it is no date.
 */
final class RegisterDates {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4}|\\d{2})\\s*[-/.年、]\\s*(\\d{1,2})\\s*[-/.月、]\\s*(\\d{1,2})\\s*[日号]?(?:[T\\s].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern HAN = Pattern.compile("([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private RegisterDates() {}

    static Optional<LocalDate> day(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of(SPREADSHEET_ZERO.plusDays(Long.parseLong(serial.group(1))));
        }
        Matcher parts = PARTS.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        Matcher han = HAN.matcher(text.replaceAll("\\s", ""));
        try {
            if (parts.matches()) {
                return Optional.of(day(parts, parts.group(1).length() == 2 ? 2000 : 0));
            }
            if (digits.matches()) {
                return Optional.of(day(digits, 0));
            }
            if (han.matches()) {
                String year = han.group(1).replaceAll("[零○O]", "〇");
                int number = year.chars().reduce(0, (sum, digit) -> sum * 10 + HAN_DIGITS.indexOf(digit));
                return Optional.of(LocalDate.of(number, small(han.group(2)), small(han.group(3))));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static LocalDate day(Matcher form, int century) {
        return LocalDate.of(
                century + Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)));
    }

    /** 1 to 39 in Han numerals: 九, 十, 十二, 二十, 三十一. */
    private static int small(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() == 1 ? HAN_DIGITS.indexOf(han.charAt(0)) : 0;
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(han.charAt(0));
        int ones = ten == han.length() - 1 ? 0 : HAN_DIGITS.indexOf(han.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
