package org.gongkai.paper;

import java.util.Locale;
import java.util.Optional;

/** What a paper can be printed as. */
public enum PaperFormat {
    /** Editable; names the fonts of the standard and leaves it to the office's machine to have them. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** PDF/A-2a: fonts embedded, tagged for screen readers. */
    PDF("application/pdf"),
    /** 版式文档, GB/T 33190-2016: fonts embedded. */
    OFD("application/ofd");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of file names, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperFormat> byEnding(String ending) {
        for (PaperFormat format : values()) {
            if (format.ending().equals(ending.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
