package org.gongkai.exchange;

/** What was to be imported cannot be used at all; the message is one Chinese sentence that says what to do. */
public final class UnusableSource extends RuntimeException {

    UnusableSource(String message) {
        super(message);
    }

    UnusableSource(String message, Throwable cause) {
        super(message, cause);
    }
}
