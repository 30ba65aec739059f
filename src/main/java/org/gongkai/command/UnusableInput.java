package org.gongkai.command;

/** The input could not be used: ends the verb with exit 2 and one sentence on standard error. */
final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one Chinese sentence that says why, and what to do */
    UnusableInput(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
