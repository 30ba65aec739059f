package org.gongkai.request;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 水印文字 (D04): a line of text as an outline, made of glyphs that come along, so that it looks the same on a server without any
 * font. One unit is the font size; the line begins at 0, 0 on its base line, y downwards.
 */
final class Watermark {

    /** What stands on every copy of an identity proof. */
    static final String PURPOSE = "仅供本次政府信息公开申请使用";

    private static final Pattern STEP = Pattern.compile("([MLQCZ])([-\\d ]*)");
    private static final Map<String, Glyph> GLYPHS = read();

    private final Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double width;

    private record Glyph(double advance, Path2D outline) {}

    private Watermark(String text) {
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = GLYPHS.get(text.substring(i, i + 1));
            if (glyph == null) {
                x += 0.4; // a blank, or what is not needed for numbers
                continue;
            }
            outline.append(glyph.outline().createTransformedShape(AffineTransform.getTranslateInstance(x, 0)), false);
            x += glyph.advance();
        }
        width = x;
    }

    /** The purpose and the number of the case. */
    static Watermark of(String number) {
        return new Watermark(PURPOSE + " " + number);
    }

    double width() {
        return width;
    }

    Shape outline() {
        return outline;
    }

    private static Map<String, Glyph> read() {
        try (InputStream in = Objects.requireNonNull(Watermark.class.getResourceAsStream("/watermark/glyphs.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Glyph> glyphs = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells ->
                            glyphs.put(cells[0], new Glyph(Integer.parseInt(cells[1]) / 1000.0, path(cells[2]))));
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path2D path(String written) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher steps = STEP.matcher(written);
        while (steps.find()) {
            double[] at = numbers(steps.group(2));
            switch (steps.group(1)) {
                case "M" -> path.moveTo(at[0], at[1]);
                case "L" -> path.lineTo(at[0], at[1]);
                case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
                case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> path.closePath();
            }
        }
        path.transform(AffineTransform.getScaleInstance(0.001, 0.001));
        return path;
    }

    private static double[] numbers(String written) {
        if (written.isBlank()) {
            return new double[0];
        }
        String[] parts = written.strip().split(" ");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }
}
