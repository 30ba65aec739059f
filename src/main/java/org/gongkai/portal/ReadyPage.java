package org.gongkai.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A public page as bytes, with the headers it was first sent with.
 *
 * @param contentType of the body, with its character set
 * @param headers in the order they were set, the policy headers of every answer among them; neither length nor date
 * @param plain the body
 * @param gzipped the same compressed, once
 * @param tag ETag, weak because it stands for both bodies
 */
public record ReadyPage(String contentType, List<Header> headers, byte[] plain, byte[] gzipped, String tag) {

    private static final int OVERHEAD = 1_500;
    private static final int TAG_BYTES = 12;

    /** One header line. */
    public record Header(String name, String value) {}

    public ReadyPage {
        headers = List.copyOf(headers);
    }

    /** Compresses the body and names it by its digest. */
    public static ReadyPage of(String contentType, List<Header> headers, byte[] body) {
        return new ReadyPage(contentType, headers, body, gzip(body), "W/\"" + digest(body) + "\"");
    }

    /** Whether a browser that holds what this header names holds this page. */
    public boolean isHeldBy(String ifNoneMatch) {
        return ifNoneMatch.equals("*") || ifNoneMatch.contains(tag.substring(2));
    }

    /** What it takes in memory, in bytes. */
    int weight() {
        return plain.length + gzipped.length + OVERHEAD;
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
