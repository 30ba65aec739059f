package org.gongkai.paper.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A packed file in memory, read by the directory at its end. Some programs write sizes that only the directory gives rightly, so that
 * going through from the start fails on files which every office program opens.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer packed;

    ZipDirectory(byte[] packed) {
        this.packed = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws ZipException where there is no directory, or it does not fit the file */
    Map<String, byte[]> unpack(Predicate<String> wanted, Zip.Bounds bounds) throws ZipException, Refusal {
        int end = end();
        int at = packed.getInt(end + 16);
        int entries = Short.toUnsignedInt(packed.getShort(end + 10));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            need(at >= 0 && at + 46 <= end && packed.getInt(at) == ENTRY);
            bounds.entry();
            int nameLength = Short.toUnsignedInt(packed.getShort(at + 28));
            int rest = Short.toUnsignedInt(packed.getShort(at + 30)) + Short.toUnsignedInt(packed.getShort(at + 32));
            String name = text(at + 46, nameLength);
            if (wanted.test(name)) {
                int method = Short.toUnsignedInt(packed.getShort(at + 10));
                files.putIfAbsent(name, content(packed.getInt(at + 42), packed.getInt(at + 20), method, bounds));
            }
            at += 46 + nameLength + rest;
        }
        return files;
    }

    private int end() throws ZipException {
        int last = packed.limit() - 22;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (packed.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("no directory");
    }

    private byte[] content(int local, int size, int method, Zip.Bounds bounds) throws ZipException, Refusal {
        need(local >= 0 && local + 30 <= packed.limit() && packed.getInt(local) == LOCAL);
        int from = local
                + 30
                + Short.toUnsignedInt(packed.getShort(local + 26))
                + Short.toUnsignedInt(packed.getShort(local + 28));
        need(size >= 0 && from + (long) size <= packed.limit());
        if (method == STORED) {
            bounds.unpacked(size, size);
            byte[] content = new byte[size];
            packed.get(from, content);
            return content;
        }
        need(method == DEFLATED);
        return inflated(from, size, bounds);
    }

    private byte[] inflated(int from, int size, Zip.Bounds bounds) throws ZipException, Refusal {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed.array(), from, size);
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                need(n > 0 || inflater.finished());
                content.write(buffer, 0, n);
                bounds.unpacked(n, content.size());
            }
        } catch (DataFormatException broken) {
            throw new ZipException("broken entry");
        } finally {
            inflater.end();
        }
        return content.toByteArray();
    }

    private String text(int from, int length) throws ZipException {
        need(from + length <= packed.limit());
        return new String(packed.array(), from, length, StandardCharsets.UTF_8);
    }

    private static void need(boolean fits) throws ZipException {
        if (!fits) {
            throw new ZipException("the directory does not fit the file");
        }
    }
}
