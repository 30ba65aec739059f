package org.gongkai.paper.reading;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the packed streams of a PDF come to when they are unpacked, counted before anything else touches the file: a stream of a few
 * kilobytes may hold gigabytes. Streams packed twice over are counted twice over.
 */
public final class PackedStreams {

    private static final long MOST_BYTES = 160L << 20;
    private static final int LARGEST_STREAM = 64 << 20;
    private static final int MOST_LAYERS = 3;
    private static final int LONGEST_BEGINNING = 1 << 20;
    private static final int LARGEST_FILE_WITH_ODD_PACKING = 1 << 20;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private long bytes;

    private PackedStreams() {}

    /** @throws Refusal where they come to more than any report does */
    public static void check(byte[] pdf) throws Refusal {
        PackedStreams streams = new PackedStreams();
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            int from = at;
            while (from < pdf.length && from < at + 2 && (pdf[from] == '\r' || pdf[from] == '\n')) {
                from++;
            }
            streams.count(pdf, from, pdf.length - from, 1);
        }
        boolean odd = contains(pdf, "/LZWDecode") || contains(pdf, "/RunLengthDecode");
        if (odd && pdf.length > LARGEST_FILE_WITH_ODD_PACKING) {
            throw tooMuch();
        }
    }

    /** Just behind the next word {@code stream}, the end of {@code endstream} left out; -1 for none. */
    private static int next(byte[] pdf, int from) {
        for (int at = from; at + STREAM.length < pdf.length; at++) {
            if (pdf[at] == 's' && matches(pdf, at, STREAM) && (at == 0 || pdf[at - 1] != 'd')) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] pdf, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (pdf[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] pdf, String word) {
        byte[] wanted = word.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int at = 0; at + wanted.length <= pdf.length; at++) {
            if (pdf[at] == '/' && matches(pdf, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private void count(byte[] packed, int from, int length, int layer) throws Refusal {
        if (length < 2
                || (packed[from] & 0x0f) != 8
                || ((packed[from] & 0xff) << 8 | packed[from + 1] & 0xff) % 31 != 0) {
            return; // not packed in the way that grows so much
        }
        byte[] buffer = new byte[1 << 16];
        Inflater outer = new Inflater();
        try {
            outer.setInput(packed, from, length);
            java.io.ByteArrayOutputStream beginning = new java.io.ByteArrayOutputStream();
            int size = 0;
            int n = outer.inflate(buffer);
            while (n > 0) {
                if (beginning.size() < LONGEST_BEGINNING && layer < MOST_LAYERS) {
                    beginning.write(buffer, 0, n);
                }
                size += n;
                bytes += n;
                if (size > LARGEST_STREAM || bytes > MOST_BYTES) {
                    throw tooMuch();
                }
                n = outer.inflate(buffer);
            }
            // the beginning of a stream that is packed again tells enough: a bomb is even all through
            count(beginning.toByteArray(), 0, beginning.size(), layer + 1);
        } catch (DataFormatException broken) {
            // what PDFBox makes of it, it makes of what came before the break
        } finally {
            outer.end();
        }
    }

    private static Refusal tooMuch() {
        return new Refusal("PDF 解开后过大，可能是恶意构造的，未读取。");
    }
}
