package org.gongkai.paper.reading;

/** A file that cannot be used; the message is one Chinese sentence for the reader. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    public Refusal(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
