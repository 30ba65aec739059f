package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * 移交包: a directory as BagIt 1.0 (RFC 8493) says, with SHA-256 digests of every file. What is not {@link #close}d has no declaration and
 * is no bag, so a transfer that was cut short is never taken for whole.
 */
final class Bag {

    private final Path directory;
    private final Map<String, String> digests = new TreeMap<>();
    private long bytes;

    private Bag(Path directory) {
        this.directory = directory;
    }

    /** @throws UnusableSource unless the directory is empty or can be made */
    static Bag begun(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> there = Files.list(directory)) {
            if (there.findAny().isPresent()) {
                throw new UnusableSource("目录 " + directory + " 不是空的，请换一个目录。");
            }
        }
        return new Bag(directory);
    }

    /** @param path below the payload, with slashes, of characters that every system can name */
    void add(String path, byte[] content) throws IOException {
        try (OutputStream out = payload(path)) {
            out.write(content);
        }
    }

    /** @param content read to its end; not closed */
    void add(String path, InputStream content) throws IOException {
        try (OutputStream out = payload(path)) {
            content.transferTo(out);
        }
    }

    int files() {
        return digests.size();
    }

    long bytes() {
        return bytes;
    }

    /** Declares it whole. @param about tags of {@code bag-info.txt}, such as {@code Source-Organization}, on one line each */
    void close(Map<String, String> about, LocalDate on) throws IOException {
        Map<String, String> info = new LinkedHashMap<>(about);
        info.put("Bagging-Date", on.toString());
        info.put("Payload-Oxum", bytes + "." + digests.size());
        StringBuilder tags = new StringBuilder();
        info.forEach((tag, value) -> tags.append(tag)
                .append(": ")
                .append(value.replaceAll("\\s+", " "))
                .append('\n'));
        StringBuilder manifest = new StringBuilder();
        digests.forEach((path, digest) ->
                manifest.append(digest).append("  ").append(path).append('\n'));
        Map<String, String> tagFiles = new TreeMap<>();
        tag("bag-info.txt", tags.toString(), tagFiles);
        tag("manifest-sha256.txt", manifest.toString(), tagFiles);
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", tagFiles);
        StringBuilder last = new StringBuilder();
        tagFiles.forEach(
                (path, digest) -> last.append(digest).append("  ").append(path).append('\n'));
        Files.writeString(directory.resolve("tagmanifest-sha256.txt"), last);
    }

    private void tag(String name, String text, Map<String, String> tagFiles) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(directory.resolve(name), content);
        tagFiles.put(name, HexFormat.of().formatHex(sha256().digest(content)));
    }

    private OutputStream payload(String path) throws IOException {
        String whole = "data/" + path;
        Path file = directory.resolve(whole);
        Files.createDirectories(file.getParent());
        return new DigestOutputStream(
                Files.newOutputStream(file, java.nio.file.StandardOpenOption.CREATE_NEW), sha256()) {
            @Override
            public void close() throws IOException {
                super.close();
                bytes += Files.size(file);
                digests.put(whole, HexFormat.of().formatHex(getMessageDigest().digest()));
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
