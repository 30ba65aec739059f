package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of one cell as a number or a blank; says null where it is a label. */
final class SlotText {

    private static final String UNITS = "(万元|亿元|元|件次|件|宗|份|项|条|次|个|起|例|人次)?";
    private static final Pattern DASHES = Pattern.compile("[/\\\\\\-—–―－─﹣_‐‑‒−~～·.]{1,6}|[无無]");
    private static final Pattern NUMBER = Pattern.compile("([+\\-−﹢﹣↑↓]|增加?|减少?|新增)?(\\d+(?:\\.\\d+)?)" + UNITS);
    private static final Pattern NUMBER_AND_COMMENT = Pattern.compile("([+\\-−]|增加?|减少?|新增)?(\\d+(?:\\.\\d+)?)" + UNITS
            + "[(\\[【{]([^)\\]】}]{1,200})[)\\]】}]" + UNITS + "[。;；]?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([,，'’]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SPACED_THOUSANDS = Pattern.compile("\\d{1,3}( \\d{3})+(\\.\\d+)?");
    private static final Pattern SPACED = Pattern.compile("[+\\-]?\\d[\\d ]*( ?\\. ?[\\d ]+)?" + UNITS);

    private SlotText() {}

    /** Null for a label. */
    static @Nullable Slot read(String cell, double place) {
        if (cell.length() > 240) {
            return null;
        }
        String half = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", " ")
                .strip();
        if (half.isEmpty()) {
            return new Slot(Slot.Kind.EMPTY, null, "", null, place);
        }
        String tight = Words.simplified(half.replace(" ", ""));
        if (DASHES.matcher(tight).matches()) {
            String note = tight.equals("无") ? "“无”按空白读取" : null;
            return new Slot(Slot.Kind.DASH, null, cell, note, place);
        }
        if (half.charAt(0) == '*' || half.contains("**")) {
            return read(half.replace("*", ""), place);
        }
        String number = tight;
        Matcher grouped = THOUSANDS.matcher(number);
        if (grouped.lookingAt()) {
            number = grouped.group().replaceAll("[,，'’]", "") + number.substring(grouped.end());
        }
        boolean spaced = SPACED.matcher(half).matches() && half.matches(".*\\d \\d.*|.*\\d \\..*|.*\\. \\d.*");
        Matcher plain = NUMBER.matcher(number);
        if (plain.matches()) {
            boolean sure = !plain.group(2).matches("0\\d+") && !spaced
                    || SPACED_THOUSANDS.matcher(half).matches();
            return number(plain.group(1), plain.group(2), sure, cell, unitNote(plain.group(3), cell), place);
        }
        Matcher commented = NUMBER_AND_COMMENT.matcher(number);
        if (commented.matches()) {
            return number(commented.group(1), commented.group(2), true, cell, "“" + tight + "”取第一个数", place);
        }
        if (tight.equals("零") || tight.equals("〇")) {
            return new Slot(Slot.Kind.NUMBER, BigDecimal.ZERO, cell, "“" + tight + "”读作0", place);
        }
        return null;
    }

    private static @Nullable String unitNote(@Nullable String unit, String cell) {
        return unit != null && (unit.equals("元") || unit.equals("亿元")) ? "“" + cell.strip() + "”的单位是" + unit : null;
    }

    private static Slot number(
            @Nullable String sign, String digits, boolean sure, String cell, @Nullable String note, double place) {
        if (digits.length() > 18) {
            return new Slot(Slot.Kind.STRANGE, null, cell, null, place);
        }
        BigDecimal number = new BigDecimal(digits);
        boolean minus = sign != null && (sign.startsWith("减") || "-−﹣↓".contains(sign));
        return new Slot(
                sure ? Slot.Kind.NUMBER : Slot.Kind.DOUBTFUL, minus ? number.negate() : number, cell, note, place);
    }
}
