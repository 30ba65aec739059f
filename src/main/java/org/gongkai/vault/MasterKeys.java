package org.gongkai.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The master keys of this installation, newest first.
 *
 * <p>{@code GONGKAI_KEY} holds one or more keys of 32 bytes in Base64, separated by commas; then come the lines of
 * {@code secret/master-key} in the data directory. The first key seals, every key opens, and the last one (the oldest)
 * makes blind indexes and file names, so that they stay the same when a newer key is put in front. Without
 * {@code GONGKAI_KEY} and without the file a key is made, readable by its owner only.
 */
final class MasterKeys {

    private static final int KEY_BYTES = 32;

    /** One key; its number is taken from its digest and written in front of all that it seals. */
    record MasterKey(int id, byte[] material) {}

    private final Path data;
    private final String environment;
    private volatile Map<Integer, MasterKey> keys = Map.of();

    private MasterKeys(Path data, String environment) {
        this.data = data;
        this.environment = environment;
    }

    static MasterKeys of(Path data, String environment) {
        var keys = new MasterKeys(data, environment);
        keys.load();
        return keys;
    }

    /** Reads the keys anew: the command line may have put one in front while this program runs. */
    private synchronized void load() {
        Map<Integer, MasterKey> loaded = new LinkedHashMap<>();
        for (byte[] material : materials()) {
            var key = new MasterKey(number(material), material);
            loaded.putIfAbsent(key.id(), key);
        }
        keys = Collections.unmodifiableMap(loaded);
    }

    private List<byte[]> materials() {
        List<byte[]> materials = new ArrayList<>();
        for (String part : environment.split(",")) {
            if (!part.isBlank()) {
                materials.add(decode(part.trim(), "GONGKAI_KEY"));
            }
        }
        Path file = data.resolve("secret").resolve("master-key");
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        materials.add(decode(line.trim(), file.toString()));
                    }
                }
            } else if (materials.isEmpty()) {
                materials.add(make(data, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件 " + file + " 不能读写，请检查目录权限", e);
        }
        return materials;
    }

    /**
     * Puts a new key in front: it seals from now on.
     *
     * @throws IllegalStateException when the keys come from {@code GONGKAI_KEY}, which only the operator can change
     */
    synchronized MasterKey addNew() {
        if (!environment.isBlank()) {
            throw new IllegalStateException(
                    "密钥由环境变量 GONGKAI_KEY 给出：请用 openssl rand -base64 32 生成新密钥，放在最前面、用逗号与原有的隔开，再重新启动。");
        }
        Path file = data.resolve("secret").resolve("master-key");
        byte[] material = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(material);
        try {
            String old = Files.readString(file);
            Path arriving = file.resolveSibling("master-key.new");
            Files.deleteIfExists(arriving);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        arriving, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(arriving, Base64.getEncoder().encodeToString(material) + "\n" + old);
            DurableFiles.sync(arriving);
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.sync(data.resolve("secret"));
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件 " + file + " 不能读写，请检查目录权限", e);
        }
        load();
        return current();
    }

    MasterKey current() {
        return keys.values().iterator().next();
    }

    /** The key that made the first blind index of this installation. */
    MasterKey oldest() {
        return List.copyOf(keys.values()).getLast();
    }

    Optional<MasterKey> find(int id) {
        MasterKey known = keys.get(id);
        if (known == null) {
            load();
            known = keys.get(id);
        }
        return Optional.ofNullable(known);
    }

    private static byte[] make(Path data, Path file) throws IOException {
        byte[] material = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(material);
        Path directory = data.resolve("secret");
        if (Files.getFileStore(Files.createDirectories(data)).supportsFileAttributeView("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createDirectories(directory);
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(material) + "\n");
        DurableFiles.sync(file);
        DurableFiles.sync(directory);
        return material;
    }

    private static byte[] decode(String text, String source) {
        byte[] material;
        try {
            material = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(source + " 不是 Base64 编码的密钥", e);
        }
        if (material.length != KEY_BYTES) {
            throw new IllegalStateException(source + " 的密钥应为 32 字节，实为 " + material.length + " 字节");
        }
        return material;
    }

    private static int number(byte[] material) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(material))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
