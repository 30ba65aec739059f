package org.gongkai.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program on real PostgreSQL and a real port, shared by every test that extends this class.
 *
 * <p>Facts cannot be deleted, so tests do not clean up: each makes organs, people and cases of its own with
 * {@link #unique(String)} names. The clock stands still at {@link TestClock#WED_2026_06_10} until a test moves it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HouseTest.StandingClock.class)
public abstract class HouseTest {

    private static final Path DATA = freshDirectory();
    private static int serial;

    static {
        // the database is chosen before test properties are known, so it has to be told in another way
        System.setProperty("gongkai.data", DATA.toString());
    }

    @Autowired
    protected TestClock clock;

    /** Counts SQL statements. */
    @Autowired
    protected Statements statements;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.hikari.connection-init-sql",
                () -> "set lock_timeout = '2min'"); // two who wait for each other end as a failure, not as a standstill
        registry.add("gongkai.demo", () -> "false");
        registry.add("gongkai.identity.password-strength", () -> "4"); // quick, and good for nothing else
        registry.add("gongkai.identity.password-days", () -> "0"); // tests walk through years
        registry.add("gongkai.by-itself", () -> "false"); // tests say when the hour has come
        registry.add("gongkai.search.by-itself", () -> "false"); // tests say when the index is to follow
        registry.add("gongkai.audit.chain-by-itself", () -> "false"); // its statements would be counted with a page's
    }

    @BeforeEach
    void clockStandsAtItsUsualDay() {
        clock.setTo(TestClock.WED_2026_06_10);
    }

    /** {@code unique("fgj")} → {@code fgj17}: a name no other test of this run uses. */
    protected static synchronized String unique(String stem) {
        return stem + ++serial;
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    static Path freshDirectory() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        static Statements statements() {
            return new Statements();
        }
    }
}
