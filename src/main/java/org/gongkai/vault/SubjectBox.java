package org.gongkai.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Seals and opens with the key of one subject; see {@link SealedBox#newSubjectKey}. */
public final class SubjectBox {

    private static final int NO_MASTER_KEY = 0;

    private final byte[] key;
    private final SealCipher.Method method;
    private final Map<SealCipher.Method, SealCipher> ciphers = new ConcurrentHashMap<>();

    SubjectBox(byte[] key, SealCipher.Method method) {
        this.key = key;
        this.method = method;
    }

    /** Seals a value for a place of this subject. */
    public byte[] seal(byte[] plain, String place) {
        return SealedBox.seal(method, cipher(method), NO_MASTER_KEY, plain, place);
    }

    /**
     * Opens a value of this subject.
     *
     * @throws SealBroken when it was changed or belongs to another place or subject
     */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length == 0) {
            throw new SealBroken("not a sealed value");
        }
        return SealedBox.open(cipher(SealCipher.Method.of(sealed[0])), sealed, place);
    }

    private SealCipher cipher(SealCipher.Method wanted) {
        return ciphers.computeIfAbsent(wanted, one -> SealedBox.cipher(one, key));
    }
}
