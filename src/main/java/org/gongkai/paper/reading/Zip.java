package org.gongkai.paper.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks what is wanted from a packed file, within bounds that no honest report comes near. */
public final class Zip {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 96L << 20;
    private static final int LARGEST_ENTRY = 48 << 20;

    private Zip() {}

    /** By the directory at the end of the file, as office programs do; where it is lost, by going through from the start. */
    public static Map<String, byte[]> unpack(byte[] packed, Predicate<String> wanted) throws Refusal {
        try {
            Map<String, byte[]> files = new ZipDirectory(packed).unpack(wanted, new Bounds());
            if (!files.isEmpty()) {
                return files;
            }
        } catch (ZipException | RuntimeException noDirectory) {
            return goThrough(packed, wanted);
        }
        return goThrough(packed, wanted);
    }

    /** How much has been unpacked so far. */
    static final class Bounds {
        private long bytes;
        private int entries;

        void entry() throws Refusal {
            if (++entries > MOST_ENTRIES) {
                throw new Refusal("压缩包里的文件太多，未读取。");
            }
        }

        /** @param size of the entry so far, {@code more} included */
        void unpacked(int more, int size) throws Refusal {
            bytes += more;
            if (bytes > MOST_BYTES || size > LARGEST_ENTRY) {
                throw new Refusal("文件解开后过大，可能是恶意构造的压缩包，未读取。");
            }
        }
    }

    private static Map<String, byte[]> goThrough(byte[] packed, Predicate<String> wanted) throws Refusal {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Bounds bounds = new Bounds();
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bounds.entry();
                boolean want = wanted.test(entry.getName());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                int size = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    size += n;
                    bounds.unpacked(n, size);
                    if (want) {
                        content.write(buffer, 0, n);
                    }
                }
                if (want) {
                    files.putIfAbsent(entry.getName(), content.toByteArray());
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            if (files.isEmpty()) {
                throw new Refusal("文件已损坏，不能解开，请重新下载或另存后再试。");
            }
        } catch (IOException broken) {
            throw new Refusal("文件已损坏，不能解开，请重新下载或另存后再试。");
        }
        return files;
    }

    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
