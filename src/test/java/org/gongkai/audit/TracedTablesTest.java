package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.page.TracedThings;
import org.gongkai.words.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table without an answer to the question what becomes of a change made behind the program's back. */
class TracedTablesTest extends HouseTest {

    private static final String TRACED = "traced ";
    private static final Set<String> OTHERWISE = Set.of("watched", "work", "convenience", "count", "part", "trail");

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectProvider<TracedThings> things;

    @Test
    void everyTableIsComparedWithTheTrailOrSaysWhyNot() throws IOException {
        Map<String, String> told = told();
        Set<String> tables = Set.copyOf(sql.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list());
        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .filter(table -> !table.startsWith("flyway_") && !table.startsWith("event_publication"))
                        .collect(Collectors.toSet()));
        Set<String> compared = things.stream().map(TracedThings::keyPrefix).collect(Collectors.toSet());
        assertThat(told.values().stream()
                        .filter(answer -> answer.startsWith(TRACED))
                        .map(answer -> answer.substring(TRACED.length()) + "/"))
                .containsExactlyInAnyOrderElementsOf(compared);
        assertThat(told.values().stream().filter(answer -> !answer.startsWith(TRACED)))
                .isSubsetOf(OTHERWISE);
    }

    @Test
    void theTablesSaidToBeWatchedAre() throws IOException {
        assertThat(told().entrySet().stream()
                        .filter(table -> table.getValue().equals("watched"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        sql.sql("""
                                select tgrelid::regclass::text from pg_trigger where tgfoid = 'record_row_changes'::regproc
                                group by tgrelid having count(*) = 3""").query(String.class).list());
    }

    private static Map<String, String> told() throws IOException {
        try (InputStream in = new ClassPathResource("audit-tables.tsv").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(
                            cells -> cells[0], cells -> cells[1], (a, b) -> a + " and " + b, TreeMap::new));
        }
    }
}
