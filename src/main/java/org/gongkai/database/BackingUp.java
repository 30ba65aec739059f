package org.gongkai.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.database.BackupManifest.FileCopy;
import org.gongkai.database.BackupManifest.SequenceAt;
import org.gongkai.database.BackupManifest.TableCopy;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * 备份: everything an installation cannot do without, in one file, also while the program is running.
 *
 * <p>The tables come from one snapshot. The anchors of the trail are taken before it, so that none of them is younger than the trail in the
 * file; the uploaded files after it, so that none the tables name is missing, save those whose term ended in between.
 */
public final class BackingUp {

    private static final List<String> BEFORE = List.of("audit");
    private static final List<String> AFTER = List.of("vault");
    private static final String KEYS = "secret/master-key";

    private final Installation installation;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param progress hears a Chinese line now and then */
    public BackingUp(Installation installation, Clock clock, Consumer<String> progress) {
        this.installation = installation;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Writes the backup. A file that exists is not overwritten; one that could not be finished is not left behind.
     *
     * @param withKeys whether the keys go into the file: then whoever has it can read everything in it
     * @throws BackupRefused with one sentence for the operator
     */
    public BackupManifest write(Path file, boolean withKeys) {
        if (Files.exists(file)) {
            throw new BackupRefused("文件 " + file + " 已经存在，请换一个名字。");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            BackupManifest manifest = write(part, MasterKeyFile.numbers(installation.data()), withKeys);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new BackupRefused("备份不能写入 " + file + "（" + e.getMessage() + "），请检查目录、权限和磁盘空间。", e);
        } catch (SQLException e) {
            throw new BackupRefused("读取数据库失败（" + e.getMessage() + "），没有备份。", e);
        } finally {
            discard(part);
        }
    }

    private BackupManifest write(Path part, List<String> keys, boolean withKeys) throws IOException, SQLException {
        try (OutputStream out = new BufferedOutputStream(create(part), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out);
                Connection connection = installation.connect()) {
            List<FileCopy> files = new ArrayList<>();
            for (String directory : BEFORE) {
                copyBelow(directory, zip, files);
            }
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String madeAt =
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
            String schema = Schema.version(connection);
            List<TableCopy> tables = new ArrayList<>();
            for (String table : Schema.tables(connection)) {
                tables.add(copy(table, connection, zip));
            }
            List<SequenceAt> sequences = sequences(connection);
            connection.commit();
            for (String directory : AFTER) {
                copyBelow(directory, zip, files);
            }
            if (withKeys && Files.exists(installation.data().resolve(KEYS))) {
                files.add(copy(installation.data().resolve(KEYS), KEYS, zip));
            }
            BackupManifest manifest =
                    new BackupManifest(BackupManifest.FORMAT, madeAt, schema, tables, sequences, files, keys, withKeys);
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    /** Readable by its owner only: it holds the county's cases, sealed as they are. */
    private static OutputStream create(Path part) throws IOException {
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(part);
    }

    private TableCopy copy(String table, Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        List<String> columns = Schema.columns(connection, table);
        TableCopy empty = new TableCopy(table, columns, 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        DigestOutputStream digest = digesting(zip);
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + Schema.quoted(table) + " (" + Schema.list(columns) + ") to stdout", digest);
        zip.closeEntry();
        if (rows > 0) {
            progress.accept(table + "：" + rows + " 行");
        }
        return new TableCopy(table, columns, rows, hex(digest));
    }

    private static List<SequenceAt> sequences(Connection connection) throws SQLException {
        List<SequenceAt> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select sequencename, last_value from pg_sequences where schemaname = current_schema() order by 1")) {
            while (rows.next()) {
                sequences.add(new SequenceAt(rows.getString(1), rows.getObject(2, Long.class)));
            }
        }
        return sequences;
    }

    private void copyBelow(String directory, ZipOutputStream zip, List<FileCopy> files) throws IOException {
        Path from = installation.data().resolve(directory);
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> below = Files.walk(from)) {
            found = below.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : found) {
            String path = installation.data().relativize(file).toString().replace('\\', '/');
            if (Files.exists(file)) {
                files.add(copy(file, path, zip));
            }
        }
        if (!found.isEmpty()) {
            progress.accept(directory + "：" + found.size() + " 个文件");
        }
    }

    private static FileCopy copy(Path file, String path, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("data/" + path));
        DigestOutputStream digest = digesting(zip);
        long bytes = Files.copy(file, digest);
        zip.closeEntry();
        return new FileCopy(path, bytes, hex(digest));
    }

    private static DigestOutputStream digesting(ZipOutputStream zip) {
        return new DigestOutputStream(
                new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() {
                        // the entry ends, the file goes on
                    }
                },
                Schema.sha256());
    }

    private static String hex(DigestOutputStream out) {
        MessageDigest digest = out.getMessageDigest();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            throw new BackupRefused("没有写完的文件 " + part + " 不能删除，请手工删除。", leftBehind);
        }
    }
}
