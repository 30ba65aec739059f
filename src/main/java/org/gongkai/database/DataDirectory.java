package org.gongkai.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything one installation keeps.
 *
 * <p>A lock that the operating system releases with the process says whether a program is living here: a database server
 * found running while the lock is free is an orphan of a killed program.
 */
final class DataDirectory {

    private final Path root;
    private @Nullable FileChannel channel;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path postgresData() {
        return root.resolve("postgres/data");
    }

    Path postgresPrograms() {
        return root.resolve("postgres/programs");
    }

    /** Takes the directory for this process; false when another process lives here. */
    boolean lock() {
        try {
            Files.createDirectories(root);
            var opened =
                    FileChannel.open(root.resolve("gongkai.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken;
            try {
                taken = opened.tryLock();
            } catch (OverlappingFileLockException e) {
                taken = null;
            }
            if (taken == null) {
                opened.close();
                return false;
            }
            channel = opened; // held until the process ends
            return true;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "数据目录 " + root + " 不能写入：" + e.getMessage() + "。请检查目录权限与磁盘空间，或用 --data 指定另一个目录。", e);
        }
    }

    void unlock() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("数据目录 " + root + " 的锁不能释放：" + e.getMessage(), e);
        }
    }

    /** The database password of this installation, made at first use and readable by its owner only. */
    Path databasePassword() throws IOException {
        Path secret = root.resolve("secret");
        Path file = secret.resolve("database-password");
        if (Files.exists(file)) {
            return file;
        }
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectories(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createDirectories(secret);
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.writeString(file, HexFormat.of().formatHex(random));
        return file;
    }
}
