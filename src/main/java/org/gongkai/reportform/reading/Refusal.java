package org.gongkai.reportform.reading;

/** A file that cannot be used; the message is one Chinese sentence for the reader. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
