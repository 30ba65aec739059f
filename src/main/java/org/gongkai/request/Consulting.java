package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Consulted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 征求意见 (第三十二条至第三十四条; R-11…R-16): third parties, co-makers and other organs are asked in writing; each consultation has
 * its own letter, service, 15 working days, and answer or silence. Several may run at once.
 */
@Component
public class Consulting {

    private final CaseDesk desk;

    Consulting(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 征求意见书.
     *
     * @param on the day it was sent
     * @param who who is asked
     * @param name name of the third party (sealed) or organ
     * @param contact how a third party is reached (sealed), may be empty
     * @param deliveredOn the day it was received, null if not known yet
     * @param question what it is about, without naming the applicant
     */
    public record Question(
            @Nullable LocalDate on,
            @Nullable Consulted who,
            String name,
            String contact,
            @Nullable LocalDate deliveredOn,
            String question) {}

    /**
     * 意见.
     *
     * @param ref which consultation
     * @param on the day it was received
     * @param opinion what they say
     * @param reasons why, as they put it
     */
    public record Answer(
            String ref, @Nullable LocalDate on, @Nullable Opinion opinion, String reasons) {}

    /** Asks. Fields of problems: {@code on}, {@code who}, {@code name}, {@code deliveredOn}, {@code question}. */
    public Outcome<RequestNumber> ask(RequestNumber number, Question question, Actor actor) {
        return desk.make(Move.ASK_OPINION, number, question.on(), actor, (view, problems) -> {
            Consulted who = question.who();
            if (who == null) {
                problems.add(new Problem("who", "请选择征求谁的意见"));
            }
            if (question.name().isBlank()) {
                problems.add(new Problem("name", "请填写被征求意见方的姓名或者名称"));
            }
            if (question.question().isBlank()) {
                problems.add(new Problem("question", "请写明征求意见的内容；不要写申请人的姓名"));
            }
            FilingChecks.longest("question", question.question(), FilingChecks.LONGEST_TEXT, problems);
            checkDelivery(view.on(), question.deliveredOn(), problems);
            if (who == null) {
                return List.of();
            }
            boolean person = who == Consulted.THIRD_PARTY;
            var fact = new RequestFact.OpinionAsked(
                    view.on(),
                    who,
                    nextRef(view),
                    question.deliveredOn(),
                    person ? "" : Typed.text(question.name()),
                    Typed.text(question.question()));
            // 第三方的姓名、联系方式是个人信息
            return List.of(new NewFact(
                    fact,
                    person
                            ? new PersonalPart.ThirdParty(Typed.text(question.name()), Typed.text(question.contact()))
                            : null));
        });
    }

    /** 送达: the letter was received on that day; their 15 working days run from it. */
    public Outcome<RequestNumber> delivered(RequestNumber number, String ref, @Nullable LocalDate on, Actor actor) {
        return desk.make(Move.RECORD_SERVICE, number, on, actor, (view, problems) -> {
            FoldedCase.Asking asking = asking(view, ref, problems);
            if (asking != null && asking.deliveredOn != null) {
                problems.add(new Problem("ref", "征求意见 " + ref + " 的送达日期已经登记"));
            }
            if (asking != null && view.on().isBefore(asking.asked.on())) {
                problems.add(new Problem("on", "送达日期不能早于发出日期"));
            }
            return List.of(NewFact.of(new RequestFact.OpinionLetterDelivered(view.on(), ref)));
        });
    }

    /** 收到意见. Fields of problems: {@code ref}, {@code on}, {@code opinion}, {@code reasons}. */
    public Outcome<RequestNumber> answered(RequestNumber number, Answer answer, Actor actor) {
        return desk.make(Move.RECEIVE_OPINION, number, answer.on(), actor, (view, problems) -> {
            FoldedCase.Asking asking = asking(view, answer.ref(), problems);
            if (asking != null && asking.answer != null) {
                problems.add(new Problem("ref", "征求意见 " + answer.ref() + " 已经登记意见"));
            }
            if (answer.opinion() == null) {
                problems.add(new Problem("opinion", "请选择对方的意见"));
            }
            if (answer.opinion() == Opinion.REFUSES_WITH_GROUNDS
                    && answer.reasons().isBlank()) {
                problems.add(new Problem("reasons", "请写明对方不同意公开的理由（第三十二条）"));
            }
            if (answer.opinion() == Opinion.INFORMS && asking != null && asking.asked.who() == Consulted.THIRD_PARTY) {
                problems.add(new Problem("opinion", "第三方的意见请选择同意或者不同意"));
            }
            FilingChecks.longest("reasons", answer.reasons(), FilingChecks.LONGEST_TEXT, problems);
            return answer.opinion() == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.OpinionReceived(
                            view.on(),
                            answer.ref(),
                            Objects.requireNonNull(answer.opinion()),
                            Typed.text(answer.reasons()))));
        });
    }

    private static String nextRef(CaseView view) {
        return view.folded().nextRef();
    }

    private static FoldedCase.@Nullable Asking asking(CaseView view, String ref, List<Problem> problems) {
        for (FoldedCase.Asking asking : view.folded().askings()) {
            if (asking.asked.ref().equals(ref)) {
                return asking;
            }
        }
        problems.add(new Problem("ref", "请选择是哪一次征求意见"));
        return null;
    }

    private void checkDelivery(LocalDate sent, @Nullable LocalDate delivered, List<Problem> problems) {
        if (delivered == null) {
            return;
        }
        if (delivered.isBefore(sent)) {
            problems.add(new Problem("deliveredOn", "送达日期不能早于发出日期"));
        }
        if (delivered.isAfter(desk.today())) {
            problems.add(new Problem("deliveredOn", "送达日期不能晚于今天；还没有送达的请留空"));
        }
    }
}
