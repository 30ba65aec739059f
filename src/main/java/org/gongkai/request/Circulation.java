package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 流转清单: which open cases nobody has claimed, which the person has, which section has which, where help is waited for. */
@Component
public class Circulation {

    /** Which cases. */
    public enum Which {
        UNCLAIMED("待认领", "holder = ''"),
        MINE("我在办", "holder = :me"),
        SECTIONS("在科室", "section <> ''"),
        HELP("等待协办", "help_open");

        private final String label;
        private final String condition;

        Which(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One case.
     *
     * @param section empty for the disclosure office
     * @param holder name, empty while nobody claimed it
     */
    public record Item(CaseLine line, String section, String holder) {}

    /** One page of them. */
    public record Page(Which which, List<Item> items, Paging paging) {}

    private record Found(RequestHeader header, String section, String holder) {}

    private final JdbcClient sql;
    private final CaseLines lines;
    private final CaseReaders readers;
    private final Clock clock;

    Circulation(JdbcClient sql, CaseLines lines, CaseReaders readers, Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.readers = readers;
        this.clock = clock;
    }

    /** Open cases of the person's organ, the earliest due date first. @throws NotPermitted when the person has no organ */
    public Page list(Which which, int page, int size, Actor actor) {
        AgencyCode organ = readers.ownOrgan(actor).orElseThrow(() -> new NotPermitted("查看流转"));
        String where = " from request where handled_by = :organ and decided_on is null and stage <> 'SET_ASIDE' and "
                + which.condition;
        long total = sql.sql("select count(*)" + where)
                .param("organ", organ.value())
                .param("me", actor.username())
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        List<Found> found = sql.sql("select " + RequestStore.HEADER_COLUMNS + ", section, holder_name" + where
                        + " order by due_on nulls last, id limit :size offset :offset")
                .param("organ", organ.value())
                .param("me", actor.username())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) ->
                        new Found(RequestStore.header(row, n), row.getString("section"), row.getString("holder_name")))
                .list();
        List<CaseLine> folded = lines.of(found.stream().map(Found::header).toList(), LocalDate.now(clock));
        List<Item> items = IntStream.range(0, found.size())
                .mapToObj(i -> new Item(
                        folded.get(i), found.get(i).section(), found.get(i).holder()))
                .toList();
        return new Page(which, items, paging);
    }
}
