package org.gongkai.annualreport;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of all annual reports and of their collection, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class ReportTraces {

    static final KeptRows FACTS = new KeptRows(
            "annual-report",
            "annual_report_fact",
            "agency || '/' || year || '/' || seq",
            List.of("type", "body", KeptRows.moment("recorded_at"), "actor", "actor_name"));

    static final KeptRows COLLECTED = new KeptRows(
            "collected-report",
            "collected_report_fact",
            "id::text",
            List.of("agency", "year", "type", "body", "report", KeptRows.moment("recorded_at"), "actor", "actor_name"));

    /** 定稿的年报, with the case numbers behind its figures. */
    static final KeptRows EDITIONS = new KeptRows(
            "annual-report-edition",
            "annual_report_edition",
            "agency || '/' || year || '/' || edition",
            List.of("report", "findings", "sources", KeptRows.moment("signed_at"), "signed_by", """
                    (select jsonb_agg(jsonb_build_array(c.cell, c.numbers) order by c.cell) from annual_report_edition_case c
                        where c.agency = annual_report_edition.agency and c.year = annual_report_edition.year
                            and c.edition = annual_report_edition.edition)"""));

    @Bean
    TracedThings tracedReportEditions(JdbcTemplate rows) {
        return EDITIONS.traced(rows);
    }

    @Bean
    TracedThings tracedReportFacts(JdbcTemplate rows) {
        return FACTS.traced(rows);
    }

    @Bean
    TracedThings tracedCollectedReports(JdbcTemplate rows) {
        return COLLECTED.traced(rows);
    }
}
