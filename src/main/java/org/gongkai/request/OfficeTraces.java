package org.gongkai.request;

import java.util.List;
import org.gongkai.page.KeptRows;
import org.gongkai.page.TracedThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the office keeps beside the facts of cases, as the trail knows it: 督办, causes of missed deadlines, 更正申请. */
@Configuration(proxyBeanMethods = false)
class OfficeTraces {

    static final KeptRows SUPERVISION = new KeptRows(
            "supervision",
            "request_supervision",
            "id::text",
            List.of(
                    "request_id",
                    "written_on",
                    "answer_by",
                    "text",
                    "author",
                    "author_name",
                    KeptRows.moment("written_at")));

    static final KeptRows ANSWERS = new KeptRows(
            "supervision-answer",
            "request_supervision_answer",
            "supervision_id::text",
            List.of("answered_on", "text", "author", "author_name", KeptRows.moment("answered_at")));

    static final KeptRows CAUSES = new KeptRows(
            "missed-cause",
            "request_missed_cause",
            "id::text",
            List.of("request_id", "cause", "text", "stated_on", "author", "author_name", KeptRows.moment("stated_at")));

    static final KeptRows CORRECTIONS = new KeptRows(
            "record-correction",
            "record_correction",
            "number",
            List.of(
                    "agency",
                    "handled_by",
                    "received_on",
                    "way",
                    "record",
                    "applicant_masked",
                    "actor",
                    "actor_name",
                    KeptRows.moment("recorded_at")));

    static final KeptRows DECISIONS = new KeptRows(
            "record-correction-decision",
            "record_correction_decision",
            "correction_id::text",
            List.of(
                    "on_date",
                    "decision",
                    "reason",
                    "other_organ",
                    "letter_number",
                    "remedy",
                    "actor",
                    "actor_name",
                    KeptRows.moment("recorded_at")));

    static final KeptRows MATERIALS = new KeptRows(
            "record-correction-file",
            "record_correction_file",
            "correction_id || '/' || seq",
            List.of("kind", "on_date", "encode(sealed, 'hex')", "actor", "actor_name", KeptRows.moment("recorded_at")));

    static final KeptRows DESTRUCTIONS = new KeptRows(
            "record-correction-destroyed",
            "record_correction_destroyed",
            "correction_id::text",
            List.of("on_date", "list", "files", "actor", "actor_name", KeptRows.moment("recorded_at")));

    static final KeptRows LETTERS = new KeptRows(
            "request-letter",
            "request_letter",
            "request_id || '/' || seq || '/' || kind",
            List.of(
                    "agency",
                    "handled_by",
                    "on_date",
                    "number",
                    "title",
                    "template",
                    "sha256",
                    "encode(sha256(sealed), 'hex')"));

    static final KeptRows WORDINGS = new KeptRows(
            "letter-wording",
            "letter_wording",
            "organ || '/' || kind || '/' || version",
            List.of("text", "valid_from", "reason", "actor", "actor_name", KeptRows.moment("recorded_at")));

    static final KeptRows CORRECTION_LETTERS = new KeptRows(
            "record-correction-letter",
            "record_correction_letter",
            "correction_id::text",
            List.of(
                    "agency",
                    "handled_by",
                    "on_date",
                    "number",
                    "title",
                    "template",
                    "sha256",
                    "encode(sha256(sealed), 'hex')"));

    @Bean
    TracedThings tracedRecordCorrectionLetters(JdbcTemplate rows) {
        return CORRECTION_LETTERS.traced(rows);
    }

    @Bean
    TracedThings tracedLetters(JdbcTemplate rows) {
        return LETTERS.traced(rows);
    }

    @Bean
    TracedThings tracedWordings(JdbcTemplate rows) {
        return WORDINGS.traced(rows);
    }

    @Bean
    TracedThings tracedRecordCorrectionDestructions(JdbcTemplate rows) {
        return DESTRUCTIONS.traced(rows);
    }

    @Bean
    TracedThings tracedSupervision(JdbcTemplate rows) {
        return SUPERVISION.traced(rows);
    }

    @Bean
    TracedThings tracedSupervisionAnswers(JdbcTemplate rows) {
        return ANSWERS.traced(rows);
    }

    @Bean
    TracedThings tracedMissedCauses(JdbcTemplate rows) {
        return CAUSES.traced(rows);
    }

    @Bean
    TracedThings tracedRecordCorrections(JdbcTemplate rows) {
        return CORRECTIONS.traced(rows);
    }

    @Bean
    TracedThings tracedRecordCorrectionDecisions(JdbcTemplate rows) {
        return DECISIONS.traced(rows);
    }

    @Bean
    TracedThings tracedRecordCorrectionFiles(JdbcTemplate rows) {
        return MATERIALS.traced(rows);
    }
}
