package org.gongkai.vault;

/** A sealed value or file was changed, moved to another place, or sealed with a key this installation does not have. */
public final class SealBroken extends RuntimeException {

    SealBroken(String message) {
        super(message);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
