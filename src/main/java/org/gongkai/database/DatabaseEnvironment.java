package org.gongkai.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points the application at its database before anything else starts.
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><td>{@code GONGKAI_DB_URL}</td><td>JDBC address of an external PostgreSQL 15 or newer; unset: the embedded one</td></tr>
 * <tr><td>{@code GONGKAI_DB_USER}, {@code GONGKAI_DB_PASSWORD}</td><td>its account</td></tr>
 * <tr><td>{@code gongkai.data}</td><td>data directory, default {@code data}</td></tr>
 * <tr><td>{@code gongkai.database.name}</td><td>database on the embedded server, default {@code gongkai}</td></tr>
 * <tr><td>{@code gongkai.database.join}</td><td>true: use the server of a program that already runs on this directory</td></tr>
 * </table>
 */
public final class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final Map<Path, EmbeddedDatabase> OPEN = new TreeMap<>();

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String external = environment.getProperty("GONGKAI_DB_URL");
        if (external != null && !external.isBlank()) {
            use(
                    environment,
                    external,
                    environment.getProperty("GONGKAI_DB_USER"),
                    environment.getProperty("GONGKAI_DB_PASSWORD"));
            return;
        }
        Path data = Path.of(environment.getProperty("gongkai.data", "data"));
        boolean join = environment.getProperty("gongkai.database.join", Boolean.class, false);
        EmbeddedDatabase database = open(data.toAbsolutePath().normalize(), join);
        String name = environment.getProperty("gongkai.database.name", "gongkai");
        use(environment, database.url(name), EmbeddedDatabase.USER, database.password());
    }

    /** One server per directory and process; it is stopped after the last application context was closed. */
    private static synchronized EmbeddedDatabase open(Path data, boolean join) {
        EmbeddedDatabase known = OPEN.get(data);
        if (known != null) {
            return known;
        }
        EmbeddedDatabase database = EmbeddedDatabase.open(data, join);
        OPEN.put(data, database);
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    private static void use(
            ConfigurableEnvironment environment, String url, @Nullable String user, @Nullable String password) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("spring.datasource.url", url);
        if (user != null) {
            settings.put("spring.datasource.username", user);
        }
        if (password != null) {
            settings.put("spring.datasource.password", password);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("gongkaiDatabase", settings));
    }
}
