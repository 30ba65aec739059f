package org.gongkai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of what is public (decision 0024). */
@Component
class PublicLists {

    static final String LINE = """
            p.number, p.title, p.agency, p.agency_name, p.official_number, p.made_on, p.published_at, p.column_path,
            p.normative, p.effective_from, p.expires_on, p.amended_on, p.repealed_on, p.source""";

    private static final String IN_LIST = """
            s.column_path = :column and (:agency = '' or s.agency = :agency) and (:year = 0 or s.year = :year)
            and (:genre = '' or s.genre = :genre)""";

    private final JdbcClient sql;

    PublicLists(JdbcClient sql) {
        this.sql = sql;
    }

    DocumentList list(DocumentFilter filter, Paging wanted, LocalDate today) {
        return filter.validity() != null
                ? byValidity(filter, filter.validity(), wanted, today)
                : byPlace(filter, wanted, today);
    }

    /** The newest of several columns; each once, though it lies in two of them. */
    List<DocumentLine> newest(Collection<ColumnPath> columns, int most, LocalDate today) {
        return sql.sql("""
                        select %s from publication p join (
                            select distinct s.seq from unnest(cast(:columns as text[])) wanted(path), lateral (
                                select s.seq from placement s where s.column_path = wanted.path
                                order by s.seq desc limit :most) s
                            order by s.seq desc limit :most) newest on newest.seq = p.seq
                        order by p.seq desc""".formatted(LINE))
                .param("columns", columns.stream().map(ColumnPath::value).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> line(row, today))
                .list();
    }

    private record Spot(long total, int block, long before) {}

    private DocumentList byPlace(DocumentFilter filter, Paging wanted, LocalDate today) {
        Spot spot = sql.sql("""
                        with shelves as (
                            select -1 - block as shelf, live, cast(sum(live) over (order by block) as bigint) as upto
                            from list_count
                            where column_path = :column and agency = :agency and year = :year and genre = :genre
                                and block < 0 and live > 0),
                        shelf as (
                            select shelf, upto - live as before from shelves where upto > :offset order by shelf desc limit 1),
                        blocks as (
                            select block, live, (select before from shelf)
                                + cast(sum(live) over (order by block desc) as bigint) as upto
                            from list_count
                            where column_path = :column and agency = :agency and year = :year and genre = :genre
                                and block between (select shelf from shelf) * :perShelf
                                    and (select shelf from shelf) * :perShelf + :perShelf - 1 and live > 0),
                        found as (
                            select block, upto - live as before from blocks where upto > :offset order by block desc limit 1)
                        select coalesce((select max(upto) from shelves), 0) as total,
                            coalesce((select block from found), 0) as block,
                            coalesce((select before from found), 0) as before""")
                .param("perShelf", PublicShelf.SHELF)
                .params(keys(filter))
                .param("offset", wanted.offset())
                .query((row, n) -> new Spot(row.getLong("total"), row.getInt("block"), row.getLong("before")))
                .single();
        Paging paging = new Paging(wanted.page(), wanted.size(), spot.total());
        if (wanted.offset() >= spot.total()) {
            return new DocumentList(List.of(), paging);
        }
        List<DocumentLine> lines = sql.sql("""
                        select %s from publication p join (
                            select s.seq from placement s where %s and s.seq < :upper
                            order by s.seq desc offset :skip limit :size) page on page.seq = p.seq
                        order by p.seq desc""".formatted(LINE, inList(filter)))
                .params(keys(filter))
                .param("upper", (spot.block() + 1L) * PublicShelf.BLOCK)
                .param("skip", wanted.offset() - spot.before())
                .param("size", wanted.size())
                .query((row, n) -> line(row, today))
                .list();
        return new DocumentList(lines, paging);
    }

    /** Only the conditions that are asked for, so that the index of the list is used. */
    private static String inList(DocumentFilter filter) {
        StringBuilder where = new StringBuilder("s.column_path = :column");
        where.append(filter.agency() == null ? "" : " and s.agency = :agency");
        where.append(filter.genre() == null ? "" : " and s.genre = :genre");
        where.append(filter.year() == null ? "" : " and s.year = :year");
        return where.toString();
    }

    /** Few documents state their validity, so these are looked through. */
    private DocumentList byValidity(DocumentFilter filter, Validity validity, Paging wanted, LocalDate today) {
        String where = """
                from publication p join placement s on s.seq = p.seq
                where %s and %s""".formatted(IN_LIST, validityIs(validity));
        long total = sql.sql("select count(*) " + where)
                .params(keys(filter))
                .param("today", today)
                .query(Long.class)
                .single();
        List<DocumentLine> lines = sql.sql(
                        "select %s %s order by p.seq desc offset :offset limit :size".formatted(LINE, where))
                .params(keys(filter))
                .param("today", today)
                .param("offset", wanted.offset())
                .param("size", wanted.size())
                .query((row, n) -> line(row, today))
                .list();
        return new DocumentList(lines, new Paging(wanted.page(), wanted.size(), total));
    }

    /** The same order of questions as {@link ValiditySpan#on}. */
    private static String validityIs(Validity validity) {
        String stated = "(p.normative or p.effective_from is not null)";
        String repealed = "(p.repealed_on is not null and p.repealed_on <= :today)";
        String lapsed = "(p.expires_on is not null and p.expires_on < :today)";
        String notYet = "(p.effective_from is not null and p.effective_from > :today)";
        String amended = "(p.amended_on is not null and p.amended_on <= :today)";
        return switch (validity) {
            case REPEALED -> repealed;
            case LAPSED -> stated + " and " + lapsed + " and not " + repealed;
            case NOT_YET -> stated + " and " + notYet + " and not " + repealed + " and not " + lapsed;
            case AMENDED -> amended + " and not " + repealed + " and not " + lapsed + " and not " + notYet;
            case IN_FORCE ->
                stated + " and not " + repealed + " and not " + lapsed + " and not " + notYet + " and not " + amended;
            case NOT_STATED -> "not " + stated + " and not " + repealed + " and not " + amended;
        };
    }

    private static Map<String, Object> keys(DocumentFilter filter) {
        ColumnPath column = filter.column();
        AgencyCode agency = filter.agency();
        return Map.of(
                "column", column == null ? "" : column.value(),
                "agency", agency == null ? "" : agency.value(),
                "year", Objects.requireNonNullElse(filter.year(), 0),
                "genre", filter.genre() == null ? "" : filter.genre().name());
    }

    long count(DocumentFilter filter, LocalDate today) {
        return filter.validity() != null
                ? byValidity(filter, filter.validity(), new Paging(1, 1, 0), today)
                        .paging()
                        .total()
                : sql.sql("""
                        select coalesce(sum(live), 0) from list_count
                        where column_path = :column and agency = :agency and year = :year and genre = :genre
                            and block < 0""").params(keys(filter)).query(Long.class).single();
    }

    Map<ColumnPath, Long> countsByColumn() {
        Map<ColumnPath, Long> counts = new LinkedHashMap<>();
        sql.sql("""
                        select column_path, sum(live) as live from list_count
                        where column_path <> '' and agency = '' and year = 0 and genre = '' and block < 0 group by column_path
                        having sum(live) > 0""").query((ResultSet row) -> {
            counts.put(new ColumnPath(row.getString("column_path")), row.getLong("live"));
        });
        return counts;
    }

    /** What the list of a column and everything below it can be narrowed by. */
    ListChoices choices(ColumnPath column) {
        List<Integer> years = new ArrayList<>();
        List<AgencyCode> agencies = new ArrayList<>();
        List<Genre> genres = new ArrayList<>();
        sql.sql("""
                        with shelves as materialized (
                            select year, agency, genre, live from list_count
                            where column_path = :column and block < 0 and agency = '' and genre = ''
                            union all
                            select year, agency, genre, live from list_count
                            where column_path = :column and block < 0 and agency = '' and year = 0
                            union all
                            select year, agency, genre, live from list_count
                            where column_path = :column and block < 0 and year = 0 and genre = '')
                        select year, agency, genre from shelves
                        where live > 0 and (year <> 0 or agency <> '' or genre <> '')
                        group by year, agency, genre order by year desc, agency, genre""").param("column", column.value()).query((ResultSet row) -> {
            if (row.getInt("year") != 0) {
                years.add(row.getInt("year"));
            } else if (!row.getString("agency").isEmpty()) {
                agencies.add(new AgencyCode(row.getString("agency")));
            } else {
                Genre.byName(row.getString("genre")).ifPresent(genres::add);
            }
        });
        return new ListChoices(years, agencies, genres);
    }

    Map<AgencyCode, Long> countsByAgency() {
        Map<AgencyCode, Long> counts = new LinkedHashMap<>();
        sql.sql("""
                        select agency, sum(live) as live from list_count
                        where column_path = '' and agency <> '' and year = 0 and genre = '' and block < 0 group by agency
                        having sum(live) > 0""").query((ResultSet row) -> {
            counts.put(new AgencyCode(row.getString("agency")), row.getLong("live"));
        });
        return counts;
    }

    Map<Integer, Long> countsByYear() {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        sql.sql("""
                        select year, sum(live) as live from list_count
                        where column_path = '' and agency = '' and year > 0 and genre = '' and block < 0 group by year
                        having sum(live) > 0 order by year desc""").query((ResultSet row) -> {
            counts.put(row.getInt("year"), row.getLong("live"));
        });
        return counts;
    }

    List<DocumentLine> lines(Collection<DocumentNumber> numbers, LocalDate today) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return sql.sql("select %s from publication p where p.number = any(:numbers) order by p.seq".formatted(LINE))
                .param("numbers", texts(numbers))
                .query((row, n) -> line(row, today))
                .list();
    }

    Optional<DocumentLine> byOfficialNumber(String key, LocalDate today) {
        return sql.sql("select %s from publication p where p.official_key = ? order by p.seq limit 1".formatted(LINE))
                .param(key)
                .query((row, n) -> line(row, today))
                .optional();
    }

    /** Other public documents with that title, or of that organ with that 发文字号; five at most. @param key empty for none */
    List<DocumentLine> alike(DocumentNumber other, String title, String key, AgencyCode organ, LocalDate today) {
        return sql.sql("""
                        select %s from publication p
                        where p.number <> :other and (p.title = :title or (p.official_key = :key and p.agency = :organ))
                        order by p.seq limit 5""".formatted(LINE))
                .param("other", other.value())
                .param("title", title)
                .param("key", key)
                .param("organ", organ.value())
                .query((row, n) -> line(row, today))
                .list();
    }

    boolean isPublic(DocumentNumber number) {
        return sql.sql("select exists (select from publication where number = ?)")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    Optional<DocumentNumber> movedTo(String alias) {
        return sql.sql(
                        "select d.number from document_alias a join document d on d.id = a.document_id where a.alias = ?")
                .param(alias)
                .query((row, n) -> new DocumentNumber(row.getString("number")))
                .optional();
    }

    List<DocumentNumber> after(@Nullable DocumentNumber last, int most) {
        return sql.sql("""
                        select number from publication
                        where :last = '' or seq > (select q.seq from publication q where q.number = :last)
                        order by seq limit :most""")
                .param("last", last == null ? "" : last.value())
                .param("most", most)
                .query((row, n) -> new DocumentNumber(row.getString("number")))
                .list();
    }

    long publishedIn(Collection<AgencyCode> organs, int year) {
        return sql.sql("""
                        select count(*) from publication p where p.agency = any(:organs)
                            and p.published_at >= :first and p.published_at < cast(:last as date) + 1""").params(yearOf(organs, year)).query(Long.class).single();
    }

    NormativeCounts normativeCounts(Collection<AgencyCode> organs, int year) {
        return sql.sql("""
                        select count(*) filter (where %s) as made, count(*) filter (where %s) as repealed,
                            count(*) filter (where %s) as in_force
                        from publication p where p.normative and p.agency = any(:organs)""".formatted(
                                normative(NormativeFigure.MADE),
                                normative(NormativeFigure.REPEALED),
                                normative(NormativeFigure.IN_FORCE)))
                .params(yearOf(organs, year))
                .query((row, n) ->
                        new NormativeCounts(row.getLong("made"), row.getLong("repealed"), row.getLong("in_force")))
                .single();
    }

    List<DocumentLine> normative(Collection<AgencyCode> organs, int year, NormativeFigure figure, LocalDate today) {
        return sql.sql("""
                        select %s from publication p where p.normative and p.agency = any(:organs) and %s
                        order by p.made_on desc, p.seq desc""".formatted(LINE, normative(figure)))
                .params(yearOf(organs, year))
                .query((row, n) -> line(row, today))
                .list();
    }

    /** Every normative document of the organs made by the end of the year, the oldest first. */
    List<NormativeEntry> normativeRegister(Collection<AgencyCode> organs, int year) {
        return sql.sql("""
                        select p.number, p.title, p.agency, p.official_number, p.made_on,
                            %s as made, %s as repealed, %s as in_force
                        from publication p where p.normative and p.agency = any(:organs) and p.made_on <= :last
                        order by p.made_on, p.seq""".formatted(
                                normative(NormativeFigure.MADE),
                                normative(NormativeFigure.REPEALED),
                                normative(NormativeFigure.IN_FORCE)))
                .params(yearOf(organs, year))
                .query((row, n) -> new NormativeEntry(
                        new DocumentNumber(row.getString("number")),
                        row.getString("title"),
                        new AgencyCode(row.getString("agency")),
                        row.getString("official_number"),
                        row.getObject("made_on", LocalDate.class),
                        figures(row)))
                .list();
    }

    private static Set<NormativeFigure> figures(ResultSet row) throws SQLException {
        Set<NormativeFigure> figures = EnumSet.noneOf(NormativeFigure.class);
        for (NormativeFigure figure : NormativeFigure.values()) {
            if (row.getBoolean(figure.name().toLowerCase(Locale.ROOT))) {
                figures.add(figure);
            }
        }
        return figures;
    }

    private static Map<String, Object> yearOf(Collection<AgencyCode> organs, int year) {
        return Map.of(
                "organs", organs.stream().map(AgencyCode::value).toArray(String[]::new),
                "first", LocalDate.of(year, 1, 1),
                "last", LocalDate.of(year, 12, 31));
    }

    /** The last day in force lies before 31 December exactly when the document has lapsed by then. */
    private static String normative(NormativeFigure figure) {
        String gone = "least(coalesce(p.repealed_on, 'infinity'), coalesce(p.expires_on + 1, 'infinity'))";
        return switch (figure) {
            case MADE -> "p.made_on between :first and :last";
            case REPEALED -> gone + " between :first and :last";
            case IN_FORCE -> "p.made_on <= :last and " + gone + " > :last";
        };
    }

    static DocumentLine line(ResultSet row, LocalDate today) throws SQLException {
        return new DocumentLine(
                new DocumentNumber(row.getString("number")),
                row.getString("title"),
                new AgencyCode(row.getString("agency")),
                row.getString("agency_name"),
                row.getString("source"),
                row.getString("official_number"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("published_at", LocalDateTime.class),
                span(row).on(today),
                new ColumnPath(row.getString("column_path")));
    }

    static ValiditySpan span(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("effective_from", LocalDate.class);
        return new ValiditySpan(
                row.getBoolean("normative") || from != null,
                from,
                row.getObject("expires_on", LocalDate.class),
                row.getObject("amended_on", LocalDate.class),
                row.getObject("repealed_on", LocalDate.class));
    }

    static String[] texts(Collection<DocumentNumber> numbers) {
        return new ArrayList<>(numbers).stream().map(DocumentNumber::value).toArray(String[]::new);
    }
}
