package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 县级看板: how many cases each organ has at which stage and under which light, counted in four queries however many cases there
 * are (E14). Every number is that of the register under the same filter.
 */
@Component
public class CountyBoard {

    private final JdbcClient sql;
    private final CaseLights caseLights;
    private final CaseReaders readers;
    private final Lights lights;
    private final Clock clock;

    CountyBoard(JdbcClient sql, CaseLights caseLights, CaseReaders readers, Lights lights, Clock clock) {
        this.sql = sql;
        this.caseLights = caseLights;
        this.readers = readers;
        this.lights = lights;
        this.clock = clock;
    }

    /** Cases in one column. @param worst the most pressing of their lights */
    public record Cell(long cases, Light worst) {}

    /**
     * One organ.
     *
     * @param stages columns with cases only
     * @param lights lights with cases only; decided cases have none
     * @param received received this year
     * @param decided decided this year
     * @param late of these, answered after the due date
     */
    public record Row(
            AgencyCode organ,
            Map<StageGroup, Cell> stages,
            Map<Light, Long> lights,
            long received,
            long decided,
            long late) {

        /** How many cases are not yet archived. */
        public long open() {
            return stages.values().stream().mapToLong(Cell::cases).sum();
        }

        public long under(Light light) {
            return lights.getOrDefault(light, 0L);
        }
    }

    /** The board of a day. @param rows organs with anything to count, the most pressing first */
    public record Board(LocalDate today, LightDistances distances, List<Row> rows) {}

    /**
     * The board of every organ, or for who reads one organ's cases only, of that.
     *
     * @throws org.gongkai.identity.NotPermitted for who reads no case
     */
    public Board read(Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        boolean all = readers.readsAll(actor);
        actor.require(all || own.isPresent(), "查看看板");
        LocalDate today = LocalDate.now(clock);
        Map<AgencyCode, Counting> counting = new TreeMap<>(Comparator.comparing(AgencyCode::value));
        AgencyCode only = all ? null : own.orElseThrow();
        countOpen(only, today, counting);
        countYear(only, today, counting);
        return new Board(
                today,
                lights.on(today),
                counting.entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey()))
                        .sorted(Comparator.comparingLong((Row row) -> row.under(Light.OVERDUE))
                                .thenComparingLong(row -> row.under(Light.URGENT))
                                .thenComparingLong(row -> row.under(Light.SOON))
                                .thenComparingLong(Row::open)
                                .reversed())
                        .toList());
    }

    private void countOpen(@Nullable AgencyCode only, LocalDate today, Map<AgencyCode, Counting> counting) {
        List<CaseLights.Moved> moved = caseLights.moved(only, today);
        moved.forEach(m -> counting.computeIfAbsent(m.header().handledBy(), organ -> new Counting())
                .add(m.stage(), m.light(), 1));
        var query = sql.sql("""
                        select handled_by, stage_today, light, count(*) as cases from (
                            select handled_by, %s as stage_today, %s as light from request
                            where stage <> 'ARCHIVED' and not (id = any(:moved)) and %s) at_work
                        group by 1, 2, 3""".formatted(
                        CaseLights.STAGE_TODAY, CaseLights.LIGHT_TODAY, only == null ? "true" : "handled_by = :organ"))
                .params(caseLights.days(today))
                .param("moved", moved.stream().map(m -> m.header().id()).toArray(Long[]::new));
        if (only != null) {
            query = query.param("organ", only.value());
        }
        query.query((RowCallbackHandler)
                row -> counting.computeIfAbsent(new AgencyCode(row.getString("handled_by")), organ -> new Counting())
                        .add(
                                CaseStage.valueOf(row.getString("stage_today")),
                                Light.valueOf(row.getString("light")),
                                row.getLong("cases")));
    }

    private void countYear(@Nullable AgencyCode only, LocalDate today, Map<AgencyCode, Counting> counting) {
        var query = sql.sql("""
                        select handled_by,
                            count(*) filter (where received_on between :first and :today) as received,
                            count(*) filter (where decided_on >= :first) as decided,
                            count(*) filter (where decided_on >= :first and on_time = false) as late
                        from request where counted and (received_on >= :first or decided_on >= :first) and %s
                        group by 1""".formatted(only == null ? "true" : "handled_by = :organ"))
                .param("first", today.withDayOfYear(1))
                .param("today", today);
        if (only != null) {
            query = query.param("organ", only.value());
        }
        query.query((RowCallbackHandler) row -> {
            Counting organ =
                    counting.computeIfAbsent(new AgencyCode(row.getString("handled_by")), code -> new Counting());
            organ.received = row.getLong("received");
            organ.decided = row.getLong("decided");
            organ.late = row.getLong("late");
        });
    }

    /** One organ while it is counted. */
    private static final class Counting {
        private final Map<StageGroup, Cell> stages = new EnumMap<>(StageGroup.class);
        private final Map<Light, Long> lights = new EnumMap<>(Light.class);
        private long received;
        private long decided;
        private long late;

        void add(CaseStage stage, Light light, long cases) {
            StageGroup.of(stage)
                    .ifPresent(group -> stages.merge(
                            group,
                            new Cell(cases, light),
                            (a, b) -> new Cell(
                                    a.cases() + b.cases(),
                                    a.worst().compareTo(b.worst()) < 0 ? a.worst() : b.worst())));
            if (light != Light.CLOSED) {
                lights.merge(light, cases, Long::sum);
            }
        }

        Row row(AgencyCode organ) {
            return new Row(organ, Map.copyOf(stages), Map.copyOf(lights), received, decided, late);
        }
    }
}
