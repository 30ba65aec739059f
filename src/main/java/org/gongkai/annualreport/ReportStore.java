package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.ReportFact.Recorded;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.gongkai.page.Trace;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of this room. */
@Component
class ReportStore {

    /** A row of the list of reports. */
    record Header(
            ReportId id,
            ReportState state,
            @Nullable LocalDate publishedOn,
            @Nullable Integer edition) {}

    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    ReportStore(JdbcClient sql, ApplicationEventPublisher news) {
        this.sql = sql;
        this.news = news;
    }

    // ---- facts

    FoldedReport fold(ReportId id) {
        return new FoldedReport(sql.sql("select * from annual_report_fact where agency = ? and year = ? order by seq")
                .params(id.agency().value(), id.year())
                .query((row, n) -> new Recorded(
                        FactJson.read(row.getString("type"), row.getString("body")),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Begins the report if it is new, and holds it until the end of the transaction. */
    FoldedReport foldForChange(ReportId id, AgencyCode handledBy) {
        sql.sql("""
                        insert into annual_report (agency, year, handled_by, state, facts) values (?, ?, ?, 'DRAFT', 0)
                        on conflict do nothing""").params(id.agency().value(), id.year(), handledBy.value()).update();
        sql.sql("select facts from annual_report where agency = ? and year = ? for update")
                .params(id.agency().value(), id.year())
                .query(Integer.class)
                .single();
        return fold(id);
    }

    void append(ReportId id, ReportFact fact, Actor by, Instant now) {
        int seq = sql.sql("update annual_report set facts = facts + 1 where agency = ? and year = ? returning facts")
                .params(id.agency().value(), id.year())
                .query(Integer.class)
                .single();
        Trace.Kept kept = sql.sql("""
                        insert into annual_report_fact (agency, year, seq, type, body, recorded_at, actor, actor_name)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""" + ReportTraces.FACTS.returning())
                .params(
                        id.agency().value(),
                        id.year(),
                        seq,
                        FactJson.type(fact),
                        FactJson.body(fact),
                        now.atOffset(ZoneOffset.UTC),
                        by.username(),
                        by.displayName())
                .query((row, n) -> ReportTraces.FACTS.kept(row))
                .single();
        String[] words = FactWords.of(fact);
        news.publishEvent(new ReportChanged(id, words[0], words[1], by, kept));
    }

    void setState(ReportId id, ReportState state) {
        sql.sql("update annual_report set state = ? where agency = ? and year = ?")
                .params(state.name(), id.agency().value(), id.year())
                .update();
    }

    void setPublished(ReportId id, int edition, LocalDate on) {
        sql.sql("update annual_report set edition = ?, published_on = ? where agency = ? and year = ?")
                .params(edition, on, id.agency().value(), id.year())
                .update();
    }

    List<Header> headers() {
        return sql.sql("select * from annual_report order by year desc, agency")
                .query(ReportStore::header)
                .list();
    }

    List<Header> published() {
        return sql.sql("select * from annual_report where edition is not null order by year desc, agency")
                .query(ReportStore::header)
                .list();
    }

    Optional<Header> header(ReportId id) {
        return sql.sql("select * from annual_report where agency = ? and year = ?")
                .params(id.agency().value(), id.year())
                .query(ReportStore::header)
                .optional();
    }

    private static Header header(ResultSet row, int n) throws SQLException {
        return new Header(
                new ReportId(new AgencyCode(row.getString("agency")), row.getInt("year")),
                ReportState.valueOf(row.getString("state")),
                row.getObject("published_on", LocalDate.class),
                row.getObject("edition", Integer.class));
    }

    // ---- declared figures

    void declare(ReportId id, CellName cell, BigDecimal amount, String basis, Actor by, Instant now) {
        sql.sql("""
                        insert into declared_figure (agency, year, cell, amount, basis, declared_at, actor, actor_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.agency().value(),
                        id.year(),
                        cell.value(),
                        amount,
                        basis,
                        now.atOffset(ZoneOffset.UTC),
                        by.username(),
                        by.displayName())
                .update();
        news.publishEvent(
                new ReportChanged(id, "申报表二", cell.value() + " = " + amount.toPlainString() + "。依据：" + basis, by));
    }

    /** The entry that counts for each organ and cell. */
    List<DeclaredFigure> declared(Collection<AgencyCode> agencies, int year) {
        return sql.sql("""
                        select distinct on (agency, cell) * from declared_figure
                        where agency in (:agencies) and year = :year order by agency, cell, id desc""")
                .param("agencies", agencies.stream().map(AgencyCode::value).toList())
                .param("year", year)
                .query(ReportStore::declared)
                .list();
    }

    /** Every entry for one cell of one organ, latest first. */
    List<DeclaredFigure> declaredHistory(ReportId id, CellName cell) {
        return sql.sql("select * from declared_figure where agency = ? and year = ? and cell = ? order by id desc")
                .params(id.agency().value(), id.year(), cell.value())
                .query(ReportStore::declared)
                .list();
    }

    private static DeclaredFigure declared(ResultSet row, int n) throws SQLException {
        return new DeclaredFigure(
                new AgencyCode(row.getString("agency")),
                CellName.of(row.getString("cell")),
                row.getBigDecimal("amount"),
                row.getString("basis"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"));
    }

    // ---- editions

    void freeze(
            ReportId id, int edition, StatutoryReport report, String findings, String sources, Actor by, Instant now) {
        sql.sql("""
                        insert into annual_report_edition (agency, year, edition, report, findings, sources, signed_at, signed_by)
                        values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?)""")
                .params(
                        id.agency().value(),
                        id.year(),
                        edition,
                        ReportJson.write(report),
                        findings,
                        sources,
                        now.atOffset(ZoneOffset.UTC),
                        by.displayName())
                .update();
    }

    void freezeNumbers(ReportId id, int edition, CellName leaf, List<String> numbers) {
        sql.sql("""
                        insert into annual_report_edition_case (agency, year, edition, cell, numbers)
                        values (:agency, :year, :edition, :cell, :numbers)""")
                .param("agency", id.agency().value())
                .param("year", id.year())
                .param("edition", edition)
                .param("cell", leaf.value())
                .param("numbers", numbers.toArray(String[]::new), Types.ARRAY)
                .update();
    }

    /** Tells the trail of a frozen edition and its numbers. */
    void seal(ReportId id, int edition, Actor by) {
        Trace.Kept kept = sql.sql("select " + ReportTraces.EDITIONS.columns()
                        + " from annual_report_edition where agency = ? and year = ? and edition = ?")
                .params(id.agency().value(), id.year(), edition)
                .query((row, n) -> ReportTraces.EDITIONS.kept(row))
                .single();
        news.publishEvent(new ReportChanged(id, "封存年报", "第" + edition + "版", by, kept));
    }

    /** One frozen edition. */
    record Edition(StatutoryReport report, SourcesJson.Sources sources, Instant signedAt, String signedBy) {}

    Optional<Edition> edition(ReportId id, int edition) {
        return sql.sql("select * from annual_report_edition where agency = ? and year = ? and edition = ?")
                .params(id.agency().value(), id.year(), edition)
                .query(ReportStore::edition)
                .optional();
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(
                ReportJson.read(row.getString("report")).orThrow(),
                SourcesJson.read(row.getString("sources")),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("signed_by"));
    }

    /** The published reports of these organs for a year, by organ. */
    Map<AgencyCode, StatutoryReport> publishedReports(Collection<AgencyCode> agencies, int year) {
        Map<AgencyCode, StatutoryReport> found = new LinkedHashMap<>();
        if (agencies.isEmpty()) {
            return found;
        }
        sql.sql("""
                        select e.agency, e.report from annual_report r
                        join annual_report_edition e using (agency, year, edition)
                        where r.agency in (:agencies) and r.year = :year""")
                .param("agencies", agencies.stream().map(AgencyCode::value).toList())
                .param("year", year)
                .query((RowCallbackHandler) row -> found.put(
                        new AgencyCode(row.getString("agency")),
                        ReportJson.read(row.getString("report")).orThrow()));
        return found;
    }

    /** Which of these organs have a published report for a year. */
    Set<AgencyCode> publishedAgencies(Collection<AgencyCode> agencies, int year) {
        return agencies.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("""
                                select agency from annual_report
                                where agency in (:agencies) and year = :year and edition is not null""")
                        .param(
                                "agencies",
                                agencies.stream().map(AgencyCode::value).toList())
                        .param("year", year)
                        .query((row, n) -> new AgencyCode(row.getString("agency")))
                        .list());
    }

    /** Published reports of one organ, oldest year first. */
    List<StatutoryReport> publishedYears(AgencyCode agency) {
        return sql.sql("""
                        select e.report from annual_report r join annual_report_edition e using (agency, year, edition)
                        where r.agency = ? order by r.year""")
                .param(agency.value())
                .query((row, n) -> ReportJson.read(row.getString("report")).orThrow())
                .list();
    }

    /** The frozen case numbers behind some leaf cells, in order. */
    List<String> frozenNumbers(ReportId id, int edition, Collection<CellName> leaves, Paging paging) {
        return sql.sql("""
                        select number from annual_report_edition_case, unnest(numbers) as number
                        where agency = :agency and year = :year and edition = :edition and cell in (:cells)
                        order by number limit :size offset :offset""")
                .param("agency", id.agency().value())
                .param("year", id.year())
                .param("edition", edition)
                .param("cells", leaves.stream().map(CellName::value).toList())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(String.class)
                .list();
    }

    /** How many cases are frozen behind some leaf cells. */
    long frozenCount(ReportId id, int edition, Collection<CellName> leaves) {
        return sql.sql("""
                        select coalesce(sum(cardinality(numbers)), 0) from annual_report_edition_case
                        where agency = :agency and year = :year and edition = :edition and cell in (:cells)""")
                .param("agency", id.agency().value())
                .param("year", id.year())
                .param("edition", edition)
                .param("cells", leaves.stream().map(CellName::value).toList())
                .query(Long.class)
                .single();
    }
}
