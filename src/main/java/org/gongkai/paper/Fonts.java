package org.gongkai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The embedded fonts, opened. One set serves one paper at a time, because reading a font moves its reading place; sets are kept for
 * the next paper.
 */
final class Fonts {

    private static final Map<EmbeddedFont, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Queue<Fonts> IDLE = new ConcurrentLinkedQueue<>();

    private record Opened(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm, Map<Integer, Double> widths) {}

    private final Map<EmbeddedFont, Opened> opened = new EnumMap<>(EmbeddedFont.class);

    private Fonts() {}

    /** Lends a set of fonts to the work. */
    static <T> T with(Function<Fonts, T> work) {
        Fonts idle = IDLE.poll();
        Fonts fonts = idle == null ? new Fonts() : idle;
        T made = work.apply(fonts);
        IDLE.add(fonts); // a set that a failure left in the middle of reading is not used again
        return made;
    }

    private Opened open(EmbeddedFont which) {
        Opened already = opened.get(which);
        if (already != null) {
            return already;
        }
        try {
            TrueTypeFont font =
                    new TTFParser().parse(new RandomAccessReadBuffer(FILES.computeIfAbsent(which, Fonts::load)));
            Opened now = new Opened(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm(), new ConcurrentHashMap<>());
            opened.put(which, now);
            return now;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] load(EmbeddedFont which) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + which.file())) {
            if (in == null) {
                throw new MissingFont(which);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    TrueTypeFont font(EmbeddedFont which) {
        return open(which).font();
    }

    boolean has(EmbeddedFont which, int character) {
        return open(which).glyphs().getGlyphId(character) != 0;
    }

    /** The font that a character is printed with: that of the face, or the other one if it has no such character. */
    EmbeddedFont choose(Typeface face, int character) {
        EmbeddedFont wanted = face.sans() ? EmbeddedFont.HEI : EmbeddedFont.SONG;
        EmbeddedFont other = face.sans() ? EmbeddedFont.SONG : EmbeddedFont.HEI;
        return !has(wanted, character) && has(other, character) ? other : wanted;
    }

    /** Whether any of the fonts has the character. */
    boolean knows(int character) {
        return has(EmbeddedFont.SONG, character) || has(EmbeddedFont.HEI, character);
    }

    /** The width of a character at size 1. */
    double width(EmbeddedFont which, int character) {
        Opened font = open(which);
        return font.widths().computeIfAbsent(character, c -> {
            try {
                return font.font().getAdvanceWidth(font.glyphs().getGlyphId(c)) / font.unitsPerEm();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** A font file with only these characters. */
    byte[] subset(EmbeddedFont which, Set<Integer> characters) {
        try {
            TTFSubsetter subsetter = new TTFSubsetter(font(which));
            subsetter.addAll(characters);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
