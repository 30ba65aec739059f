package org.gongkai.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A public page as bytes, with the headers it was first sent with. */
public final class ReadyPage {

    private static final int OVERHEAD = 1_500;
    private static final int TAG_BYTES = 12;

    private final String contentType;
    private final List<Header> headers;
    private final byte[] plain;
    private final String tag;
    private volatile byte @Nullable [] gzipped;

    /** One header line. */
    public record Header(String name, String value) {}

    private ReadyPage(String contentType, List<Header> headers, byte[] plain) {
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.plain = plain;
        this.tag = "W/\"" + digest(plain) + "\"";
    }

    /** @param headers in the order they were set, the policy headers of every answer among them; neither length nor date */
    public static ReadyPage of(String contentType, List<Header> headers, byte[] body) {
        return new ReadyPage(contentType, headers, body);
    }

    /** Of the body, with its character set. */
    public String contentType() {
        return contentType;
    }

    public List<Header> headers() {
        return headers;
    }

    public byte[] plain() {
        return plain;
    }

    /** The body compressed, which is done when it is first asked for. */
    public byte[] gzipped() {
        byte[] done = gzipped;
        if (done == null) {
            done = gzip(plain);
            gzipped = done;
        }
        return done;
    }

    /** ETag, named by the digest of the body; weak because it stands for both bodies. */
    public String tag() {
        return tag;
    }

    /** Whether a browser that holds what this header names holds this page. */
    public boolean isHeldBy(String ifNoneMatch) {
        return ifNoneMatch.equals("*") || ifNoneMatch.contains(tag.substring(2));
    }

    /** What it takes in memory at most, in bytes. */
    int weight() {
        return plain.length + plain.length / 3 + OVERHEAD;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
