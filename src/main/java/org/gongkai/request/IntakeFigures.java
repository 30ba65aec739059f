package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.statute.Way;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 来件情况: how requests come in, month by month, and what the hints before filing did. For the office; no personal data. */
@Component
public class IntakeFigures {

    private static final int MONTHS = 12;

    private final JdbcClient sql;
    private final CaseReaders readers;
    private final Clock clock;

    IntakeFigures(JdbcClient sql, CaseReaders readers, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * One month.
     *
     * @param first its first day
     * @param ways how many came each way; only real requests
     * @param tests tests of the office's own
     * @param setAside split or merged
     * @param offered forms whose writer was shown something public or another organ
     * @param opened of these, forms whose writer opened something public
     * @param dropped of these, forms that were then not filed
     */
    public record Month(
            LocalDate first, Map<Way, Long> ways, long tests, long setAside, long offered, long opened, long dropped) {

        public long total() {
            return ways.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The last twelve months, this one first, of the person's organ or, for a leader, of all organs. */
    public List<Month> months(Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        actor.require(own.isPresent() || readers.readsAll(actor), "查看来件情况");
        LocalDate thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        LocalDate since = thisMonth.minusMonths(MONTHS - 1L);
        String organ = own.map(AgencyCode::value).orElse("");
        Map<LocalDate, Map<Way, Long>> ways = new HashMap<>();
        Map<LocalDate, long[]> others = new HashMap<>();
        sql.sql("""
                        select cast(date_trunc('month', submitted_on) as date) as month, way, counted,
                            merged_or_split, count(*) as cases
                        from (select submitted_on, way, counted, not counted and exists (
                                  select 1 from request_fact f where f.request_id = request.id
                                      and f.type in ('RequestSplit', 'RequestMerged')) as merged_or_split
                              from request where submitted_on >= :since and (:organ = '' or handled_by = :organ)) intake
                        group by 1, 2, 3, 4""").param("since", since).param("organ", organ).query((RowCallbackHandler) row -> {
            LocalDate month = row.getObject("month", LocalDate.class);
            long cases = row.getLong("cases");
            if (row.getBoolean("counted")) {
                ways.computeIfAbsent(month, m -> new EnumMap<>(Way.class))
                        .merge(Way.valueOf(row.getString("way")), cases, Long::sum);
            } else {
                others.computeIfAbsent(month, m -> new long[5])[row.getBoolean("merged_or_split") ? 1 : 0] += cases;
            }
        });
        sql.sql("""
                        select cast(date_trunc('month', on_date) as date) as month, sum(offered) as offered,
                            sum(opened) as opened, sum(dropped) as dropped
                        from request_deflection where on_date >= :since
                            and (:organ = '' or agency in (select agency from request where handled_by = :organ) or agency = :organ)
                        group by 1""").param("since", since).param("organ", organ).query((RowCallbackHandler) row -> {
            long[] counts = others.computeIfAbsent(row.getObject("month", LocalDate.class), m -> new long[5]);
            counts[2] += row.getLong("offered");
            counts[3] += row.getLong("opened");
            counts[4] += row.getLong("dropped");
        });
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            LocalDate month = thisMonth.minusMonths(i);
            long[] counts = others.getOrDefault(month, new long[5]);
            months.add(new Month(
                    month, ways.getOrDefault(month, Map.of()), counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
        return months;
    }
}
