package org.gongkai.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written entry after entry, with the digests of all entries in its last, as {@code sha256sum -c} reads them. */
final class ExportFile implements AutoCloseable {

    private static final String CHECKSUMS = "checksums.sha256";

    private final ZipOutputStream zip;
    private final StringBuilder checksums = new StringBuilder();

    private ExportFile(ZipOutputStream zip) {
        this.zip = zip;
    }

    static ExportFile begun(Path file) throws IOException {
        return new ExportFile(new ZipOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        try (OutputStream out = entry(name)) {
            out.write(content);
        }
    }

    /** One entry, to be closed before the next. */
    OutputStream entry(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        return new FilterOutputStream(zip) {
            @Override
            public void write(int one) throws IOException {
                digest.update((byte) one);
                zip.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                digest.update(bytes, from, count);
                zip.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
                checksums
                        .append(HexFormat.of().formatHex(digest.digest()))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        };
    }

    /** Writes the digests. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(CHECKSUMS));
        zip.write(checksums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
