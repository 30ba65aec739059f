package org.gongkai.portal;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 访问统计: the figures of a year, for the desk. */
@Service
@Transactional(readOnly = true)
public class VisitFigures {

    private static final int MOST = 20;

    private final JdbcClient sql;
    private final PublishedDocuments documents;

    VisitFigures(JdbcClient sql, PublishedDocuments documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /**
     * A year.
     *
     * @param published items published on this platform in the year that are public now, each counted once
     * @param months pages read in each month, twelve of them
     * @param searches of them searches, twelve
     * @param kinds pages read by kind; kinds without any are missing
     * @param most documents read most, the first first
     * @param years for which there are figures or items, the newest first
     */
    public record Year(
            int year,
            long published,
            List<Long> months,
            List<Long> searches,
            Map<VisitKind, Long> kinds,
            List<ReadDocument> most,
            List<Integer> years) {

        public long pages() {
            return months.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A document that is public now. */
    public record ReadDocument(DocumentLine line, long times) {}

    public Year of(int year, Actor by) {
        by.require(
                by.isSystem()
                        || by.has(Role.HEAD)
                        || by.has(Role.LEADER)
                        || by.has(Role.INSPECTOR)
                        || by.has(Role.ADMINISTRATOR),
                "查看访问统计");
        long[] months = new long[12];
        long[] searches = new long[12];
        Map<VisitKind, Long> kinds = new EnumMap<>(VisitKind.class);
        sql.sql("""
                        select extract(month from day)::int as month, kind, sum(times) as times from visit_day
                        where day between ? and ? group by 1, 2""")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((ResultSet row) -> {
                    VisitKind kind = VisitKind.valueOf(row.getString("kind"));
                    long times = row.getLong("times");
                    months[row.getInt("month") - 1] += times;
                    searches[row.getInt("month") - 1] += kind == VisitKind.SEARCH ? times : 0;
                    kinds.merge(kind, times, Long::sum);
                });
        Map<Integer, Long> published = documents.countsByYear();
        List<Integer> years = new ArrayList<>(published.keySet());
        sql
                .sql("select distinct extract(year from day)::int as year from visit_day")
                .query(Integer.class)
                .list()
                .stream()
                .filter(one -> !years.contains(one))
                .forEach(years::add);
        years.sort(java.util.Comparator.reverseOrder());
        return new Year(year, published.getOrDefault(year, 0L), list(months), list(searches), kinds, most(year), years);
    }

    private List<ReadDocument> most(int year) {
        Map<DocumentNumber, Long> times = new HashMap<>();
        sql.sql("""
                        select number, sum(times) as times from visit_document where month between ? and ?
                        group by number order by 2 desc, 1 limit ?""")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1), MOST)
                .query((ResultSet row) -> {
                    DocumentNumber.parse(row.getString("number")).ifPresent(number -> put(times, number, row));
                });
        return documents.lines(times.keySet()).stream()
                .map(line -> new ReadDocument(line, times.getOrDefault(line.number(), 0L)))
                .sorted(java.util.Comparator.comparingLong(ReadDocument::times).reversed())
                .toList();
    }

    private static void put(Map<DocumentNumber, Long> times, DocumentNumber number, ResultSet row) {
        try {
            times.put(number, row.getLong("times"));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> list(long[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }
}
