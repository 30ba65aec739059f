package org.gongkai.annualreport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * What was sent with a form, held in memory only. The usual way lays files down in a directory for temporary files first; where a page
 * promises that nothing is stored, not even that happens.
 */
final class SentForm {

    private static final int MOST_PARTS = 600;

    /** A file that was sent. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record SentFile(String name, byte[] content) {}

    /** More was sent than the page takes. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SentFile> files = new HashMap<>();

    private SentForm() {}

    /**
     * @param largestFile bytes of one file, or of one text
     * @throws TooLarge for a larger one, and where all together are more than twice as large
     * @throws IOException where what was sent is no form, or breaks off
     */
    static SentForm of(HttpServletRequest http, long largestFile) throws TooLarge, IOException {
        SentForm form = new SentForm();
        String type = Objects.requireNonNullElse(http.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/form-data")) {
            http.getParameterMap().forEach((name, values) -> form.texts.put(name, values[0]));
            return form;
        }
        long all = 2 * largestFile + (1 << 20);
        if (http.getContentLengthLong() > all) {
            throw new TooLarge();
        }
        try {
            form.take(new FileUpload().getItemIterator(new ServletRequestContext(http)), largestFile, all);
        } catch (FileUploadException broken) {
            throw new IOException(broken);
        }
        return form;
    }

    private void take(FileItemIterator parts, long largestFile, long all)
            throws TooLarge, IOException, FileUploadException {
        long left = all;
        for (int n = 0; parts.hasNext() && n < MOST_PARTS; n++) {
            FileItemStream part = parts.next();
            byte[] content;
            try (InputStream in = part.openStream()) {
                content = in.readNBytes((int) Math.min(largestFile, left) + 1);
            }
            left -= content.length;
            if (content.length > largestFile || left < 0) {
                throw new TooLarge();
            }
            if (part.isFormField()) {
                texts.put(part.getFieldName(), new String(content, StandardCharsets.UTF_8));
            } else if (content.length > 0 || !name(part).isEmpty()) {
                files.put(part.getFieldName(), new SentFile(name(part), content));
            }
        }
    }

    private static String name(FileItemStream part) {
        return Objects.requireNonNullElse(part.getName(), "");
    }

    /** Empty where the field was not sent. */
    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    boolean has(String field) {
        return texts.containsKey(field);
    }

    Optional<SentFile> file(String field) {
        return Optional.ofNullable(files.get(field));
    }
}
