package org.gongkai.exchange;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files handed to the archive and their receipts, as the trail knows them. */
@Configuration(proxyBeanMethods = false)
class TransferTraces {

    static final KeptRows TRANSFERS = new KeptRows(
            "case-transfer",
            "case_transfer",
            "id::text",
            List.of(
                    "request_number",
                    "receiver",
                    "files",
                    "bytes",
                    "manifest_sha256",
                    "manifest_sm3",
                    "blob",
                    KeptRows.moment("made_at"),
                    "actor",
                    "actor_name"));

    static final KeptRows RECEIPTS = new KeptRows(
            "case-transfer-receipt",
            "case_transfer_receipt",
            "transfer::text",
            List.of("receipt_number", "received_on", KeptRows.moment("recorded_at"), "actor", "actor_name"));

    @Bean
    TracedThings tracedCaseTransfers(JdbcTemplate rows) {
        return TRANSFERS.traced(rows);
    }

    @Bean
    TracedThings tracedCaseTransferReceipts(JdbcTemplate rows) {
        return RECEIPTS.traced(rows);
    }
}
