package org.gongkai.paper.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a text. What a page declares is only a hint: the encoding in which the text speaks of what every report speaks
 * of is the right one.
 */
public final class TextEncoding {

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,30})", Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS =
            List.of("公开", "公開", "信息", "政府", "报告", "報告", "申请", "申請", "行政", "情况", "情況", "总计", "總計");
    private static final int SAMPLE = 400_000;

    private TextEncoding() {}

    public static String decode(byte[] bytes) throws Refusal {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Charset best = StandardCharsets.UTF_8;
        double most = Double.NEGATIVE_INFINITY;
        for (Charset candidate : candidates(bytes)) {
            double likely = likelihood(bytes, candidate);
            if (likely > most) {
                most = likely;
                best = candidate;
            }
        }
        String text = text(bytes, 0, best);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        if (broken > 20 && broken * 50 > text.length()) {
            throw new Refusal("文字编码已损坏，许多字无法辨认，请重新下载或另存为 UTF-8 后再试。");
        }
        return text;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Set<Charset> candidates(byte[] bytes) {
        List<String> names = new ArrayList<>(List.of("UTF-8"));
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (declared.find()) {
            names.add(
                    declared.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("gb")
                            ? "GB18030"
                            : declared.group(1));
        }
        names.addAll(List.of("GB18030", "Big5", "UTF-16LE", "UTF-16BE"));
        Set<Charset> charsets = new LinkedHashSet<>();
        for (String name : names) {
            try {
                charsets.add(Charset.forName(name));
            } catch (IllegalArgumentException unknown) {
                // a page may declare anything; the others remain
            }
        }
        return charsets;
    }

    private static double likelihood(byte[] bytes, Charset charset) {
        String sample = text(bytes.length > SAMPLE ? java.util.Arrays.copyOf(bytes, SAMPLE) : bytes, 0, charset);
        double score = 0;
        for (String word : WORDS) {
            for (int at = sample.indexOf(word); at >= 0; at = sample.indexOf(word, at + 2)) {
                score += 10;
            }
        }
        return score - 3.0 * sample.chars().filter(c -> c == 0xFFFD || c == 0).count();
    }

    private static String text(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return text.toString();
        } catch (java.nio.charset.CharacterCodingException | UnsupportedOperationException impossible) {
            return "";
        }
    }
}
