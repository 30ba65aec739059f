package org.gongkai.vault;

import com.google.crypto.tink.subtle.AesGcmJce;

/** Seals and opens with the key of one subject; see {@link SealedBox#newSubjectKey}. */
public final class SubjectBox {

    private static final int NO_MASTER_KEY = 0;

    private final AesGcmJce cipher;

    SubjectBox(AesGcmJce cipher) {
        this.cipher = cipher;
    }

    /** Seals a value for a place of this subject. */
    public byte[] seal(byte[] plain, String place) {
        return SealedBox.seal(cipher, NO_MASTER_KEY, plain, place);
    }

    /**
     * Opens a value of this subject.
     *
     * @throws SealBroken when it was changed or belongs to another place or subject
     */
    public byte[] open(byte[] sealed, String place) {
        return SealedBox.open(cipher, sealed, place);
    }
}
