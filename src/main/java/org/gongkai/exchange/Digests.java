package org.gongkai.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * 摘要: what proves that a file is still the same.
 *
 * @param sha256 64 hexadecimal digits
 * @param sm3 64 hexadecimal digits (GB/T 32905-2016)
 */
record Digests(String sha256, String sm3) {

    static Digests of(byte[] content) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(content);
            SM3Digest sm3 = new SM3Digest();
            sm3.update(content, 0, content.length);
            byte[] out = new byte[sm3.getDigestSize()];
            sm3.doFinal(out, 0);
            return new Digests(HexFormat.of().formatHex(sha), HexFormat.of().formatHex(out));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
