package org.gongkai.document;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists handed over and their receipts, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class HandoverTraces {

    static final KeptRows LISTS = new KeptRows(
            "handover",
            "handover",
            "id",
            List.of(
                    "scope",
                    "place",
                    "receiver",
                    "first_day",
                    "last_day",
                    "items",
                    "made_on",
                    KeptRows.moment("made_at"),
                    "actor",
                    "actor_name",
                    """
                    (select jsonb_agg(jsonb_build_array(i.position, i.number, i.title, i.agency_name, i.official_number,
                        i.index_number, i.made_on, i.published_on) order by i.position)
                        from handover_item i where i.handover_id = handover.id)"""));

    static final KeptRows RECEIPTS = new KeptRows(
            "handover-receipt",
            "handover_receipt",
            "handover_id",
            List.of(
                    "received_on",
                    "received_by",
                    "number",
                    "picture",
                    KeptRows.moment("recorded_at"),
                    "actor",
                    "actor_name"));

    @Bean
    TracedThings tracedHandovers(JdbcTemplate rows) {
        return LISTS.traced(rows);
    }

    @Bean
    TracedThings tracedHandoverReceipts(JdbcTemplate rows) {
        return RECEIPTS.traced(rows);
    }
}
