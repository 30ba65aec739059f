package org.gongkai.page;

import java.util.Locale;

/**
 * A file to take away.
 *
 * @param label what it is
 * @param href where it is
 * @param format e.g. {@code DOCX}
 * @param bytes its size; negative where not known
 */
public record Download(String label, String href, String format, long bytes) {

    /** {@code DOCX，24 KB}; only the format where the size is not known. */
    public String formatAndSize() {
        return bytes < 0 ? format : format + "，" + size(bytes);
    }

    /** A size for people: {@code 812 字节}, {@code 24 KB}, {@code 1.4 MB}. */
    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? Math.round(kilobytes) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }
}
