package org.gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server from outside: kept data, killed programs, two programs, unusable directories. */
class EmbeddedDatabaseLifeTest {

    @TempDir
    Path parent;

    @Test
    void losesNoCommittedRowWhenTheProgramIsKilled() throws IOException, InterruptedException, SQLException {
        Path data = parent.resolve("data");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long told = 0;
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("committed ")) {
                    told = Long.parseLong(line.substring("committed ".length()));
                }
                if (told == 200) {
                    program.toHandle().destroyForcibly(); // kill -9, in the middle of its work
                }
            }
        }
        program.waitFor();
        assertThat(told).isGreaterThanOrEqualTo(200);

        try (EmbeddedDatabase again = EmbeddedDatabase.open(data, false);
                Connection connection =
                        DriverManager.getConnection(again.url("life"), EmbeddedDatabase.USER, again.password());
                var rows = connection.createStatement().executeQuery("select count(*), max(n) from fact")) {
            rows.next();
            assertThat(rows.getLong(1)).isGreaterThanOrEqualTo(told).isEqualTo(rows.getLong(2));
        }
        assertThat(data.resolve("postgres/data/postmaster.pid"))
                .as("stopped cleanly")
                .doesNotExist();

        // started again after the clean stop, it holds what it held
        try (EmbeddedDatabase third = EmbeddedDatabase.open(data, false)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(data, false))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("正被另一个运行中的程序使用");
            EmbeddedDatabase joined = EmbeddedDatabase.open(data, true);
            assertThat(joined.url("life")).isEqualTo(third.url("life"));
        }
    }

    @Test
    void saysInOneSentenceWhyItCannotStartAndHowToUseAnotherServer() throws IOException {
        Path file = Files.writeString(parent.resolve("not-a-directory"), "x");
        assertThatThrownBy(() -> EmbeddedDatabase.open(file.resolve("data"), false))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("不能写入")
                .hasMessageContaining("--data");

        Path broken = Files.createDirectories(parent.resolve("broken"));
        Files.createDirectories(broken.resolve("postgres/data"));
        Files.writeString(broken.resolve("postgres/data/PG_VERSION"), "18\n");
        assertThatThrownBy(() -> EmbeddedDatabase.open(broken, false))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("GONGKAI_DB_URL");
    }

    /** The program that is killed: commits one row after the other and tells each. */
    static final class Writer {
        public static void main(String[] args) throws SQLException {
            EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]), false);
            try (Connection connection =
                    DriverManager.getConnection(database.url("life"), EmbeddedDatabase.USER, database.password())) {
                connection.createStatement().execute("create table fact (n bigint primary key)");
                try (var insert = connection.prepareStatement("insert into fact values (?)")) {
                    for (long n = 1; ; n++) {
                        insert.setLong(1, n);
                        insert.executeUpdate();
                        System.out.println("committed " + n);
                    }
                }
            }
        }
    }
}
