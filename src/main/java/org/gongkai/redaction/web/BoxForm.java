package org.gongkai.redaction.web;

import java.util.Objects;

/** A box as it was typed or drawn. */
record BoxForm(String x, String y, String width, String height, String ground) {
    BoxForm {
        x = Objects.requireNonNullElse(x, "");
        y = Objects.requireNonNullElse(y, "");
        width = Objects.requireNonNullElse(width, "");
        height = Objects.requireNonNullElse(height, "");
        ground = Objects.requireNonNullElse(ground, "");
    }
}
