package org.gongkai.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * 本程序的记号: what every connection of this installation is told when it is opened, so that a change of a row can be told from one
 * made with a database tool. It lies in {@code audit/program} in the data directory; the database only ever keeps its SHA-256.
 */
@Component
class ProgramMark implements BeanPostProcessor {

    private static final int LENGTH = 32;

    private final Path file;

    ProgramMark(@Value("${gongkai.data:data}") Path data) {
        file = data.resolve("audit").resolve("program");
    }

    /** What the recorded changes of this installation's own connections bear. */
    String recorded() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(mark().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            String told = pool.getConnectionInitSql();
            pool.setConnectionInitSql(
                    (told == null ? "" : told + "; ") + "set gongkai.program = '" + mark() + "'"); // hexadecimal digits
        }
        return bean;
    }

    private String mark() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("留痕记号文件 " + file + " 不能读写", e);
        }
    }

    private void make() throws IOException {
        byte[] random = new byte[LENGTH];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] closed = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path whole = Files.createTempFile(file.getParent(), "program", ".new", closed);
        Files.writeString(whole, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
        try {
            Files.createLink(file, whole); // whole or not at all, and whoever is first
        } catch (FileAlreadyExistsException e) {
            // another process of this installation was first
        } catch (UnsupportedOperationException e) {
            Files.copy(whole, file);
        } finally {
            Files.delete(whole);
        }
    }
}
