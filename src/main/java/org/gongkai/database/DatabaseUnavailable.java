package org.gongkai.database;

/** The database could not be reached; the message is one sentence for the operator, in Chinese. */
public final class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
