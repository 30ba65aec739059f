package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.page.WrongCodes;
import org.gongkai.words.Filings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrackingRequestTest extends RequestTest {

    @Autowired
    TrackingRequest tracking;

    private FilingReceipt receipt;
    private TrackingRequest.Key key;

    @BeforeEach
    void aWebRequest() {
        clock.setTo(FRI_2026_05_08);
        receipt = filing.file(
                        Filings.to(office.code())
                                .delivery(DeliveryManner.ONLINE)
                                .build(),
                        null)
                .orThrow();
        key = key(receipt.queryCode());
    }

    @Test
    void opensWithNumberAndCodeHoweverTheyAreTyped() {
        var loose = new TrackingRequest.Key(
                " " + receipt.number().value().toUpperCase(java.util.Locale.ROOT) + " ",
                receipt.queryCode().toLowerCase(java.util.Locale.ROOT).replace(" ", "-"),
                "10.0.0.1");
        TrackedRequest tracked = tracking.find(loose).orThrow();
        assertThat(tracked.number()).isEqualTo(receipt.number());
        assertThat(tracked.stage()).isEqualTo(CaseStage.AWAITING_CONFIRMATION);
        assertThat(tracked.next()).contains("2026年5月9日（周六）");
        assertThat(tracked.steps()).extracting(TrackedRequest.Step::name).containsExactly("提交申请");
        assertThat(tracked.mayWithdraw()).isTrue();
        assertThat(loose.toString()).isEqualTo("Key");
    }

    @Test
    void looksAtNoMoreCodesAfterAFewWrongOnes() {
        for (int i = 0; i < WrongCodes.MOST_OF_SOURCE_ON_NUMBER; i++) {
            assertThat(fields(tracking.find(key("AAAA AAAA")))).containsExactly("code");
        }
        assertThat(reasons(tracking.find(key))).anyMatch(r -> r.contains("15分钟后再试"));
        // the applicant, elsewhere, is not shut out by it
        var elsewhere = new TrackingRequest.Key(receipt.number().value(), receipt.queryCode(), "10.9.9.9");
        assertThat(tracking.find(elsewhere).orThrow().number()).isEqualTo(receipt.number());
        clock.advance(Duration.ofMinutes(16));
        assertThat(tracking.find(key).orThrow().number()).isEqualTo(receipt.number());
    }

    @Test
    void oneSourceCannotTryManyNumbers() {
        String source = unique("source");
        for (int i = 0; i < WrongCodes.MOST_OF_SOURCE; i++) {
            var other = RequestNumber.of(office.agency().code(), 2020, i + 1);
            assertThat(fields(tracking.find(new TrackingRequest.Key(other.value(), "AAAAAAAA", source))))
                    .containsExactly("code");
        }
        assertThat(reasons(
                        tracking.find(new TrackingRequest.Key(receipt.number().value(), receipt.queryCode(), source))))
                .anyMatch(r -> r.contains("15分钟后再试"));
        assertThat(tracking.find(key).orThrow().number()).isEqualTo(receipt.number());
    }

    @Test
    void saysTheSameForAnUnknownNumberAndAWrongCode() {
        var unknown = new TrackingRequest.Key(office.code() + "-2026-0999", "AAAAAAAA", "10.0.0.2");
        assertThat(reasons(tracking.find(unknown))).isEqualTo(reasons(tracking.find(key("AAAAAAAA"))));
        assertThat(fields(tracking.find(new TrackingRequest.Key("我的申请", "x", "10.0.0.2"))))
                .containsExactly("number");
    }

    @Test
    void theApplicantCorrectsOnTheTrackingPage() throws IOException {
        moves.confirming()
                .confirm(receipt.number(), FRI_2026_05_08, office.clerk())
                .orThrow();
        moves.asking()
                .ask(
                        receipt.number(),
                        new AskingCorrection.CorrectionNotice(
                                FRI_2026_05_08, LocalDate.of(2026, 5, 22), List.of("请写明年份"), ""),
                        office.clerk())
                .orThrow();
        TrackedRequest tracked = tracking.find(key).orThrow();
        assertThat(tracked.correction()).isNotNull().satisfies(c -> {
            assertThat(c.items()).containsExactly("请写明年份");
            assertThat(c.until()).isEqualTo(LocalDate.of(2026, 5, 22));
        });
        assertThat(fields(tracking.correct(key, " ", List.of()))).containsExactly("text");
        Attachment file = tracking.keepFile(key, "补充.png", new ByteArrayInputStream(FilingRequestTest.PICTURE))
                .orThrow();
        clock.setTo(LocalDate.of(2026, 5, 11));
        tracking.correct(key, "2025年", List.of(file)).orThrow();
        RequestFile whole = file(receipt.number());
        assertThat(whole.stage()).isEqualTo(CaseStage.HANDLING);
        assertThat(whole.timeline().getLast().by()).isEqualTo("申请人");
        assertThat(files.open(receipt.number(), file.id(), office.clerk())).isPresent();
        assertThat(fields(tracking.correct(key, "很多", java.util.Collections.nCopies(11, file))))
                .contains("files");
        assertThat(reasons(tracking.correct(key, "再补", List.of()))).containsExactly("没有等待补正的告知");
    }

    @Test
    void theApplicantWithdraws() {
        clock.setTo(LocalDate.of(2026, 5, 12));
        tracking.withdraw(key, "已经找到").orThrow();
        TrackedRequest tracked = tracking.find(key).orThrow();
        assertThat(tracked.stage()).isEqualTo(CaseStage.WITHDRAWN);
        assertThat(tracked.mayWithdraw()).isFalse();
        assertThat(reasons(tracking.withdraw(key, ""))).containsExactly("申请人已经撤回申请");
    }

    @Test
    void theReplyIsReadHereOnceItIsSignedAndNotBefore() {
        RequestNumber number = receipt.number();
        moves.confirming().confirm(number, FRI_2026_05_08, office.clerk()).orThrow();
        var reply = CaseMoves.reply(file(number), new java.util.Random(1));
        var granted = new Reply(
                org.gongkai.statute.Disposition.X1,
                List.of(),
                java.util.Set.of(),
                reply.texts(),
                null,
                null,
                "",
                List.of());
        moves.replying().draft(number, FRI_2026_05_08, granted, office.clerk()).orThrow();
        TrackedRequest before = tracking.find(key).orThrow();
        assertThat(before.letter()).isNull();
        assertThat(before.steps()).extracting(TrackedRequest.Step::name).doesNotContain("拟写答复");
        moves.replying()
                .review(number, FRI_2026_05_08, true, "", office.reviewer())
                .orThrow();
        moves.replying().issue(number, FRI_2026_05_08, office.head()).orThrow();
        assertThat(tracking.find(key).orThrow().letter()).isNotNull().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("申请人甲");
            assertThat(letter.title()).isEqualTo("政府信息公开申请告知书");
        });
        // 网上查询页获取: served when signed; opened once, to the minute
        assertThat(file(number).stage()).isEqualTo(CaseStage.DELIVERED);
        assertThat(file(number).last(RequestFact.LetterOpened.class)).isEmpty();
        tracking.openLetter(key).orThrow();
        tracking.openLetter(key).orThrow();
        assertThat(file(number).timeline().stream().filter(one -> one.fact() instanceof RequestFact.LetterOpened))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.on()).isEqualTo(FRI_2026_05_08);
                    assertThat(one.detail()).contains("凭查询码在查询页打开");
                });
    }

    @Test
    void openingServesWhereNoWayWasAskedForAndOnlyThere() throws IOException {
        RequestNumber free = answered(null);
        TrackingRequest.Key open = new TrackingRequest.Key(
                free.value(), files.receipt(free, office.clerk()).orElseThrow().queryCode(), "10.0.0.1");
        assertThat(file(free).stage()).isEqualTo(CaseStage.REPLIED);
        tracking.openLetter(open).orThrow();
        assertThat(file(free).stage()).isEqualTo(CaseStage.DELIVERED);
        assertThat(java.util.Objects.requireNonNull(file(free).delivered()).manner())
                .isEqualTo(DeliveryManner.ONLINE);
        RequestNumber post = answered(DeliveryManner.POST);
        tracking.openLetter(new TrackingRequest.Key(
                        post.value(),
                        files.receipt(post, office.clerk()).orElseThrow().queryCode(),
                        "10.0.0.1"))
                .orThrow();
        assertThat(file(post).stage()).as("第四十条: it still goes by post").isEqualTo(CaseStage.REPLIED);
        clock.setTo(LocalDate.of(2026, 5, 12));
        Attachment signed = tracking.keepFile(key, "申请人甲签收.png", new ByteArrayInputStream(FilingRequestTest.PICTURE))
                .orThrow();
        moves.delivering()
                .deliver(
                        post,
                        new DeliveringReply.Delivery(
                                FRI_2026_05_08,
                                DeliveryManner.ENTRUSTED,
                                false,
                                "某乡政府，申请人甲签收",
                                "地址偏远",
                                List.of(signed)),
                        office.clerk())
                .orThrow();
        assertThat(java.util.Objects.requireNonNull(file(post).delivered()).proofs())
                .singleElement()
                .satisfies(proof -> assertThat(proof.name()).isEqualTo("送达凭证1.png"));
        assertThat(files.open(post, signed.id(), office.clerk())).isPresent();
    }

    private RequestNumber answered(@org.jspecify.annotations.Nullable DeliveryManner wanted) {
        clock.setTo(FRI_2026_05_08);
        RequestNumber number = paper.register(
                        Filings.to(office.code()).delivery(wanted).inPerson(FRI_2026_05_08), null, office.clerk())
                .orThrow()
                .number();
        var texts = CaseMoves.reply(file(number), new java.util.Random(1)).texts();
        var reply = new Reply(
                org.gongkai.statute.Disposition.X1, List.of(), java.util.Set.of(), texts, null, null, "", List.of());
        moves.replying().draft(number, FRI_2026_05_08, reply, office.clerk()).orThrow();
        moves.replying()
                .review(number, FRI_2026_05_08, true, "", office.reviewer())
                .orThrow();
        moves.replying().issue(number, FRI_2026_05_08, office.head()).orThrow();
        return number;
    }

    private TrackingRequest.Key key(String code) {
        return new TrackingRequest.Key(receipt.number().value(), code, "10.0.0.1");
    }
}
