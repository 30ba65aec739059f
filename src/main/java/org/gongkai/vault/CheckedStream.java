package org.gongkai.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A stream out of the vault that says {@link SealBroken} where the content is not what was kept. */
abstract class CheckedStream extends InputStream {

    private final InputStream in;

    private CheckedStream(InputStream in) {
        this.in = in;
    }

    /** Decrypted content: a segment that was changed does not open. */
    static CheckedStream ofSealed(InputStream decrypting) {
        return new CheckedStream(decrypting) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                try {
                    return decrypting.read(buffer, offset, length);
                } catch (IOException e) {
                    throw new SealBroken("a kept file was changed or cannot be read", e);
                }
            }
        };
    }

    /** Open content: compared with its name when it has been read to its end. */
    static CheckedStream ofOpen(InputStream raw, BlobId id) {
        MessageDigest digest = sha256();
        return new CheckedStream(raw) {
            private boolean compared;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = raw.read(buffer, offset, length);
                if (n > 0) {
                    digest.update(buffer, offset, n);
                } else if (n < 0 && !compared) {
                    compared = true;
                    if (!("o-" + HexFormat.of().formatHex(digest.digest())).equals(id.value())) {
                        throw new SealBroken("a kept file was changed");
                    }
                }
                return n;
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
