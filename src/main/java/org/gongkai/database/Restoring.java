package org.gongkai.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.gongkai.database.BackupManifest.FileCopy;
import org.gongkai.database.BackupManifest.SequenceAt;
import org.gongkai.database.BackupManifest.TableCopy;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 恢复: takes a backup back into an installation that holds nothing yet. The whole file is checked against its list before anything is
 * written; the tables arrive in one transaction, in the form they had, and are brought to this program's form by its next start.
 */
public final class Restoring {

    private final Path file;
    private final Consumer<String> progress;

    /** @param progress hears a Chinese line now and then */
    public Restoring(Path file, Consumer<String> progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Reads the whole file and compares every part with the list inside it.
     *
     * @throws BackupRefused with one sentence for the operator
     */
    public BackupManifest check() {
        try (ZipFile zip = open()) {
            return check(zip);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Takes it back.
     *
     * @param keys the file with the keys, where the backup does not hold them and {@code GONGKAI_KEY} does not either; null for none
     * @throws BackupRefused with one sentence for the operator; what was begun needs an empty directory again
     */
    public BackupManifest into(Installation installation, @Nullable Path keys) {
        try (ZipFile zip = open();
                Connection connection = installation.connect()) {
            BackupManifest manifest = check(zip);
            requireEmpty(installation, connection);
            requireKeys(manifest, installation.data(), keys);
            migrate(installation, manifest);
            copyFiles(zip, manifest, installation.data(), keys);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "set local session_replication_role = replica"); // references and triggers hold already
            }
            for (TableCopy table : manifest.tables()) {
                copyIn(zip, table, connection);
            }
            for (SequenceAt sequence : manifest.sequences()) {
                advance(sequence, connection);
            }
            connection.commit();
            return manifest;
        } catch (IOException e) {
            throw new BackupRefused("恢复没有完成（" + e.getMessage() + "）。请检查磁盘空间和权限，清空数据目录后再试。", e);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "恢复没有完成，数据库拒绝写入（" + e.getMessage() + "）。外部数据库须用能设置 session_replication_role 的账号。", e);
        }
    }

    private ZipFile open() {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused("文件 " + file + " 不是完整的备份文件，请换一份。", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BackupRefused unreadable(IOException e) {
        return new BackupRefused("文件 " + file + " 不能读取，请检查路径和权限。", e);
    }

    private BackupManifest check(ZipFile zip) throws IOException {
        BackupManifest manifest = manifest(zip);
        for (TableCopy table : manifest.tables()) {
            compare(zip, table.entry(), table.sha256());
        }
        for (FileCopy copied : manifest.files()) {
            requireInside(copied.path());
            compare(zip, copied.entry(), copied.sha256());
        }
        return manifest;
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new BackupRefused("文件 " + file + " 里没有备份清单，不是本程序的备份。");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = JsonMapper.shared().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupRefused(
                        "备份的格式是第 " + manifest.format() + " 版，本程序只认识第 " + BackupManifest.FORMAT + " 版，请先升级程序。");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupRefused("备份清单已损坏，请换一份备份。", e);
        }
    }

    private static void requireInside(String path) {
        Path inside = Path.of(path);
        if (inside.isAbsolute() || !inside.equals(inside.normalize()) || inside.startsWith("..")) {
            throw new BackupRefused("备份里的文件名“" + path + "”不正常，没有恢复。");
        }
    }

    private void compare(ZipFile zip, String name, String expected) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("备份里缺少 " + name + "，请换一份备份。");
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), Schema.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(expected)) {
                throw new BackupRefused("备份里的 " + name + " 与清单不符，已被改动或者损坏，请换一份备份。");
            }
        }
    }

    private static void requireEmpty(Installation installation, Connection connection)
            throws SQLException, IOException {
        if (!Schema.version(connection).isEmpty() || !Schema.tables(connection).isEmpty()) {
            throw new BackupRefused("这里已经有数据，不能恢复到它上面。请用 --data 指定一个新的目录（或者一个空的外部数据库）。");
        }
        Path vault = installation.data().resolve("vault");
        if (Files.isDirectory(vault)) {
            try (var inside = Files.list(vault)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupRefused("目录 " + vault + " 里已经有文件，请指定一个新的目录。");
                }
            }
        }
    }

    /** A program that starts without its keys would make a new one and could read nothing. */
    private static void requireKeys(BackupManifest manifest, Path data, @Nullable Path keys) throws IOException {
        if (manifest.withKeys()) {
            return;
        }
        Set<String> missing = new TreeSet<>(manifest.keys());
        missing.removeAll(MasterKeyFile.numbers(data));
        if (keys != null) {
            Path asData = Files.createTempDirectory("gongkai-keys");
            Path copy = Files.createDirectories(asData.resolve("secret")).resolve("master-key");
            try {
                Files.copy(keys, copy);
                missing.removeAll(MasterKeyFile.numbers(asData));
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(copy.getParent());
                Files.deleteIfExists(asData);
            }
        }
        if (!missing.isEmpty()) {
            throw new BackupRefused("备份里没有密钥，还缺编号 " + String.join("、", missing)
                    + " 的密钥：请用 --keys 给出另行保存的 secret/master-key，或者设置 GONGKAI_KEY；没有密钥，个人信息和附件都不能再读。");
        }
    }

    private static void migrate(Installation installation, BackupManifest manifest) {
        Flyway flyway = Flyway.configure()
                .dataSource(installation.url(), installation.user(), installation.password())
                .target(MigrationVersion.fromVersion(manifest.schema()))
                .load();
        boolean known = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(
                        version -> version != null && version.equals(MigrationVersion.fromVersion(manifest.schema())));
        if (!known) {
            throw new BackupRefused("备份来自更新的程序（数据结构 " + manifest.schema() + "），请先升级本程序再恢复。");
        }
        flyway.migrate();
    }

    private static void copyFiles(ZipFile zip, BackupManifest manifest, Path data, @Nullable Path keys)
            throws IOException {
        for (FileCopy copied : manifest.files()) {
            Path to = data.resolve(copied.path());
            if (copied.path().startsWith("secret/")) {
                secret(to);
            } else {
                Files.createDirectories(to.getParent());
            }
            try (InputStream in = zip.getInputStream(zip.getEntry(copied.entry()))) {
                Files.write(to, in.readAllBytes());
            }
        }
        if (keys != null && !manifest.withKeys()) {
            Path to = data.resolve("secret").resolve("master-key");
            secret(to);
            Files.write(to, Files.readAllBytes(keys));
        }
    }

    private static void secret(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(file.getParent());
            return;
        }
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private void copyIn(ZipFile zip, TableCopy table, Connection connection) throws SQLException, IOException {
        List<String> here = Schema.columns(connection, table.name());
        if (!here.containsAll(table.columns())) {
            throw new BackupRefused("表 " + table.name() + " 的结构与备份不符，没有恢复。");
        }
        String name = Schema.quoted(table.name());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + name); // what the migrations laid there came along in the backup
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " (" + Schema.list(table.columns()) + ") from stdin", in);
            if (rows != table.rows()) {
                throw new BackupRefused("表 " + table.name() + " 应有 " + table.rows() + " 行，只恢复了 " + rows + " 行，没有恢复。");
            }
        }
        if (table.rows() > 0) {
            progress.accept(table.name() + "：" + table.rows() + " 行");
        }
    }

    private static void advance(SequenceAt sequence, Connection connection) throws SQLException {
        Long last = sequence.last();
        if (last == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, Schema.quoted(sequence.name()));
            statement.setLong(2, last);
            statement.execute();
        }
    }
}
