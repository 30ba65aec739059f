package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Paging;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Table3Form;
import org.gongkai.statute.Table3Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 年报数据: what Table 3 of the annual report counts, and the cases behind every figure. Counted in SQL over the headers, in one
 * index.
 *
 * <p>Rules (law.md §2.3): new = received in the year; carried in = received before it and not decided before it; results =
 * decided in the year, by the one row of their disposition; carried out = received by its end and not decided by its end. A
 * request withdrawn before it was received is none; test cases are left out. Hence new + carried in = results + carried out
 * in every column.
 */
@Component
public class RequestFigures {

    /** Row key of 本年新收. */
    public static final String NEW = "new";

    /** Row key of 上年结转. */
    public static final String CARRIED_IN = "carriedIn";

    /** Row key of 办理结果总计. */
    public static final String TOTAL = "total";

    /** Row key of 结转下年度. */
    public static final String CARRIED_OUT = "carriedOut";

    private static final String THIS_YEAR =
            "counted and agency = any(:agencies) and received_on <= :last and (decided_on is null or decided_on >= :first)";

    private final JdbcClient sql;

    RequestFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One count.
     *
     * @param row {@link #NEW}, {@link #CARRIED_IN}, {@link #CARRIED_OUT} or the key of a {@link Table3Row} of that year's form
     */
    public record Figure(AgencyCode agency, ApplicantKind kind, String row, long count) {}

    /** One counted case and where it counts. @param result its row if decided in the year, else null */
    public record CountedCase(
            RequestNumber number,
            AgencyCode agency,
            ApplicantKind kind,
            boolean isNew,
            @Nullable Table3Row result) {

        /** Whether it counts in a row given by its key; a decided case also counts in {@link RequestFigures#TOTAL}. */
        public boolean countsIn(String row) {
            return switch (row) {
                case NEW -> isNew;
                case CARRIED_IN -> !isNew;
                case CARRIED_OUT -> result == null;
                case TOTAL -> result != null;
                default -> result != null && result.key().equals(row);
            };
        }
    }

    /** One page of the numbers behind a figure: results by day of decision, the rest by day of receipt. */
    public record Numbers(List<RequestNumber> numbers, Paging paging) {}

    /** All counts of a year that are not zero. */
    public List<Figure> figures(Collection<AgencyCode> agencies, int year) {
        Table3Form form = Table3Form.forYear(year);
        var figures = new TreeMap<String, Figure>();
        bind("""
                        select agency, applicant_kind, received_on >= :first as is_new,
                            case when decided_on <= :last then disposition end as result, count(*) as cases
                        from request where %s group by 1, 2, 3, 4""".formatted(THIS_YEAR), agencies, year).query((RowCallbackHandler) row -> {
            Place place = place(row, form);
            long cases = row.getLong("cases");
            add(figures, place, place.isNew() ? NEW : CARRIED_IN, cases);
            Table3Row result = place.result();
            add(figures, place, result == null ? CARRIED_OUT : result.key(), cases);
        });
        return List.copyOf(figures.values());
    }

    /**
     * The numbers behind a cell.
     *
     * @param row as in {@link Figure}, or {@link #TOTAL}
     * @param kind column; null for the column 总计
     * @param page from 1
     */
    public Numbers numbersBehind(
            Collection<AgencyCode> agencies, int year, String row, @Nullable ApplicantKind kind, int page, int size) {
        String where = THIS_YEAR + condition(row) + (kind == null ? "" : " and applicant_kind = :kind");
        Map<String, Object> more = new HashMap<>();
        more.put("dispositions", dispositions(row, year));
        if (kind != null) {
            more.put("kind", kind.name());
        }
        long total = bind("select count(*) from request where " + where, agencies, year)
                .params(more)
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        List<RequestNumber> numbers = bind(
                        "select number from request where " + where + " order by " + order(row)
                                + " limit :size offset :offset",
                        agencies,
                        year)
                .params(more)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((found, n) -> new RequestNumber(found.getString("number")))
                .list();
        return new Numbers(numbers, paging);
    }

    /** Every case that counts in a year, in order of receipt: to freeze a report with what stands behind it. */
    public void forEachCounted(Collection<AgencyCode> agencies, int year, Consumer<CountedCase> taker) {
        Table3Form form = Table3Form.forYear(year);
        bind("""
                        select number, agency, applicant_kind, received_on >= :first as is_new,
                            case when decided_on <= :last then disposition end as result
                        from request where %s order by received_on, id""".formatted(THIS_YEAR), agencies, year).query((RowCallbackHandler) row -> {
            Place place = place(row, form);
            taker.accept(new CountedCase(
                    new RequestNumber(row.getString("number")),
                    place.agency(),
                    place.kind(),
                    place.isNew(),
                    place.result()));
        });
    }

    private JdbcClient.StatementSpec bind(String statement, Collection<AgencyCode> agencies, int year) {
        return sql.sql(statement)
                .param("agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31));
    }

    private static void add(Map<String, Figure> figures, Place place, String row, long cases) {
        var figure = new Figure(place.agency(), place.kind(), row, cases);
        figures.merge(
                place.agency() + " " + place.kind().ordinal() + " " + row,
                figure,
                (a, b) -> new Figure(a.agency(), a.kind(), a.row(), a.count() + b.count()));
    }

    /** The condition of a row, over the cases of the year. */
    private static String condition(String row) {
        return switch (row) {
            case NEW -> " and received_on >= :first";
            case CARRIED_IN -> " and received_on < :first";
            case CARRIED_OUT -> " and (decided_on is null or decided_on > :last)";
            case TOTAL -> " and decided_on between :first and :last";
            default -> " and decided_on between :first and :last and disposition = any(:dispositions)";
        };
    }

    /** Results in the order they were decided, the rest in the order they were received: each walks its own index. */
    private static String order(String row) {
        return switch (row) {
            case NEW, CARRIED_IN, CARRIED_OUT -> "received_on, id";
            default -> "decided_on, id";
        };
    }

    /** The dispositions counted in a row; none for rows that are no results. */
    private static String[] dispositions(String row, int year) {
        if (Set.of(NEW, CARRIED_IN, CARRIED_OUT, TOTAL).contains(row)) {
            return new String[0];
        }
        Table3Form form = Table3Form.forYear(year);
        String[] names = Arrays.stream(Disposition.values())
                .filter(d -> d.row(form).key().equals(row))
                .map(Disposition::name)
                .toArray(String[]::new);
        if (names.length == 0) {
            throw new IllegalArgumentException("no row of Table 3: " + row);
        }
        return names;
    }

    /** Where cases count. */
    private record Place(
            AgencyCode agency,
            ApplicantKind kind,
            boolean isNew,
            @Nullable Table3Row result) {}

    private static Place place(ResultSet row, Table3Form form) throws SQLException {
        String result = row.getString("result");
        return new Place(
                new AgencyCode(row.getString("agency")),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getBoolean("is_new"),
                result == null ? null : Disposition.valueOf(result).row(form));
    }
}
