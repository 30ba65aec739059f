package org.gongkai.database;

/** A backup could not be made or not be taken back; the message is one Chinese sentence for the operator that says what to do. */
public final class BackupRefused extends RuntimeException {

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
