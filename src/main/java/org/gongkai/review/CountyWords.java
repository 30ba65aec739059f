package org.gongkai.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.proof.FindingLevel;
import org.gongkai.proof.Proofreading;
import org.gongkai.proof.WordingRule;
import org.gongkai.proof.WordingRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 本县的表述规则: what every text of the county is proofread with — the rules that come with the program, those in {@code
 * ${gongkai.data}/wording/*.txt}, and those set on the desk ({@link SettingCountyWords}); a later one of the same wrong form counts. Another
 * process of the county follows within a minute.
 */
@Component
public class CountyWords {

    private static final Logger LOG = LoggerFactory.getLogger(CountyWords.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Path files;
    private volatile @Nullable Known known;

    private record Known(LocalDate on, long madeAt, Proofreading proofreading) {}

    CountyWords(JdbcClient sql, Clock clock, @Value("${gongkai.data:data}") String data) {
        this.sql = sql;
        this.clock = clock;
        this.files = Path.of(data).resolve("wording");
    }

    /**
     * A rule set on the desk.
     *
     * @param alarm whether it stands against publication
     * @param except longer forms that are right, parted by ；
     * @param setBy name of the person
     * @param endedOn the last day it held; null while it holds
     */
    public record Word(
            long id,
            String wrong,
            String correct,
            String reason,
            String source,
            boolean alarm,
            String except,
            LocalDate from,
            String setBy,
            @Nullable LocalDate endedOn) {}

    /** The rules set on the desk, those that hold first, then the last ended. */
    List<Word> all() {
        return sql.sql("""
                        select id, wrong, correct, reason, source, alarm, apart, valid_from, set_name, ended_on from county_word
                        order by ended_on desc nulls first, id desc""")
                .query((row, n) -> new Word(
                        row.getLong("id"),
                        row.getString("wrong"),
                        row.getString("correct"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getBoolean("alarm"),
                        row.getString("apart"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("set_name"),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** What a text is read with today. */
    public Proofreading today() {
        LocalDate today = LocalDate.now(clock);
        Known now = known;
        if (now == null || !now.on().equals(today) || System.nanoTime() - now.madeAt() > FRESH.toNanos()) {
            now = new Known(today, System.nanoTime(), Proofreading.with(rules(), today));
            known = now;
        }
        return now.proofreading();
    }

    /** What was set counts from the next text on. */
    void changed() {
        known = null;
    }

    private WordingRules rules() {
        WordingRules rules = WordingRules.shipped();
        for (Path file : ownFiles()) {
            try {
                rules = rules.and(
                        WordingRules.parse(Files.readString(file, StandardCharsets.UTF_8), file.getFileName() + ""));
            } catch (IOException | IllegalArgumentException wrong) {
                // one wrong line must not stop the checks of the whole county
                LOG.warn("表述规则表没有采用：{}", wrong.getMessage());
            }
        }
        return rules.and(WordingRules.of(all().stream()
                .filter(word -> word.endedOn() == null)
                .map(CountyWords::rule)
                .toList()));
    }

    static WordingRule rule(Word word) {
        return new WordingRule(
                "本县-" + word.id(),
                word.wrong(),
                word.correct(),
                word.reason(),
                word.source(),
                word.alarm() ? FindingLevel.ALARM : FindingLevel.HINT,
                Stream.of(word.except().split("[；;]"))
                        .map(String::strip)
                        .filter(e -> !e.isEmpty())
                        .toList(),
                word.from(),
                null);
    }

    private List<Path> ownFiles() {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(files)) {
            return new ArrayList<>(
                    found.filter(f -> f.toString().endsWith(".txt")).sorted().toList());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("表述规则目录不能读取：{}", unreadable.getMessage());
            return List.of();
        }
    }
}
