package org.gongkai.portal;

import java.util.Locale;
import java.util.Optional;

/** What the open data of a year can be had as. */
public enum OpenDataFormat {
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    OpenDataFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of file names, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OpenDataFormat> byEnding(String ending) {
        for (OpenDataFormat format : values()) {
            if (format.ending().equals(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
