package org.gongkai.review;

import java.util.Arrays;
import java.util.Optional;

/** 公开属性: what becomes of an outgoing document. Which of them an organ offers is data, see {@link ReviewProcess}. */
public enum DisclosureAttribute {
    PUBLIC("主动公开", "此件公开发布"),
    PARTLY("删减后公开", "此件删减后公开"),
    ON_REQUEST("依申请公开", "此件依申请公开"),
    NOT_PUBLIC("不予公开", "此件不予公开");

    private final String label;
    private final String printedLine;

    DisclosureAttribute(String label, String printedLine) {
        this.label = label;
        this.printedLine = printedLine;
    }

    public String label() {
        return label;
    }

    /** The line printed on the document above the imprint, without brackets (C09). */
    public String printedLine() {
        return printedLine;
    }

    /** Whether it is published, whole or in part, so that signing opens its publication. */
    public boolean isPublished() {
        return this == PUBLIC || this == PARTLY;
    }

    /** Whether reason and article must be given. */
    public boolean needsGround() {
        return this != PUBLIC;
    }

    public static Optional<DisclosureAttribute> byName(String name) {
        return Arrays.stream(values()).filter(a -> a.name().equals(name)).findFirst();
    }
}
