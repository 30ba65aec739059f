package org.gongkai.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ScreenLessons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 新手提示 (M08): every screen says what it is for, with its article and an example, to each person who switched it on. The lessons are
 * data: {@code lessons/desk.tsv}, one screen a line, the first that matches an address.
 */
@Component
public class NewClerkMode implements ScreenLessons {

    private static final String LESSONS = "/lessons/desk.tsv";

    /** How long another process of the same house may not yet know of a switch. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private record Screen(Pattern address, Lesson lesson) {}

    private final JdbcClient sql;
    private final CurrentActor current;
    private final List<Screen> screens = read();
    private final Cache<String, Boolean> wanted =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALE).build();

    NewClerkMode(JdbcClient sql, CurrentActor current) {
        this.sql = sql;
        this.current = current;
    }

    private static List<Screen> read() {
        try (InputStream in = NewClerkMode.class.getResourceAsStream(LESSONS)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Screen(Pattern.compile(cells[0]), new Lesson(cells[1], cells[2], cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Lesson> of(String path) {
        Actor by = current.get();
        return by.isStaff() && isOn(by) ? at(path) : Optional.empty();
    }

    /** The lesson of an address, whoever asks. */
    public Optional<Lesson> at(String path) {
        return screens.stream()
                .filter(screen -> screen.address().matcher(path).matches())
                .findFirst()
                .map(Screen::lesson);
    }

    /** Every lesson, in the order of the file. */
    public List<Lesson> all() {
        return screens.stream().map(Screen::lesson).toList();
    }

    /** Whether the person wants them; nobody does before switching them on. */
    public boolean isOn(Actor by) {
        return wanted.get(
                by.username(),
                name -> sql.sql("select lessons from desk_person where username = ?")
                        .param(name)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    /** Switches them on or off for the person. */
    public void set(boolean on, Actor by) {
        by.require(by.isStaff(), "设置新手提示");
        sql.sql("""
                        insert into desk_person (username, lessons) values (?, ?)
                        on conflict (username) do update set lessons = excluded.lessons""").params(by.username(), on).update();
        wanted.put(by.username(), on);
    }
}
