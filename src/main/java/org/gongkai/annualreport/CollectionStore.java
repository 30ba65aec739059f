package org.gongkai.annualreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.CollectionFact.Delivered;
import org.gongkai.annualreport.CollectionFact.Dismissed;
import org.gongkai.annualreport.CollectionFact.Recorded;
import org.gongkai.annualreport.CollectionFact.Returned;
import org.gongkai.identity.Actor;
import org.gongkai.page.Trace;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of collected reports. */
@Component
class CollectionStore {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    CollectionStore(JdbcClient sql, ApplicationEventPublisher news) {
        this.sql = sql;
        this.news = news;
    }

    void append(ReportId id, CollectionFact fact, Actor by, Instant now) {
        String report = fact instanceof Delivered delivered ? ReportJson.write(delivered.report()) : null;
        Trace.Kept kept = sql.sql("""
                        insert into collected_report_fact (agency, year, type, body, report, recorded_at, actor, actor_name)
                        values (:agency, :year, :type, cast(:body as jsonb), cast(:report as jsonb), :at, :actor, :name)""" + ReportTraces.COLLECTED.returning())
                .param("agency", id.agency().value())
                .param("year", id.year())
                .param("type", type(fact))
                .param("body", MAPPER.writeValueAsString(body(fact)))
                .param("report", report, Types.VARCHAR)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("actor", by.username())
                .param("name", by.displayName())
                .query((row, n) -> ReportTraces.COLLECTED.kept(row))
                .single();
        news.publishEvent(news(id, fact, by, kept));
    }

    private static ReportChanged news(ReportId id, CollectionFact fact, Actor by, Trace.Kept kept) {
        return switch (fact) {
            case Delivered f -> new ReportChanged(id, "收到报送的年报", f.source(), by, kept);
            case Returned f -> new ReportChanged(id, "退回报送的年报", f.reason(), by, kept);
            case Dismissed f -> new ReportChanged(id, "保留校核发现", f.finding() + "，理由：" + f.reason(), by, kept);
        };
    }

    private static String type(CollectionFact fact) {
        return switch (fact) {
            case Delivered f -> "DELIVERED";
            case Returned f -> "RETURNED";
            case Dismissed f -> "DISMISSED";
        };
    }

    private static Map<String, String> body(CollectionFact fact) {
        return switch (fact) {
            case Delivered f -> Map.of("source", f.source());
            case Returned f -> Map.of("reason", f.reason());
            case Dismissed f -> Map.of("finding", f.finding(), "text", f.text(), "reason", f.reason());
        };
    }

    FoldedCollection fold(ReportId id) {
        return new FoldedCollection(
                sql.sql("select * from collected_report_fact where agency = ? and year = ? order by id")
                        .params(id.agency().value(), id.year())
                        .query(CollectionStore::recorded)
                        .list());
    }

    /** Everything of a year, by organ; of superseded deliveries only that they happened. */
    Map<AgencyCode, FoldedCollection> ofYear(int year) {
        Map<AgencyCode, List<Recorded>> facts = new LinkedHashMap<>();
        sql.sql("""
                        select f.* from collected_report_fact f
                        where year = :year and (type <> 'DELIVERED' or not exists (
                            select 1 from collected_report_fact later
                            where later.agency = f.agency and later.year = f.year and later.type = 'DELIVERED' and later.id > f.id))
                        order by id""").param("year", year).query((org.springframework.jdbc.core.RowCallbackHandler)
                row -> facts.computeIfAbsent(new AgencyCode(row.getString("agency")), a -> new ArrayList<>())
                        .add(recorded(row, 0)));
        Map<AgencyCode, FoldedCollection> folded = new LinkedHashMap<>();
        facts.forEach((agency, of) -> folded.put(agency, new FoldedCollection(of)));
        return folded;
    }

    /** The reports of a year as last delivered, by organ. */
    Map<AgencyCode, StatutoryReport> reports(int year) {
        Map<AgencyCode, StatutoryReport> reports = new LinkedHashMap<>();
        sql.sql("""
                        select distinct on (agency) agency, report from collected_report_fact
                        where year = ? and type = 'DELIVERED' order by agency, id desc""").param(year).query((org.springframework.jdbc.core.RowCallbackHandler)
                row -> reports.put(new AgencyCode(row.getString("agency")), report(row)));
        return reports;
    }

    /** The reports of one organ as last delivered, oldest year first. */
    List<StatutoryReport> years(AgencyCode agency) {
        return sql.sql("""
                        select distinct on (year) report from collected_report_fact
                        where agency = ? and type = 'DELIVERED' order by year, id desc""").param(agency.value()).query((row, n) -> report(row)).list();
    }

    /** The report as last delivered; null for none. */
    @Nullable StatutoryReport report(ReportId id) {
        return sql.sql("""
                        select report from collected_report_fact
                        where agency = ? and year = ? and type = 'DELIVERED' order by id desc limit 1""")
                .params(id.agency().value(), id.year())
                .query((row, n) -> report(row))
                .optional()
                .orElse(null);
    }

    private static Recorded recorded(ResultSet row, int n) throws SQLException {
        JsonNode body = MAPPER.readTree(row.getString("body"));
        CollectionFact fact = switch (row.getString("type")) {
            case "DELIVERED" -> new Delivered(text(body, "source"), report(row));
            case "RETURNED" -> new Returned(text(body, "reason"));
            default -> new Dismissed(text(body, "finding"), text(body, "text"), text(body, "reason"));
        };
        return new Recorded(
                fact,
                row.getString("actor"),
                row.getString("actor_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static StatutoryReport report(ResultSet row) throws SQLException {
        return ReportJson.read(row.getString("report")).orThrow();
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asString("");
    }
}
