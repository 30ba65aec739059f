package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.Applicant;
import org.gongkai.request.Archiving;
import org.gongkai.request.AskingCorrection;
import org.gongkai.request.ChargingFee;
import org.gongkai.request.ConfirmingReceipt;
import org.gongkai.request.Consulting;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.EndingHandling;
import org.gongkai.request.ExtendingTimeLimit;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.MarkingTest;
import org.gongkai.request.MergingRequest;
import org.gongkai.request.Move;
import org.gongkai.request.Opinion;
import org.gongkai.request.ReceivingCorrection;
import org.gongkai.request.RecordingSearch;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.SplittingRequest;
import org.gongkai.request.WithdrawingRequest;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands what was entered in the form of a move to the use case that makes it. */
@Component
class MoveMaking {

    private final ConfirmingReceipt confirming;
    private final AskingCorrection correction;
    private final ReceivingCorrection corrected;
    private final Consulting consulting;
    private final ExtendingTimeLimit extending;
    private final ChargingFee charging;
    private final RecordingSearch searching;
    private final IssuingReply replying;
    private final EndingHandling ending;
    private final SplittingRequest splitting;
    private final MergingRequest merging;
    private final MarkingTest testing;
    private final WithdrawingRequest withdrawing;
    private final DeliveringReply delivering;
    private final Archiving archiving;
    private final HandlingMaking handling;
    private final FormFiles formFiles;

    MoveMaking(
            ConfirmingReceipt confirming,
            AskingCorrection correction,
            ReceivingCorrection corrected,
            Consulting consulting,
            ExtendingTimeLimit extending,
            ChargingFee charging,
            RecordingSearch searching,
            IssuingReply replying,
            EndingHandling ending,
            SplittingRequest splitting,
            MergingRequest merging,
            MarkingTest testing,
            WithdrawingRequest withdrawing,
            DeliveringReply delivering,
            Archiving archiving,
            HandlingMaking handling,
            FormFiles formFiles) {
        this.confirming = confirming;
        this.correction = correction;
        this.corrected = corrected;
        this.consulting = consulting;
        this.extending = extending;
        this.charging = charging;
        this.searching = searching;
        this.replying = replying;
        this.ending = ending;
        this.splitting = splitting;
        this.merging = merging;
        this.testing = testing;
        this.withdrawing = withdrawing;
        this.delivering = delivering;
        this.archiving = archiving;
        this.handling = handling;
        this.formFiles = formFiles;
    }

    /**
     * Makes the move.
     *
     * @return done, or every problem: what could not be read and what the use case has against it
     */
    Outcome<RequestNumber> make(Move move, RequestFile file, Entered in, Actor actor) {
        Outcome<RequestNumber> outcome = handOver(move, file, in, actor);
        if (in.problems().isEmpty()) {
            return outcome;
        }
        List<Problem> all = new ArrayList<>(in.problems());
        if (outcome instanceof Outcome.Refused<RequestNumber>(List<Problem> problems)) {
            problems.stream()
                    .filter(problem -> in.problems().stream()
                            .noneMatch(unread -> unread.field().equals(problem.field())))
                    .forEach(all::add);
        }
        return Outcome.refused(all);
    }

    private Outcome<RequestNumber> handOver(Move move, RequestFile file, Entered in, Actor actor) {
        RequestNumber number = file.number();
        return switch (move) {
            case CONFIRM_RECEIPT -> confirming.confirm(number, in.day("on"), actor);
            case ASK_CORRECTION ->
                correction.ask(
                        number,
                        new AskingCorrection.CorrectionNotice(
                                in.day("on"), in.day("until"), in.lines("items"), in.text("lateReason")),
                        actor);
            case RECEIVE_CORRECTION ->
                corrected.receive(
                        number,
                        new ReceivingCorrection.Correction(
                                in.day("on"),
                                in.text("text"),
                                formFiles.kept(number, in),
                                correctedApplicant(file.applicant(), in)),
                        actor);
            case ASK_OPINION ->
                consulting.ask(
                        number,
                        new Consulting.Question(
                                in.day("on"),
                                in.chosen("who", Consulted.class).orElse(null),
                                in.text("name"),
                                in.text("contact"),
                                in.day("deliveredOn"),
                                in.text("question")),
                        actor);
            case RECORD_SERVICE ->
                consulting.delivered(
                        number,
                        new Consulting.Service(
                                in.text("ref"),
                                in.day("on"),
                                in.chosen("manner", DeliveryManner.class).orElse(null),
                                in.text("evidence"),
                                formFiles.kept(number, in)),
                        actor);
            case RECEIVE_OPINION ->
                consulting.answered(
                        number,
                        new Consulting.Answer(
                                in.text("ref"),
                                in.day("on"),
                                in.chosen("opinion", Opinion.class).orElse(null),
                                in.text("reasons")),
                        actor);
            case PROPOSE_EXTENSION ->
                extending.propose(
                        number,
                        new ExtendingTimeLimit.Proposal(in.day("on"), in.wholeNumber("workdays"), in.text("reason")),
                        actor);
            case APPROVE_EXTENSION -> extending.approve(number, in.day("on"), actor);
            case DECLINE_EXTENSION -> extending.decline(number, in.day("on"), in.text("reason"), actor);
            case NOTIFY_FEE ->
                charging.notify(
                        number,
                        new ChargingFee.Notice(
                                in.day("on"),
                                in.chosen("method", FeeScale.Method.class).orElse(null),
                                in.wholeNumber("pages"),
                                in.day("deliveredOn")),
                        actor);
            case RECORD_FEE_SERVICE -> charging.noticeDelivered(number, in.day("on"), actor);
            case RECORD_PAYMENT -> charging.paid(number, in.day("on"), in.text("receiptNumber"), actor);
            case RECORD_SEARCH ->
                searching.record(
                        number,
                        new RecordingSearch.Search(
                                in.day("on"),
                                in.text("places"),
                                in.text("words"),
                                in.text("searchedBy"),
                                found(in),
                                in.text("result")),
                        actor);
            case DRAFT_REPLY -> throw new IllegalArgumentException("the reply has a form of its own");
            case RETURN_REPLY -> replying.sendBack(number, in.day("on"), in.text("reason"), actor);
            case REVIEW_REPLY ->
                replying.review(
                        number, in.day("on"), in.text("secrecyChecked").equals("yes"), in.text("opinion"), actor);
            case ISSUE_REPLY -> replying.issue(number, in.day("on"), actor);
            case END_HANDLING ->
                ending.end(
                        number,
                        new EndingHandling.Ending(
                                in.day("on"),
                                in.chosen("disposition", Disposition.class).orElse(null),
                                in.chosen("subType", SubType.class).orElse(null),
                                in.text("reason")),
                        actor);
            case SPLIT ->
                splitting.split(
                        number,
                        new SplittingRequest.Split(in.day("on"), in.lines("matters"), in.text("reason")),
                        actor);
            case MERGE ->
                merging.merge(
                        number, new MergingRequest.Merging(in.day("on"), in.text("into"), in.text("reason")), actor);
            case MARK_TEST -> testing.mark(number, in.day("on"), in.text("reason"), actor);
            case UNMARK_TEST -> testing.unmark(number, in.day("on"), in.text("reason"), actor);
            case WITHDRAW -> withdrawing.withdraw(number, in.day("on"), in.text("reason"), actor);
            case DELIVER ->
                delivering.deliver(
                        number,
                        new DeliveringReply.Delivery(
                                in.day("on"),
                                in.chosen("manner", DeliveryManner.class).orElse(null),
                                in.text("byPostalEnterprise").equals("yes"),
                                in.text("evidence"),
                                in.text("deviation"),
                                formFiles.kept(number, in)),
                        actor);
            case ARCHIVE -> archiving.archive(number, in.day("on"), in.text("archiveNumber"), actor);
            case RECORD_FINDING,
                    TELL_THIRD_PARTY,
                    ASK_REASONS,
                    RECEIVE_REASONS,
                    JUDGE_REASONS,
                    REFUND_FEE,
                    CLAIM,
                    ASSIGN,
                    TRANSFER,
                    SEND_BACK,
                    HAND_OVER,
                    ASK_ASSISTANCE,
                    GIVE_ASSISTANCE,
                    GIVE_OPINION -> handling.make(move, file, in, actor);
        };
    }

    /** The applicant with what the correction changed; null when it changed nothing about them. */
    private static @Nullable Applicant correctedApplicant(Applicant before, Entered in) {
        if (!in.text("applicantChanged").equals("yes")) {
            return null;
        }
        return new Applicant(
                before.kind(),
                in.text("name"),
                in.chosen("proofKind", IdentityProof.class).orElse(null),
                in.text("proofNumber"),
                before.legalRepresentative(),
                before.contactPerson(),
                in.text("phone"),
                in.text("email"),
                in.text("address"),
                in.text("postcode"),
                before.proofs(),
                before.agent());
    }

    private static @Nullable Boolean found(Entered in) {
        return switch (in.text("found")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }
}
