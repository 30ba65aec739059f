package org.gongkai.request;

/** Text as people type or paste it. */
final class Typed {

    private Typed() {}

    /** Without blanks around it and without control characters, which no table keeps; line breaks and tabs stay. */
    static String text(String typed) {
        return typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
