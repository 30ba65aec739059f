package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.statute.Consulted;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalDataTest extends RequestTest {

    private static final String NAME = "欧阳独一无二";
    private static final String NUMBER = Filings.residentNumber(777);
    private static final String PHONE = "13912345678";
    private static final String THIRD_PARTY = "独一无二第三方公司";

    @Autowired
    JdbcClient sql;

    @Autowired
    TrackingRequest tracking;

    @Value("${logging.file.name}")
    Path log;

    @Test
    void liesInNoTableInClearAndInNoLog() throws IOException {
        RequestNumber number = aCase();
        for (String table : List.of("request", "request_fact", "request_secret", "request_draft")) {
            String all = sql.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            for (String secret : List.of(NAME, NUMBER, PHONE, THIRD_PARTY)) {
                assertThat(all.contains(secret)).as("%s in %s", secret, table).isFalse();
                String hex = java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                assertThat(all.contains(hex))
                        .as("bytes of %s in %s", secret, table)
                        .isFalse();
            }
        }
        assertThat(number.value()).doesNotContain(NAME);
        assertThat(Files.readString(log))
                .doesNotContain(NAME)
                .doesNotContain(NUMBER)
                .doesNotContain(PHONE);
    }

    @Test
    void isShownWholeToThoseWhoHandleTheCaseAndSayWhyAndMaskedToTheLeader() {
        RequestNumber number = aCase();
        RequestFile unasked = files.find(number, office.head()).orElseThrow();
        assertThat(unasked.masked()).isFalse();
        assertThat(unasked.applicant().proofNumber()).isEqualTo("****" + NUMBER.substring(16));
        looking.look(number, "核对身份证明", office.head()).orThrow();
        RequestFile whole = files.find(number, office.head()).orElseThrow();
        assertThat(whole.masked()).isFalse();
        assertThat(whole.applicant().proofNumber()).isEqualTo(NUMBER);
        assertThat(whole.consultations().getFirst().name()).isEqualTo(THIRD_PARTY);

        RequestFile masked = files.find(number, People.leader()).orElseThrow();
        assertThat(masked.masked()).isTrue();
        assertThat(masked.applicant().name()).isEqualTo("欧*");
        assertThat(masked.applicant().phone()).isEqualTo("139****5678");
        assertThat(masked.applicant().proofNumber()).isEqualTo("****" + NUMBER.substring(16));
        assertThat(masked.applicant().proofs()).isEmpty();
        assertThat(masked.consultations().getFirst().name()).isEmpty();
        assertThat(masked.toString()).doesNotContain(NAME, NUMBER, PHONE, THIRD_PARTY);
    }

    @Test
    void listsShowTheMaskedNameToEverybody() {
        aCase();
        Register register = files.register(Register.Filter.ALL, Register.Place.FIRST, 10, office.clerk());
        assertThat(register.lines())
                .singleElement()
                .extracting(CaseLine::applicant)
                .isEqualTo("欧*");
    }

    @Test
    void vanishesWithTheKeyOfTheCaseAlthoughFactsStay() {
        RequestNumber number = aCase();
        long id = store.find(number).orElseThrow().id();
        sql.sql("delete from request_secret where request_id = ?").param(id).update();
        RequestFile file = file(number);
        assertThat(file.applicant().name()).isEqualTo("欧*");
        assertThat(file.timeline()).hasSize(2).allMatch(t -> t.personal().isEmpty());
        assertThat(file.consultations().getFirst().name()).isEmpty();
        assertThat(tracking.find(new TrackingRequest.Key(number.value(), "ABCDEFGH", "test")))
                .isInstanceOf(org.gongkai.page.Outcome.Refused.class);
    }

    private RequestNumber aCase() {
        RequestNumber number = paper.register(
                        Filings.to(office.code())
                                .named(NAME)
                                .proof(IdentityProof.RESIDENT_ID, NUMBER)
                                .phone(PHONE)
                                .inPerson(java.time.LocalDate.of(2026, 6, 9)),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        moves.consulting()
                .ask(
                        number,
                        new Consulting.Question(
                                java.time.LocalDate.of(2026, 6, 10),
                                Consulted.THIRD_PARTY,
                                THIRD_PARTY,
                                PHONE,
                                null,
                                "是否同意公开报价单"),
                        office.clerk())
                .orThrow();
        return number;
    }
}
