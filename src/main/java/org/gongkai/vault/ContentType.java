package org.gongkai.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** The type of a file as its first bytes tell it; names and claims of a browser are not asked. */
final class ContentType {

    /** How much of a file is looked at. */
    static final int PREFIX_BYTES = 64 * 1024;

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private ContentType() {}

    static String of(byte[] prefix) {
        try {
            MediaType type = MAGIC.detect(new ByteArrayInputStream(prefix), new Metadata());
            String found = type.getBaseType().toString();
            return found.equals("application/zip") || found.equals("application/x-tika-ooxml") ? zipped(prefix) : found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
