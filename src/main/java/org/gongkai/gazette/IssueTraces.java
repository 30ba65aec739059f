package org.gongkai.gazette;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Released issues with their contents, and corrections, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class IssueTraces {

    static final KeptRows RELEASED = new KeptRows(
            "gazette",
            "gazette_issue where released_at is not null",
            "id::text",
            List.of(
                    "year",
                    "number",
                    "total",
                    "dated",
                    "released_at",
                    "released_by",
                    "pdf_blob",
                    "pdf_digest",
                    "ofd_blob",
                    "ofd_digest",
                    "sheets",
                    """
                    (select jsonb_agg(jsonb_build_array(i.position, i.section, i.document_number, i.title, i.official_number,
                        i.agency_name, i.version, i.digest, i.page) order by i.position)
                        from gazette_item i where i.issue_id = gazette_issue.id)"""));

    static final KeptRows CORRECTIONS = new KeptRows(
            "gazette-correction", "gazette_correction", "id::text", List.of("issue_id", "words", "made_by", "made_at"));

    @Bean
    TracedThings tracedIssues(JdbcTemplate rows) {
        return RELEASED.traced(rows);
    }

    @Bean
    TracedThings tracedIssueCorrections(JdbcTemplate rows) {
        return CORRECTIONS.traced(rows);
    }
}
