package org.gongkai.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905-2016) over fields, each with its length in front, so that no two lists of fields look alike. */
final class Sm3 {

    static final int LENGTH = 32;

    private final SM3Digest sm3 = new SM3Digest();

    static byte[] of(String text) {
        return new Sm3().text(text).digest();
    }

    Sm3 bytes(byte[] bytes) {
        sm3.update(ByteBuffer.allocate(4).putInt(bytes.length).array(), 0, 4);
        sm3.update(bytes, 0, bytes.length);
        return this;
    }

    Sm3 text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Sm3 number(long number) {
        return bytes(ByteBuffer.allocate(8).putLong(number).array());
    }

    byte[] digest() {
        byte[] out = new byte[LENGTH];
        sm3.doFinal(out, 0);
        return out;
    }
}
