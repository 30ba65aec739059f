package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The same server without the program: one row of 1.4 kB with two extra indexes and one event row a transaction. */
final class RawPostgres {

    private final String url;
    private final String password;

    /** Reaches the embedded server of a running program. */
    RawPostgres(Path data) throws IOException {
        List<String> pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        url = "jdbc:postgresql://localhost:" + pid.get(3).strip() + "/gongkai";
        password = Files.readString(data.resolve("secret/database-password")).strip();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    /** Durable transactions a second with that many connections. */
    double transactionsPerSecond(int connections, int seconds) throws SQLException, InterruptedException {
        try (Connection c = connect();
                var s = c.createStatement()) {
            s.execute("create schema if not exists bench");
            s.execute(
                    "create table if not exists bench.raw_request (id bigserial primary key, organ text, day date, body text)");
            s.execute("create index if not exists raw_organ on bench.raw_request (organ, day)");
            s.execute("create index if not exists raw_day on bench.raw_request (day)");
            s.execute(
                    "create table if not exists bench.raw_event (request bigint, seq int, body text, primary key (request, seq))");
        }
        String body = "申".repeat(470);
        var done = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            int organ = i;
            threads[i] = Thread.ofPlatform().start(() -> {
                try (Connection c = connect();
                        var row = c.prepareStatement(
                                "insert into bench.raw_request (organ, day, body) values (?, current_date, ?) returning id");
                        var event = c.prepareStatement("insert into bench.raw_event values (?, 1, ?)")) {
                    c.setAutoCommit(false);
                    while (System.nanoTime() < end) {
                        row.setString(1, "organ" + organ);
                        row.setString(2, body);
                        try (var id = row.executeQuery()) {
                            id.next();
                            event.setLong(1, id.getLong(1));
                        }
                        event.setString(2, "{}");
                        event.executeUpdate();
                        c.commit();
                        done.incrementAndGet();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() / (double) seconds;
    }
}
