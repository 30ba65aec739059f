package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a review or a court sends back is answered anew (OQ-9). */
class RemakingAnswerTest extends RequestTest {

    private static final LocalDate FRI_2026_05_29 = LocalDate.of(2026, 5, 29);
    private static final LocalDate FRI_2026_06_26 = LocalDate.of(2026, 6, 26);
    private static final LocalDate MON_2026_06_29 = LocalDate.of(2026, 6, 29);
    private static final LocalDate WED_2027_01_13 = LocalDate.of(2027, 1, 13);

    @Autowired
    RemakingAnswer remaking;

    @Autowired
    IssuingReply replying;

    @Autowired
    LetterRegister register;

    private RequestNumber refusedOn(LocalDate day) {
        RequestNumber number = handedIn(TUE_2026_04_07);
        clock.setTo(day);
        replying.draft(number, day, refusal(), office.clerk()).orThrow();
        replying.review(number, day, true, "", office.reviewer()).orThrow();
        replying.issue(number, day, office.head()).orThrow();
        return number;
    }

    private static Reply refusal() {
        return new Reply(
                Disposition.N5,
                List.of(),
                Set.of(SubType.PERSONNEL),
                Map.of(Particular.REASON, "属于人事管理信息"),
                null,
                null,
                "",
                List.of());
    }

    private static Reply disclosure() {
        return new Reply(
                Disposition.D2,
                List.of(),
                Set.of(),
                Map.of(Particular.INFORMATION_OR_WAY, "随本答复提供分配结果表"),
                null,
                Provision.ELECTRONIC,
                "",
                List.of());
    }

    private void ordered(RequestNumber number, LocalDate on) {
        clock.setTo(on);
        remaking.order(number, new RemakingAnswer.Order(on, "某县人民政府复决〔2026〕5号", "复决5号", null), office.clerk())
                .orThrow();
    }

    private NewAnswer latest(RequestNumber number) {
        return remaking.of(number, office.clerk()).getLast();
    }

    @Test
    void isAnsweredAnewInItsTermNumberedAfterTheOldOneAndReplacesItWithinTheYear() {
        RequestNumber number = refusedOn(FRI_2026_05_08);
        String old = java.util.Objects.requireNonNull(file(number).issued()).letterNumber();
        ordered(number, FRI_2026_05_29);
        // 第三十三条: 20 working days where the decision says none; 19 June is the Dragon Boat Festival
        assertThat(latest(number).ordered().until()).isEqualTo(MON_2026_06_29);
        assertThat(remaking.waiting(office.clerk())).containsExactly(number);

        remaking.draft(number, disclosure(), office.clerk()).orThrow();
        assertThat(fields(remaking.issue(number, office.head()))).containsExactly("");
        remaking.review(number, true, "", office.reviewer()).orThrow();
        remaking.issue(number, office.head()).orThrow();
        NewAnswer answer = latest(number);
        assertThat(java.util.Objects.requireNonNull(answer.issued()).letterNumber())
                .isEqualTo(old + "之一");
        assertThat(answer.issued().replaces()).isTrue();
        assertThat(java.util.Objects.requireNonNull(answer.letter())
                        .paragraphs()
                        .get(1))
                .contains("复决5号", old);
        assertThat(register.page(new LetterRegister.Filter(2026, null), 1, 20, office.clerk())
                        .lines())
                .filteredOn(line -> line.number().startsWith(old))
                .extracting(LetterRegister.Line::path)
                .allSatisfy(path -> assertThat(path).startsWith("/"))
                .anySatisfy(path -> assertThat(path).isEqualTo("/letter"))
                .anySatisfy(path -> assertThat(files.notice(
                                number, Integer.parseInt(path.replaceAll("\\D", "0")), null, office.clerk()))
                        .contains(java.util.Objects.requireNonNull(answer.letter())));
        assertThat(fields(remaking.deliver(
                        number, new DeliveringReply.Delivery(null, null, false, "", ""), office.clerk())))
                .containsExactly("manner");
        assertThat(fields(remaking.deliver(
                        number,
                        new DeliveringReply.Delivery(null, DeliveryManner.POST, false, "", ""),
                        office.clerk())))
                .containsExactly("byPostalEnterprise", "evidence");
    }

    @Test
    void aClosedYearStaysAsItWasReported() {
        RequestNumber number = refusedOn(FRI_2026_05_08);
        ordered(number, WED_2027_01_13);
        answered(number);
        assertThat(latest(number).state()).isEqualTo(NewAnswer.State.DELIVERED);
        RequestHeader header = store.find(number).orElseThrow();
        assertThat(header.disposition()).isEqualTo(Disposition.N5);
        assertThat(header.decidedOn()).isEqualTo(FRI_2026_05_08);
        assertThat(remaking.waiting(office.clerk())).isEmpty();
    }

    @Test
    void withinTheYearTheNewResultCountsOnTheOldDay() {
        RequestNumber number = refusedOn(FRI_2026_05_08);
        ordered(number, FRI_2026_05_29);
        answered(number);
        RequestHeader header = store.find(number).orElseThrow();
        assertThat(header.disposition()).isEqualTo(Disposition.D2);
        assertThat(header.decidedOn()).isEqualTo(FRI_2026_05_08);
        assertThat(header.stage()).isEqualTo(CaseStage.REPLIED);

        ordered(number, FRI_2026_06_26);
        answered(number);
        assertThat(java.util.Objects.requireNonNull(latest(number).issued()).letterNumber())
                .endsWith("之二");
    }

    private void answered(RequestNumber number) {
        remaking.draft(number, disclosure(), office.clerk()).orThrow();
        remaking.review(number, true, "", office.reviewer()).orThrow();
        remaking.issue(number, office.head()).orThrow();
        remaking.deliver(
                        number,
                        new DeliveringReply.Delivery(null, DeliveryManner.EMAIL, false, "邮件已发", ""),
                        office.clerk())
                .orThrow();
    }

    @Test
    void needsAnAnswerFirstTwoPersonsAndOneOrderAtATime() {
        RequestNumber open = handedIn(TUE_2026_04_07);
        var order = new RemakingAnswer.Order(TUE_2026_04_07, "某法院", "", null);
        assertThat(fields(remaking.order(open, order, office.clerk()))).containsExactly("");
        RequestNumber number = refusedOn(FRI_2026_05_08);
        assertThat(fields(remaking.draft(number, disclosure(), office.clerk()))).containsExactly("");
        ordered(number, FRI_2026_05_29);
        assertThat(fields(remaking.order(
                        number, new RemakingAnswer.Order(FRI_2026_05_29, "某法院", "", null), office.clerk())))
                .containsExactly("");
        Actor all = People.of(office.code(), Role.CLERK, Role.REVIEWER, Role.HEAD);
        remaking.draft(number, disclosure(), all).orThrow();
        assertThat(reasons(remaking.review(number, true, "", all))).anyMatch(r -> r.contains("另一人"));
        assertThatThrownBy(() -> remaking.review(number, true, "", office.clerk()))
                .isInstanceOf(NotPermitted.class);
        remaking.sendBack(number, "请补充", office.head()).orThrow();
        assertThat(latest(number).returned()).isEqualTo("请补充");
        assertThat(latest(number).state()).isEqualTo(NewAnswer.State.TO_DRAFT);
    }
}
