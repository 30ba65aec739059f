package org.gongkai.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * 一套安装: the database and the directory that belong together, for tools that work beside the program and not through it.
 *
 * <p>The database is the one of {@code GONGKAI_DB_URL}, else the embedded one of the directory: of a program that is running on it, or started
 * for as long as this is open.
 */
public final class Installation implements AutoCloseable {

    private final Path data;
    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable EmbeddedDatabase embedded;

    private Installation(
            Path data,
            String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable EmbeddedDatabase embedded) {
        this.data = data;
        this.url = url;
        this.user = user;
        this.password = password;
        this.embedded = embedded;
    }

    /**
     * Of the settings {@code gongkai.data} and {@code gongkai.database.name} and of the environment.
     *
     * @param alone whether nobody else may be running on it
     * @throws DatabaseUnavailable with one sentence for the operator
     */
    public static Installation open(boolean alone) {
        Path data = Path.of(System.getProperty("gongkai.data", "data"))
                .toAbsolutePath()
                .normalize();
        return open(data, System.getProperty("gongkai.database.name", "gongkai"), alone);
    }

    /** Of that directory, with nobody else running on it. */
    public static Installation at(Path data) {
        return open(data.toAbsolutePath().normalize(), "gongkai", true);
    }

    static Installation open(Path data, String name, boolean alone) {
        String external = System.getenv("GONGKAI_DB_URL");
        if (external != null && !external.isBlank()) {
            return new Installation(
                    data, external, System.getenv("GONGKAI_DB_USER"), System.getenv("GONGKAI_DB_PASSWORD"), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.open(data, !alone);
        return new Installation(data, embedded.url(name), EmbeddedDatabase.USER, embedded.password(), embedded);
    }

    /** The directory of files, keys and anchors. */
    public Path data() {
        return data;
    }

    String url() {
        return url;
    }

    @Nullable String user() {
        return user;
    }

    @Nullable String password() {
        return password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
