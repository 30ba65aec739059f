package org.gongkai.document;

import java.util.Arrays;
import java.util.Optional;

/** 查阅场所: where art. 25 of the Regulation has what is public be read on paper. */
public enum ReadingPlace {
    ARCHIVE("国家档案馆"),
    LIBRARY("公共图书馆"),
    HALL("政务服务场所查阅点");

    private final String label;

    ReadingPlace(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    public static Optional<ReadingPlace> byName(String name) {
        return Arrays.stream(values()).filter(p -> p.name().equals(name)).findFirst();
    }
}
