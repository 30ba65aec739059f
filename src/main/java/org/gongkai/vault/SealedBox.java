package org.gongkai.vault;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 加密封存: short personal values as ciphertext (AES-256-GCM, or SM4-GCM by {@code gongkai.vault.cipher}), each bound to the
 * place it belongs to.
 *
 * <p>A value sealed for one place does not open at another, so exchanging two rows of a table is found out. Layout: one
 * byte naming the method (both are read side by side), four bytes naming the key, then nonce, ciphertext and tag.
 */
@Component
public class SealedBox {

    private static final int HEADER = 5;

    private final MasterKeys keys;
    private final SealCipher.Method method;
    private final Map<Named, SealCipher> ciphers = new ConcurrentHashMap<>();
    private final SecretKeySpec indexKey;

    private record Named(SealCipher.Method method, int key) {}

    @Autowired
    SealedBox(MasterKeys keys, @Value("${gongkai.vault.cipher:aes}") String method) {
        this.keys = keys;
        this.method = SealCipher.Method.named(method);
        this.indexKey = new SecretKeySpec(derive(keys.oldest().material(), "gongkai.blind-index"), "HmacSHA256");
    }

    /**
     * Seals a value.
     *
     * @param place what it belongs to, for example {@code request/zfb-2026-0001/applicant}; the same string opens it
     */
    public byte[] seal(byte[] plain, String place) {
        int id = keys.current().id();
        return seal(method, cipherOf(method, id), id, plain, place);
    }

    /**
     * Opens a sealed value.
     *
     * @throws SealBroken when it was changed, belongs to another place, or its key is missing
     */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length < HEADER) {
            throw new SealBroken("not a sealed value");
        }
        return open(cipherOf(SealCipher.Method.of(sealed[0]), keyOf(sealed)), sealed, place);
    }

    /** Whether a value is sealed with the present key and the present method. */
    boolean isCurrent(byte[] sealed) {
        return sealed.length >= HEADER
                && sealed[0] == method.version()
                && keyOf(sealed) == keys.current().id();
    }

    private static int keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed, 1, 4).getInt();
    }

    /** Text sealed as UTF-8. */
    public byte[] sealText(String plain, String place) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), place);
    }

    /** Text sealed by {@link #sealText}. */
    public String openText(byte[] sealed, String place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    /**
     * A keyed digest (HMAC-SHA256, 32 bytes) that finds equal values without telling them.
     *
     * @param kind what sort of value it is; equal values of different kinds give different digests
     */
    public byte[] blindIndex(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A fresh key for one subject (one case), itself sealed. Whoever deletes it destroys all that was sealed with it, also
     * in tables that refuse deletion.
     */
    public byte[] newSubjectKey(String place) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return seal(key, place);
    }

    /** The box that seals and opens with the key of one subject. */
    public SubjectBox under(byte[] sealedSubjectKey, String place) {
        return new SubjectBox(open(sealedSubjectKey, place), method);
    }

    private SealCipher cipherOf(SealCipher.Method wanted, int id) {
        return ciphers.computeIfAbsent(new Named(wanted, id), named -> {
            MasterKeys.MasterKey key = keys.find(id)
                    .orElseThrow(() -> new SealBroken("sealed with a key this installation does not have"));
            return cipher(wanted, derive(key.material(), "gongkai.sealed-box"));
        });
    }

    static byte[] seal(SealCipher.Method method, SealCipher cipher, int id, byte[] plain, String place) {
        try {
            byte[] header =
                    ByteBuffer.allocate(HEADER).put(method.version()).putInt(id).array();
            byte[] body = cipher.encrypt(plain, bound(header, place));
            return ByteBuffer.allocate(HEADER + body.length)
                    .put(header)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] open(SealCipher cipher, byte[] sealed, String place) {
        if (sealed.length < HEADER) {
            throw new SealBroken("not a sealed value");
        }
        try {
            byte[] header = ByteBuffer.allocate(HEADER).put(sealed, 0, HEADER).array();
            byte[] body = new byte[sealed.length - HEADER];
            System.arraycopy(sealed, HEADER, body, 0, body.length);
            return cipher.decrypt(body, bound(header, place));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the seal is broken", e);
        }
    }

    private static byte[] bound(byte[] header, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + text.length).put(header).put(text).array();
    }

    static byte[] derive(byte[] material, String purpose) {
        return derive(material, purpose, 32);
    }

    static byte[] derive(byte[] material, String purpose, int bytes) {
        try {
            return Hkdf.computeHkdf(
                    "HmacSha256", material, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SealCipher cipher(SealCipher.Method method, byte[] key) {
        try {
            return method.under(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
