package org.gongkai.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Authenticated encryption under one key; what comes out carries its nonce in front and its tag at the end. */
interface SealCipher {

    byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException;

    byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException;

    /** The method; its version byte stands in front of everything sealed, so that both can be read side by side. */
    enum Method {
        /** AES-256-GCM. */
        AES((byte) 1) {
            @Override
            SealCipher under(byte[] key) throws GeneralSecurityException {
                AesGcmJce aes = new AesGcmJce(key);
                return new SealCipher() {
                    @Override
                    public byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
                        return aes.encrypt(plain, bound);
                    }

                    @Override
                    public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
                        return aes.decrypt(sealed, bound);
                    }
                };
            }
        },
        /** SM4-GCM (GB/T 32907-2016, GB/T 36624-2018), 128-bit key derived from the 256-bit one. */
        SM4((byte) 2) {
            @Override
            SealCipher under(byte[] key) {
                return new Sm4(SealedBox.derive(key, "gongkai.sm4", Sm4.KEY_BYTES));
            }
        };

        private final byte version;

        Method(byte version) {
            this.version = version;
        }

        byte version() {
            return version;
        }

        abstract SealCipher under(byte[] key) throws GeneralSecurityException;

        static Method of(byte version) {
            for (Method method : values()) {
                if (method.version == version) {
                    return method;
                }
            }
            throw new SealBroken("not a sealed value");
        }

        /** {@code aes} or {@code sm4}. */
        static Method named(String setting) {
            try {
                return valueOf(setting.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("gongkai.vault.cipher 应为 aes 或者 sm4，实为 " + setting, e);
            }
        }
    }

    /** SM4 in Galois counter mode. */
    final class Sm4 implements SealCipher {

        static final int KEY_BYTES = 16;
        static final int NONCE_BYTES = 12;
        static final int TAG_BITS = 128;

        private final KeyParameter key;
        private final SecureRandom random = new SecureRandom();

        Sm4(byte[] key) {
            this.key = new KeyParameter(key);
        }

        @Override
        public byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] body = run(true, nonce, plain, bound);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + body.length);
            System.arraycopy(body, 0, sealed, NONCE_BYTES, body.length);
            return sealed;
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
            if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new GeneralSecurityException("too short");
            }
            return run(
                    false,
                    Arrays.copyOf(sealed, NONCE_BYTES),
                    Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                    bound);
        }

        /** One message under a nonce that is never used twice. */
        byte[] run(boolean encrypting, byte[] nonce, byte[] in, byte[] bound) throws GeneralSecurityException {
            GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
            gcm.init(encrypting, new AEADParameters(key, TAG_BITS, nonce, bound));
            byte[] out = new byte[gcm.getOutputSize(in.length)];
            int length = gcm.processBytes(in, 0, in.length, out, 0);
            try {
                length += gcm.doFinal(out, length);
            } catch (InvalidCipherTextException e) {
                throw new GeneralSecurityException("changed, or of another place", e);
            }
            return length == out.length ? out : Arrays.copyOf(out, length);
        }
    }
}
