package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FactTableTest extends RequestTest {

    @Autowired
    JdbcClient sql;

    @Test
    void refusesUpdateDeleteAndTruncate() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        long id = store.find(number).orElseThrow().id();
        for (String change : List.of(
                "update request_fact set on_date = on_date where request_id = " + id,
                "delete from request_fact where request_id = " + id,
                "truncate request_fact",
                "truncate request cascade")) {
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
        assertThat(store.facts(id)).hasSize(1);
    }

    /** Nobody who sees a case can miss its filing: the two come into the database together or not at all. */
    @Test
    void refusesACaseWithoutItsFiling() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThatThrownBy(() -> sql.sql("""
                                insert into request (number, agency, handled_by, year, serial, way, applicant_kind, title,
                                    applicant_masked, submitted_on, stage, extension_pending, facts, calendar_version, filed_at)
                                select agency || '-2026-777001', agency, handled_by, year, 777001, way, applicant_kind, title,
                                    applicant_masked, submitted_on, stage, extension_pending, facts, calendar_version, filed_at
                                from request where number = ?""").param(number.value()).update()).hasMessageContaining("has no filing");
    }

    @Test
    void readsFactsOfAnOlderAndANewerProgram() {
        // members that are missing or unknown do no harm; that all members come back is shown by RandomWalkTest
        var json = new FactJson();
        for (Class<?> kind : RequestFact.class.getPermittedSubclasses()) {
            assertThatThrownBy(() -> json.read(kind.getSimpleName() + "X", "{}"))
                    .hasMessageContaining("unknown fact");
            assertThat(json.read(kind.getSimpleName(), "{\"grown\":true}")).isInstanceOf(kind);
        }
    }
}
