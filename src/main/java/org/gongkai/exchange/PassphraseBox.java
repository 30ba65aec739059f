package org.gongkai.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * 口令封存: seals what leaves the program for somebody who knows a passphrase, with means every system has. Layout: {@code GKP1}, salt
 * (16 bytes), nonce (12), then ciphertext and tag (16) of AES-256-GCM; the key is PBKDF2-HMAC-SHA256 of the passphrase (UTF-8), 600,000
 * rounds; the path of the file in its archive is bound to it as additional data.
 */
final class PassphraseBox {

    /** For the manifest, so that whoever reads it knows how to open the files. */
    static final String METHOD = "GKP1: PBKDF2-HMAC-SHA256 600000, AES-256-GCM";

    private static final byte[] MARK = "GKP1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int HEADER = 4 + SALT + NONCE;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String passphrase;
    private byte[] salt = new byte[SALT];
    private @Nullable SecretKeySpec key;

    PassphraseBox(String passphrase) {
        this.passphrase = passphrase;
    }

    byte[] seal(byte[] plain, String path) {
        try {
            if (key == null) {
                random.nextBytes(salt);
            }
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] header =
                    ByteBuffer.allocate(HEADER).put(MARK).put(salt).put(nonce).array();
            byte[] body = cipher(Cipher.ENCRYPT_MODE, header, path).doFinal(plain);
            return ByteBuffer.allocate(HEADER + body.length)
                    .put(header)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @return empty for another passphrase, and for what was changed or stood at another path */
    Optional<byte[]> open(byte[] sealed, String path) {
        if (sealed.length < HEADER || !Arrays.equals(MARK, Arrays.copyOf(sealed, MARK.length))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, sealed, path).doFinal(sealed, HEADER, sealed.length - HEADER));
        } catch (GeneralSecurityException closed) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] header, String path) throws GeneralSecurityException {
        byte[] own = Arrays.copyOfRange(header, MARK.length, MARK.length + SALT);
        SecretKeySpec known = key;
        if (known == null || !Arrays.equals(own, salt)) {
            PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), own, ROUNDS, 256);
            known = new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded(),
                    "AES");
            key = known;
            salt = own;
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, known, new GCMParameterSpec(TAG_BITS, header, MARK.length + SALT, NONCE));
        cipher.updateAAD(path.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
