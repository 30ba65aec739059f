package org.gongkai.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server under the data directory: started with the program, stopped after it, durable in between.
 *
 * <p>Connections need the password kept in {@code secret/database-password}; the server listens on this machine only.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final long STOP_WAIT_SECONDS = 30;

    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres server;
    private final DataDirectory directory;

    private EmbeddedDatabase(int port, String password, @Nullable EmbeddedPostgres server, DataDirectory directory) {
        this.port = port;
        this.password = password;
        this.server = server;
        this.directory = directory;
    }

    /**
     * Starts the server of this directory.
     *
     * @param join when another program already runs it: use that server instead of refusing
     * @throws DatabaseUnavailable with one sentence for the operator
     */
    static EmbeddedDatabase open(Path data, boolean join) {
        var directory = new DataDirectory(data);
        boolean ours = directory.lock();
        try {
            String password = Files.readString(directory.databasePassword()).strip();
            if (!ours) {
                return joinRunning(directory, password, join);
            }
            stopOrphan(directory);
            EmbeddedPostgres server = start(directory, password);
            return new EmbeddedDatabase(server.getPort(), password, server, directory);
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            directory.unlock();
            throw new DatabaseUnavailable(
                    "内置数据库无法启动（" + reason(e) + "）；请检查 " + directory.root()
                            + " 的权限与磁盘空间，或设置 GONGKAI_DB_URL、GONGKAI_DB_USER、GONGKAI_DB_PASSWORD 使用外部 PostgreSQL。",
                    e);
        } catch (DatabaseUnavailable e) {
            directory.unlock();
            throw e;
        }
    }

    private static EmbeddedDatabase joinRunning(DataDirectory directory, String password, boolean join) {
        Optional<Postmaster> running = Postmaster.of(directory.postgresData());
        if (!join || running.isEmpty()) {
            throw new DatabaseUnavailable("数据目录 " + directory.root() + " 正被另一个运行中的程序使用；请先停止它，或用 --data 指定另一个目录。");
        }
        return new EmbeddedDatabase(running.get().port(), password, null, directory);
    }

    private static EmbeddedPostgres start(DataDirectory directory, String password) throws IOException {
        Files.createDirectories(directory.postgresPrograms());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgresData())
                .setOverrideWorkingDirectory(directory.postgresPrograms().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // the application closes first
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-Hans")
                .setLocaleConfig("pwfile", directory.databasePassword().toString())
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(EmbeddedDatabase::requirePassword)
                .setServerConfig("fsync", "on") // the library's defaults are for tests: -F and no synchronous commit
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "localhost")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(directory)))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(directory)))
                .setPGStartupWait(START_WAIT)
                .start();
    }

    private static File log(DataDirectory directory) {
        return directory.root().resolve("postgres/server.log").toFile();
    }

    private static void requirePassword(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    # written by the program: every connection gives the password in secret/database-password
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128      scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server whose program was killed still holds the data; it is asked to stop, its commits are safe. */
    private static void stopOrphan(DataDirectory directory) throws IOException {
        Optional<Postmaster> orphan = Postmaster.of(directory.postgresData());
        if (orphan.isEmpty()) {
            return;
        }
        ProcessHandle process = orphan.get().process();
        try {
            new ProcessBuilder(List.of("kill", "-INT", Long.toString(process.pid())))
                    .start()
                    .waitFor();
            process.onExit().get(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("上次留下的数据库进程 " + process.pid() + " 没有停下", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("启动被中断", e);
        }
    }

    /** JDBC address of a database of this server, which is created where it is missing. */
    String url(String database) {
        String quoted = database.replaceAll("[^a-z0-9_]", "");
        try (Connection connection = DriverManager.getConnection(address("postgres"), USER, password);
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, quoted);
            if (!exists.executeQuery().next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + quoted);
                }
            }
            return address(quoted);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("内置数据库没有应答（" + reason(e) + "）；请查看 " + log(directory) + "。", e);
        }
    }

    String password() {
        return password;
    }

    private String address(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.unlock();
        }
    }

    /** A living server of one data directory, as its {@code postmaster.pid} tells. */
    private record Postmaster(ProcessHandle process, int port) {

        static Optional<Postmaster> of(Path data) {
            Path file = data.resolve("postmaster.pid");
            try {
                if (!Files.exists(file)) {
                    return Optional.empty();
                }
                List<String> lines = Files.readAllLines(file);
                if (lines.size() < 4) {
                    return Optional.empty();
                }
                // the number may have been given to another process since: it must be a server of this very directory
                return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(p -> p.info().command().orElse("").endsWith("postgres"))
                        .filter(p -> Path.of(lines.get(1).strip()).equals(data))
                        .map(p ->
                                new Postmaster(p, Integer.parseInt(lines.get(3).strip())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
