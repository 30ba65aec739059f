package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Problem;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 答复: its checks, its three signatures, its letter, its delivery (R-14, R-18, R-19, R-21, R-22, R-25…R-28). */
class ReplyTest extends RequestTest {

    @Test
    void goesThroughThreeHandsAndOutToTheApplicant() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.replying()
                .draft(number, TUE_2026_04_07, reply(Disposition.D2), office.clerk())
                .orThrow();
        assertThat(file(number).stage()).isEqualTo(CaseStage.REPLY_DRAFTED);
        assertThat(fields(moves.replying().review(number, TUE_2026_04_07, false, "", office.reviewer())))
                .containsExactly("secrecyChecked");
        moves.replying()
                .sendBack(number, TUE_2026_04_07, "请写明附件名称", office.reviewer())
                .orThrow();
        assertThat(file(number).returned()).isNotNull();
        moves.replying()
                .draft(number, TUE_2026_04_07, reply(Disposition.D2), office.clerk())
                .orThrow();
        assertThat(reasons(moves.replying().issue(number, TUE_2026_04_07, office.head())))
                .containsExactly("没有审查通过的答复稿");
        moves.replying()
                .review(number, TUE_2026_04_07, true, "同意", office.reviewer())
                .orThrow();
        moves.replying().issue(number, TUE_2026_04_07, office.head()).orThrow();

        RequestFile replied = file(number);
        assertThat(replied.stage()).isEqualTo(CaseStage.REPLIED);
        assertThat(replied.letter()).isNotNull().satisfies(letter -> {
            assertThat(letter.letterNumber()).isEqualTo("某代字公开答〔2026〕1号");
            assertThat(letter.recipient()).isEqualTo("申请人甲");
            assertThat(letter.title()).isEqualTo("政府信息公开申请答复书");
            assertThat(String.join("", letter.paragraphs()))
                    .contains("2026年4月7日收到", number.value(), "第三十六条第（二）项", "说明");
            assertThat(letter.remedy()).contains("60日", "6个月", "某县人民法院");
        });
        clock.setTo(WED_2026_04_15);
        deliver(number, DeliveryManner.EMAIL, false, "").orThrow();
        assertThat(file(number).reading().onTime()).isTrue();
        moves.archiving()
                .archive(number, WED_2026_04_15, "2026-永久-1", office.clerk())
                .orThrow();
        assertThat(file(number).stage()).isEqualTo(CaseStage.ARCHIVED);
        assertThat(file(number).moves()).noneMatch(MoveChoice::allowed);
    }

    @Test
    void whoDraftsNeitherReviewsNorSigns() {
        var everything = People.of(office.code(), Role.CLERK, Role.REVIEWER, Role.HEAD);
        RequestNumber number = handedIn(TUE_2026_04_07);
        moves.replying()
                .draft(number, TUE_2026_04_07, reply(Disposition.D2), everything)
                .orThrow();
        assertThat(reasons(moves.replying().review(number, TUE_2026_04_07, true, "", everything)))
                .containsExactly("拟写答复的人不能自己审查（R-28）");
        moves.replying()
                .review(number, TUE_2026_04_07, true, "", office.reviewer())
                .orThrow();
        assertThat(reasons(moves.replying().issue(number, TUE_2026_04_07, everything)))
                .containsExactly("拟写答复的人不能自己签发（R-28）");
        assertThatThrownBy(() -> moves.replying().issue(number, TUE_2026_04_07, office.clerk()))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"O1", "O2", "O3"})
    void everyDispositionNamesAllThatIsMissingAtOnce(Disposition disposition) {
        RequestNumber number = handedIn(TUE_2026_04_07);
        var bare = new Reply(disposition, List.of(), Set.of(), Map.of(), null, null, "", List.of());
        List<Problem> problems = moves.replying().reasonsAgainst(number, bare, office.clerk());
        for (Particular particular : disposition.particulars()) {
            assertThat(problems).extracting(Problem::field).contains("texts." + particular.name());
        }
        if (disposition.needsSubType()) {
            assertThat(problems).extracting(Problem::field).contains("subTypes");
        }
        assertThat(problems).noneMatch(p -> p.message().isBlank());
        assertThat(problems.stream().map(Problem::message)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"O1", "O2", "O3"})
    void anEndOfHandlingIsNoReply(Disposition disposition) {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(moves.replying().reasonsAgainst(number, reply(disposition), office.clerk()))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("终止办理"));
    }

    @Test
    void exactlyOneDispositionIsNeeded() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(moves.replying().reasonsAgainst(number, reply(null), office.clerk()))
                .extracting(Problem::field)
                .containsExactly("disposition");
    }

    @Test
    void notHeldNeedsASearchThatFoundNothing() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(messages(number, reply(Disposition.U1))).anyMatch(m -> m.contains("检索"));
        search(number, true);
        assertThat(messages(number, reply(Disposition.U1))).anyMatch(m -> m.contains("检索"));
        search(number, false);
        assertThat(messages(number, reply(Disposition.U1))).isEmpty();
    }

    @Test
    void stillUnclearNeedsACorrectionThatWasMade() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(messages(number, reply(Disposition.U3))).anyMatch(m -> m.contains("补正"));
    }

    @Test
    void thirdPartyRightsNeedAThirdPartyWhoWasAsked() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        Reply n4 = without(reply(Disposition.N4, SubType.TRADE_SECRET), Particular.PUBLIC_INTEREST);
        assertThat(messages(number, n4)).anyMatch(m -> m.contains("先书面征求第三方意见"));
        ask(number, Consulted.THIRD_PARTY, TUE_2026_04_07);
        // their fifteen working days are theirs
        assertThat(messages(number, n4)).anyMatch(m -> m.contains("还可以在2026年4月28日以前提出意见"));
        answer(number, Opinion.REFUSES_WITH_GROUNDS);
        assertThat(messages(number, n4)).isEmpty();
        // disclosing over the objection needs the public interest in writing
        Reply d2 = without(reply(Disposition.D2), Particular.PUBLIC_INTEREST);
        assertThat(moves.replying().reasonsAgainst(number, d2, office.clerk()))
                .extracting(Problem::field)
                .containsExactly("texts.PUBLIC_INTEREST");
        assertThat(messages(number, reply(Disposition.D2))).isEmpty();
    }

    @Test
    void anUnansweredLetterWithoutServiceHoldsTheReply() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        ask(number, Consulted.CO_MAKER, null);
        assertThat(messages(number, reply(Disposition.D2))).anyMatch(m -> m.contains("登记送达日期"));
        assertThat(messages(number, reply(Disposition.X1))).isEmpty();
    }

    @Test
    void aRepeatedRequestNamesOneOfTheSameApplicantThatWasAnswered() {
        RequestNumber earlier = handedIn(TUE_2026_04_07);
        RequestNumber number = handedIn(TUE_2026_04_07);
        Reply repeated = new Reply(
                Disposition.X2, List.of(), Set.of(), reply(Disposition.X2).texts(), earlier, null, "", List.of());
        assertThat(moves.replying().reasonsAgainst(number, repeated, office.clerk()))
                .extracting(Problem::field)
                .containsExactly("earlier");
        issue(earlier, reply(Disposition.D2));
        assertThat(messages(number, repeated)).isEmpty();
        RequestNumber ofSomebodyElse = paper.register(
                        Filings.to(office.code())
                                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(500))
                                .inPerson(TUE_2026_04_07),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        assertThat(messages(ofSomebodyElse, repeated)).anyMatch(m -> m.contains("没有同一申请人"));
    }

    @Test
    void anotherFormThanTheOneAskedForNeedsAReason() {
        RequestNumber number = handedIn(TUE_2026_04_07); // asked for electronic data
        Reply onPaper = new Reply(
                Disposition.D2,
                List.of(),
                Set.of(),
                reply(Disposition.D2).texts(),
                null,
                Provision.PAPER,
                "",
                List.of());
        assertThat(moves.replying().reasonsAgainst(number, onPaper, office.clerk()))
                .extracting(Problem::field)
                .containsExactly("provisionReason");
    }

    @Test
    void refusalsTellReviewFirstSince2024AndOthersReviewOrSuit() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        assertThat(letter(number, reply(Disposition.N2)).remedy()).contains("先申请行政复议");
        assertThat(letter(number, reply(Disposition.U2)).remedy()).doesNotContain("先申请");
        assertThat(letter(number, reply(Disposition.N2)).remedy())
                .contains(agencies.get(office.agency().code()).reviewBody());
        RequestNumber old = handedIn(LocalDate.of(2023, 6, 1));
        assertThat(letter(old, reply(Disposition.N2)).remedy()).doesNotContain("先申请");
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"O1", "O2", "O3"})
    void everyLetterSaysWhatWasAskedWhatIsDecidedAndTheRemedy(Disposition disposition) {
        RequestNumber number = handedIn(TUE_2026_04_07);
        ReplyLetter letter = letter(number, reply(disposition));
        String body = String.join("\n", letter.paragraphs());
        assertThat(body).contains(number.value(), "医保补助").doesNotContain("null", "  ");
        for (Particular particular : disposition.particulars()) {
            assertThat(body).as("%s says %s", disposition, particular).contains("说明" + particular.label());
        }
        disposition.citation().ifPresent(article -> assertThat(body).contains(article));
        assertThat(letter.remedy()).isNotBlank();
    }

    @Test
    void aReplyPostedAfterTheDueDateIsLateThoughSignedBefore() {
        RequestNumber number = paper.register(
                        Filings.to(office.code()).delivery(DeliveryManner.POST).inPerson(TUE_2026_04_07),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        clock.setTo(FRI_2026_05_08); // the due date
        issue(number, reply(Disposition.D2));
        assertThat(file(number).reading().onTime()).isTrue();
        clock.setTo(FRI_2026_05_08.plusDays(1)); // a Saturday of work
        assertThat(fields(deliver(number, DeliveryManner.POST, false, "")))
                .containsExactly("byPostalEnterprise");
        deliver(number, DeliveryManner.POST, true, "").orThrow();
        assertThat(file(number).reading().onTime()).isFalse();
    }

    @Test
    void deliveringAnotherWayNeedsAReason() {
        RequestNumber number = handedIn(TUE_2026_04_07);
        issue(number, reply(Disposition.D2));
        assertThat(fields(deliver(number, DeliveryManner.POST, true, ""))).containsExactly("deviation");
        deliver(number, DeliveryManner.POST, true, "邮箱退信").orThrow();
    }

    @Test
    void aReplyForTheTrackingPageIsDeliveredByBeingSigned() {
        RequestNumber number = paper.register(
                        Filings.to(office.code())
                                .delivery(DeliveryManner.ONLINE)
                                .inPerson(TUE_2026_04_07),
                        null,
                        office.clerk())
                .orThrow()
                .number();
        issue(number, reply(Disposition.D2));
        assertThat(file(number).stage()).isEqualTo(CaseStage.DELIVERED); // OQ-24
    }

    @Test
    void lettersAreNumberedByOrganKindAndYear() {
        RequestNumber first = handedIn(TUE_2026_04_07);
        RequestNumber second = handedIn(TUE_2026_04_07);
        RequestNumber notice = handedIn(TUE_2026_04_07);
        issue(first, reply(Disposition.D2));
        issue(second, reply(Disposition.N2));
        issue(notice, reply(Disposition.X1));
        assertThat(number(first)).isEqualTo("某代字公开答〔2026〕1号");
        assertThat(number(second)).isEqualTo("某代字公开答〔2026〕2号");
        assertThat(number(notice)).isEqualTo("某代字公开告〔2026〕1号");
    }

    @Test
    void keepsFilesThatGoAlong() throws IOException {
        RequestNumber number = handedIn(TUE_2026_04_07);
        var pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        Attachment file = moves.replying()
                .keepFile(number, "分配结果.pdf", new ByteArrayInputStream(pdf), office.clerk())
                .orThrow();
        assertThat(fields(moves.replying()
                        .keepFile(
                                number,
                                "宏.exe",
                                new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1}),
                                office.clerk())))
                .containsExactly("files");
        Reply d2 = reply(Disposition.D2);
        issue(
                number,
                new Reply(
                        d2.disposition(),
                        d2.grounds(),
                        d2.subTypes(),
                        d2.texts(),
                        null,
                        d2.provision(),
                        "",
                        List.of(file)));
        assertThat(file(number).letter())
                .isNotNull()
                .satisfies(l -> assertThat(l.attachments()).containsExactly(file));
        try (var content =
                files.open(number, file.id(), office.clerk()).orElseThrow().content()) {
            assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
        assertThatThrownBy(() -> files.open(number, file.id(), People.leader())).isInstanceOf(NotPermitted.class);
    }

    private List<String> messages(RequestNumber number, Reply reply) {
        return moves.replying().reasonsAgainst(number, reply, office.clerk()).stream()
                .map(Problem::message)
                .toList();
    }

    private ReplyLetter letter(RequestNumber number, Reply reply) {
        return moves.replying().preview(number, reply, office.clerk()).orElseThrow();
    }

    private String number(RequestNumber number) {
        RequestFact.ReplyIssued issued = file(number).issued();
        return issued == null ? "" : issued.letterNumber();
    }

    private void issue(RequestNumber number, Reply reply) {
        LocalDate today = LocalDate.now(clock);
        moves.replying().draft(number, today, reply, office.clerk()).orThrow();
        moves.replying().review(number, today, true, "", office.reviewer()).orThrow();
        moves.replying().issue(number, today, office.head()).orThrow();
    }

    private org.gongkai.page.Outcome<RequestNumber> deliver(
            RequestNumber number, DeliveryManner manner, boolean postal, String deviation) {
        return moves.delivering()
                .deliver(
                        number,
                        new DeliveringReply.Delivery(LocalDate.now(clock), manner, postal, "凭证1", deviation),
                        office.clerk());
    }

    private void search(RequestNumber number, boolean found) {
        moves.searching()
                .record(
                        number,
                        new RecordingSearch.Search(TUE_2026_04_07, "综合档案室", "补助", "", found, ""),
                        office.clerk())
                .orThrow();
    }

    private void ask(RequestNumber number, Consulted who, @Nullable LocalDate delivered) {
        moves.consulting()
                .ask(number, new Consulting.Question(TUE_2026_04_07, who, "某公司", "", delivered, "是否同意"), office.clerk())
                .orThrow();
    }

    private void answer(RequestNumber number, Opinion opinion) {
        moves.consulting()
                .answered(number, new Consulting.Answer("A", TUE_2026_04_07, opinion, "涉及报价"), office.clerk())
                .orThrow();
    }

    private static Reply without(Reply reply, Particular particular) {
        Map<Particular, String> texts = new EnumMap<>(reply.texts());
        texts.remove(particular);
        return new Reply(
                reply.disposition(),
                reply.grounds(),
                reply.subTypes(),
                texts,
                reply.earlier(),
                reply.provision(),
                reply.provisionReason(),
                reply.files());
    }

    /** A reply that says everything, in the form asked for. */
    private static Reply reply(@Nullable Disposition disposition, SubType... types) {
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            texts.put(particular, "说明" + particular.label());
        }
        Set<SubType> kinds = types.length > 0
                ? Set.of(types)
                : disposition != null && disposition.needsSubType()
                        ? Set.of(disposition.subTypes().getFirst())
                        : Set.of();
        return new Reply(
                disposition,
                disposition == Disposition.P ? List.of(Ground.OTHER_LAW) : List.of(),
                kinds,
                texts,
                null,
                Provision.ELECTRONIC,
                "",
                List.of());
    }
}
