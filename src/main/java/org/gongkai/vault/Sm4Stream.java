package org.gongkai.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Files under SM4, segment by segment, so that none lies in memory as a whole. A key derived for the file alone makes a nonce of
 * the segment's number and whether it is the last: segments left out, exchanged or cut off do not open.
 */
final class Sm4Stream {

    static final int SEGMENT_BYTES = 64 * 1024;

    private static final int TAG_BYTES = SealCipher.Sm4.TAG_BITS / 8;

    private Sm4Stream() {}

    private static SealCipher.Sm4 cipher(byte[] masterKey, String salt) {
        return new SealCipher.Sm4(
                SealedBox.derive(masterKey, "gongkai.vault-files.sm4/" + salt, SealCipher.Sm4.KEY_BYTES));
    }

    private static byte[] nonce(long segment, boolean last) {
        return ByteBuffer.allocate(SealCipher.Sm4.NONCE_BYTES)
                .putInt(last ? 1 : 0)
                .putLong(segment)
                .array();
    }

    /** Seals what is written; the last segment is written when it is closed. */
    static OutputStream sealing(OutputStream raw, byte[] masterKey, String salt) {
        SealCipher.Sm4 cipher = cipher(masterKey, salt);
        return new OutputStream() {
            private final byte[] segment = new byte[SEGMENT_BYTES];
            private int filled;
            private long number;
            private boolean closed;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int at = offset;
                int left = length;
                while (left > 0) {
                    if (filled == SEGMENT_BYTES) { // there is more, so this one is not the last
                        flushSegment(false);
                    }
                    int n = Math.min(left, SEGMENT_BYTES - filled);
                    System.arraycopy(bytes, at, segment, filled, n);
                    filled += n;
                    at += n;
                    left -= n;
                }
            }

            private void flushSegment(boolean last) throws IOException {
                try {
                    raw.write(cipher.run(true, nonce(number++, last), Arrays.copyOf(segment, filled), new byte[0]));
                    filled = 0;
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    flushSegment(true);
                    raw.close();
                }
            }
        };
    }

    /** Opens what was sealed; a segment that was changed fails with an {@link IOException}. */
    static InputStream opening(InputStream raw, byte[] masterKey, String salt) {
        SealCipher.Sm4 cipher = cipher(masterKey, salt);
        return new InputStream() {
            private byte[] segment = new byte[0];
            private int at;
            private long number;
            private boolean ended;
            private byte[] ahead = new byte[0];

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                while (at == segment.length) {
                    if (ended) {
                        return -1;
                    }
                    nextSegment();
                }
                int n = Math.min(length, segment.length - at);
                System.arraycopy(segment, at, buffer, offset, n);
                at += n;
                return n;
            }

            private void nextSegment() throws IOException {
                byte[] sealed = number == 0 ? raw.readNBytes(SEGMENT_BYTES + TAG_BYTES) : ahead;
                ahead = raw.readNBytes(SEGMENT_BYTES + TAG_BYTES);
                boolean last = ahead.length == 0;
                if (sealed.length < TAG_BYTES) {
                    throw new IOException("cut off");
                }
                try {
                    segment = cipher.run(false, nonce(number++, last), sealed, new byte[0]);
                    at = 0;
                    ended = last;
                } catch (GeneralSecurityException e) {
                    throw new IOException("a segment was changed", e);
                }
            }

            @Override
            public void close() throws IOException {
                raw.close();
            }
        };
    }
}
