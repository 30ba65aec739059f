package org.gongkai.page;

/**
 * One thing wrong with what was entered, or one reason against a move.
 *
 * @param field name of the form field it belongs to, or the empty string for the whole form
 * @param message one Chinese sentence that names the problem and the remedy
 */
public record Problem(String field, String message) {

    /** A problem of the whole form. */
    public static Problem of(String message) {
        return new Problem("", message);
    }
}
