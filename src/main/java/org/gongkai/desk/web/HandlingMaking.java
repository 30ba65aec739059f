package org.gongkai.desk.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.AskingReasons;
import org.gongkai.request.ChargingFee;
import org.gongkai.request.Circulating;
import org.gongkai.request.Consulting;
import org.gongkai.request.Move;
import org.gongkai.request.OpinionGiver;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands what was entered to the use cases of findings, art. 35, refunds and internal circulation. */
@Component
class HandlingMaking {

    private final Consulting consulting;
    private final AskingReasons reasons;
    private final ChargingFee charging;
    private final Circulating circulating;

    HandlingMaking(Consulting consulting, AskingReasons reasons, ChargingFee charging, Circulating circulating) {
        this.consulting = consulting;
        this.reasons = reasons;
        this.charging = charging;
        this.circulating = circulating;
    }

    Outcome<RequestNumber> make(Move move, RequestFile file, Entered in, Actor actor) {
        RequestNumber number = file.number();
        return switch (move) {
            case RECORD_FINDING ->
                consulting.found(
                        number,
                        new Consulting.Finding(
                                in.text("ref"),
                                in.day("on"),
                                yes(in, "harms"),
                                in.text("harm"),
                                yes(in, "outweighs"),
                                in.text("interest")),
                        actor);
            case TELL_THIRD_PARTY ->
                consulting.tell(number, in.text("ref"), in.day("on"), in.text("content"), in.text("reasons"), actor);
            case ASK_REASONS -> reasons.ask(number, in.day("on"), in.day("until"), in.text("facts"), actor);
            case RECEIVE_REASONS -> reasons.received(number, in.day("on"), in.text("text"), actor);
            case JUDGE_REASONS ->
                reasons.judge(
                        number,
                        new AskingReasons.Judgement(
                                in.day("on"), yes(in, "reasonable"), in.day("delayedTo"), in.text("why")),
                        actor);
            case REFUND_FEE ->
                renamed(charging.refund(
                        number,
                        in.day("on"),
                        fen(in.text("yuan")),
                        in.text("reason"),
                        in.text("receiptNumber"),
                        actor));
            case CLAIM -> circulating.claim(number, in.day("on"), in.text("section"), actor);
            case ASSIGN ->
                circulating.assign(
                        number, in.day("on"), in.text("section"), in.text("instruction"), in.day("until"), actor);
            case TRANSFER -> circulating.transfer(number, in.day("on"), in.text("section"), in.text("reason"), actor);
            case SEND_BACK -> circulating.sendBack(number, in.day("on"), in.text("reason"), actor);
            case HAND_OVER -> circulating.handOver(number, in.day("on"), in.text("to"), in.text("reason"), actor);
            case ASK_ASSISTANCE ->
                circulating.askAssistance(
                        number, in.day("on"), in.text("section"), in.text("question"), in.day("until"), actor);
            case GIVE_ASSISTANCE -> circulating.assist(number, in.day("on"), in.text("ref"), in.text("answer"), actor);
            case GIVE_OPINION ->
                circulating.giveOpinion(
                        number,
                        in.day("on"),
                        in.chosen("by", OpinionGiver.class).orElse(null),
                        in.text("name"),
                        yes(in, "agrees"),
                        in.text("text"),
                        actor);
            default -> throw new IllegalArgumentException(move + " is made elsewhere");
        };
    }

    private static @Nullable Boolean yes(Entered in, String field) {
        return switch (in.text(field)) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** An amount in yuan as fen; null when it is none. */
    private static @Nullable Long fen(String yuan) {
        return yuan.matches("\\d{1,9}(\\.\\d{1,2})?")
                ? new BigDecimal(yuan).movePointRight(2).longValueExact()
                : null;
    }

    /** The form asks for yuan, the use case for fen. */
    private static Outcome<RequestNumber> renamed(Outcome<RequestNumber> outcome) {
        if (!(outcome instanceof Outcome.Refused<RequestNumber>(List<Problem> problems))) {
            return outcome;
        }
        List<Problem> shown = new ArrayList<>();
        problems.forEach(p -> shown.add(p.field().equals("fen") ? new Problem("yuan", p.message()) : p));
        return Outcome.refused(shown);
    }
}
