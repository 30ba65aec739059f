package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.statute.ApplicationElement;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRequestTest extends RequestTest {

    /** 第三十一条, TIME15: every way has its own day of receipt. Entered on Wednesday 2026-06-10. */
    @ParameterizedTest
    @CsvSource({
        "IN_PERSON,       2026-06-01,           , 2026-06-01, HANDLING",
        "ORAL,            2026-06-01,           , 2026-06-01, HANDLING",
        "WINDOW,          2026-06-01,           , 2026-06-01, HANDLING",
        "EMAIL,           2026-06-05, 2026-06-05, 2026-06-05, HANDLING",
        "EMAIL,           2026-06-05,           , 2026-06-08, HANDLING",
        "HANDED_OVER,     2026-06-04, 2026-06-05, 2026-06-05, HANDLING",
        "HANDED_OVER,     2026-06-04,           ,           , AWAITING_CONFIRMATION",
        "REGISTERED_MAIL, 2026-06-02,           , 2026-06-02, HANDLING",
        "ORDINARY_MAIL,   2026-06-02, 2026-06-04, 2026-06-04, HANDLING",
        "ORDINARY_MAIL,   2026-06-02,           ,           , AWAITING_CONFIRMATION",
        "FAX,             2026-06-05, 2026-06-05, 2026-06-05, HANDLING",
        "FAX,             2026-06-05,           , 2026-06-08, HANDLING"
    })
    void everyWayHasItsDayOfReceipt(
            Way way, LocalDate arrived, LocalDate confirmed, LocalDate received, CaseStage stage) {
        RequestNumber number = paper.register(
                        Filings.to(office.code()).by(way, arrived, confirmed), null, office.clerk())
                .orThrow()
                .number();
        assertThat(file(number).reading().receivedOn()).isEqualTo(received);
        if (stage == CaseStage.AWAITING_CONFIRMATION) {
            clock.setTo(LocalDate.of(2026, 12, 1)); // time alone never confirms what waits for the applicant
            assertThat(file(number).stage()).isEqualTo(stage);
        }
        assertThat(file(number).stage()).isEqualTo(stage);
    }

    @Test
    void keepsArrivalSigningAndConfirmationApart() {
        Filing form = Filings.to(office.code()).build();
        var mail = new PaperFiling(
                form,
                Way.REGISTERED_MAIL,
                LocalDate.of(2026, 6, 3),
                LocalDate.of(2026, 6, 4),
                null,
                "XA12345678900",
                "");
        RequestNumber number =
                paper.register(mail, null, office.clerk()).orThrow().number();
        RequestFact.RequestReceived received = file(number).received();
        assertThat(received.arrivedOn()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(received.signedOn()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(received.on()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(received.postalNumber()).isEqualTo("XA12345678900");
    }

    @Test
    void whatIsMissingIsForTheCorrectionNoticeAndStopsNobody() {
        Filing form = Filings.to(office.code())
                .named("")
                .proof(null, "")
                .proofs(List.of())
                .phone("")
                .email("")
                .address("")
                .provision(null)
                .delivery(null)
                .build();
        // candidates for correction, never a refusal
        assertThat(paper.missing(form))
                .containsExactly(
                        ApplicationElement.NAME,
                        ApplicationElement.IDENTITY_PROOF,
                        ApplicationElement.CONTACT,
                        ApplicationElement.FORM_WANTED);
        var came = new PaperFiling(form, Way.IN_PERSON, clockDay(), null, null, "", "");
        RequestNumber number =
                paper.register(came, null, office.clerk()).orThrow().number();
        moves.correcting().receive(number, correctionNotAskedFor(), office.clerk());
        assertThat(file(number).applicant().name()).isEmpty();
    }

    @Test
    void namesEveryWrongDateAtOnce() {
        var wrong = new PaperFiling(
                Filings.to(office.code()).build(),
                Way.REGISTERED_MAIL,
                clockDay().plusDays(1),
                null,
                clockDay().plusDays(2),
                "",
                "");
        assertThat(fields(paper.register(wrong, null, office.clerk())))
                .containsExactly("arrivedOn", "confirmedOn", "signedOn", "confirmedOn");
        var oral = new PaperFiling(Filings.to(office.code()).build(), Way.ORAL, null, null, null, "", "");
        assertThat(fields(paper.register(oral, null, office.clerk()))).containsExactly("arrivedOn", "takenDownBy");
    }

    @Test
    void onlyTheClerkOfTheHandlingOrganRegisters() {
        PaperFiling came = Filings.to(office.code()).inPerson(clockDay());
        for (Actor actor :
                List.of(office.reviewer(), office.head(), People.leader(), People.clerk("other"), Actor.citizen())) {
            assertThatThrownBy(() -> paper.register(came, null, actor)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void webRequestsOfAnotherSystemAreTakenOverByTheSystemOnly() {
        PaperFiling came = Filings.to(office.code()).by(Way.WEB, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1));
        assertThat(fields(paper.register(came, null, office.clerk()))).containsExactly("way");
        RequestNumber number =
                paper.register(came, null, Actor.system("import")).orThrow().number();
        assertThat(number.year()).isEqualTo(2024);
        assertThat(file(number).timeline().getFirst().enteredLater()).isTrue();
    }

    /** both days are kept, and the clock starts when the disclosure office, having it, confirmed. */
    @Test
    void whatWentToAnotherOfficeKeepsBothDays() {
        var misrouted = new PaperFiling(
                Filings.to(office.code()).build(),
                Way.HANDED_OVER,
                LocalDate.of(2026, 6, 8),
                null,
                LocalDate.of(2026, 6, 9),
                "",
                "",
                List.of(),
                new HandOver("县信访局", LocalDate.of(2026, 5, 25), "移交人甲"));
        RequestNumber number =
                paper.register(misrouted, null, office.clerk()).orThrow().number();
        RequestFile file = file(number);
        assertThat(file.received().handOver()).isEqualTo(new HandOver("县信访局", LocalDate.of(2026, 5, 25), "移交人甲"));
        assertThat(file.received().arrivedOn()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(file.reading().receivedOn()).isEqualTo(LocalDate.of(2026, 6, 9));
        assertThat(file.timeline().getFirst().detail()).contains("2026年5月25日到达县信访局", "移交人甲");
        assertThat(file.reading().explanation().getFirst()).contains("R-54");
    }

    @Test
    void aHandOverNamesTheOfficeAndItsDayIsNotAfterOurs() {
        var nameless =
                new PaperFiling(Filings.to(office.code()).build(), Way.HANDED_OVER, clockDay(), null, null, "", "");
        assertThat(fields(paper.register(nameless, null, office.clerk()))).containsExactly("handedFrom");
        var backwards = new PaperFiling(
                Filings.to(office.code()).build(),
                Way.HANDED_OVER,
                LocalDate.of(2026, 6, 8),
                null,
                null,
                "",
                "",
                List.of(),
                new HandOver("收发室", LocalDate.of(2026, 6, 9), ""));
        assertThat(fields(paper.register(backwards, null, office.clerk()))).containsExactly("cameOn");
    }

    @Test
    void theDatesAreKnownBeforeItIsRegistered() {
        ForeseenDates inPerson = paper.foresee(
                        Filings.to(office.code()).inPerson(LocalDate.of(2026, 6, 9)), office.clerk())
                .orThrow();
        assertThat(inPerson.receivedOn()).isEqualTo(LocalDate.of(2026, 6, 9));
        RequestNumber number = paper.register(
                        Filings.to(office.code()).inPerson(LocalDate.of(2026, 6, 9)), null, office.clerk())
                .orThrow()
                .number();
        assertThat(inPerson.due()).isEqualTo(file(number).reading().due());
        ForeseenDates letter = paper.foresee(
                        Filings.to(office.code()).by(Way.ORDINARY_MAIL, clockDay(), null), office.clerk())
                .orThrow();
        assertThat(letter.receivedOn()).isNull();
        assertThat(letter.awaiting()).isTrue();
        assertThat(letter.dates().getFirst()).contains("确认之日为收到申请之日");
        assertThat(fields(paper.foresee(
                        new PaperFiling(
                                Filings.to(office.code()).build(), Way.REGISTERED_MAIL, null, null, null, "", ""),
                        office.clerk())))
                .containsExactly("arrivedOn", "signedOn");
    }

    private static ReceivingCorrection.Correction correctionNotAskedFor() {
        return new ReceivingCorrection.Correction(clockDay(), "x", List.of(), null);
    }

    private static LocalDate clockDay() {
        return LocalDate.of(2026, 6, 10);
    }
}
