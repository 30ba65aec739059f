package org.gongkai.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** The type of a file as its first bytes tell it; names and claims of a browser are not asked. */
final class ContentType {

    /** How much of a file is looked at. */
    static final int PREFIX_BYTES = 64 * 1024;

    private static final String MP4 = "video/mp4";
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private ContentType() {}

    static String of(byte[] prefix) {
        try {
            MediaType type = MAGIC.detect(new ByteArrayInputStream(prefix), new Metadata());
            String found = type.getBaseType().toString();
            return switch (found) {
                case "application/zip", "application/x-tika-ooxml" -> zipped(prefix);
                case "application/mp4", "video/x-m4v" -> MP4;
                case "video/quicktime" -> says(prefix, "ftyp") && !says(prefix, "ftypqt") ? MP4 : found;
                case "application/x-matroska" -> says(prefix, "webm") ? "video/webm" : found;
                default -> found;
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the head of a file names its kind. */
    private static boolean says(byte[] prefix, String kind) {
        return new String(prefix, 0, Math.min(prefix.length, 64), StandardCharsets.ISO_8859_1).contains(kind);
    }

    /** Office files are archives: the names inside tell which one. */
    private static String zipped(byte[] prefix) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(prefix))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("word/")) {
                    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                }
                if (name.startsWith("xl/")) {
                    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                }
                if (name.equals("OFD.xml")) {
                    return "application/ofd";
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return "application/zip"; // the first bytes ended inside an entry, or the archive is damaged
        }
        return "application/zip";
    }
}
