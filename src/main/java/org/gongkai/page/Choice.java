package org.gongkai.page;

/**
 * One of several answers: a radio button, a check box, an option.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param hint a sentence under the label; empty for none
 */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
