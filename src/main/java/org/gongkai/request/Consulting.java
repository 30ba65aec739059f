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
    private final RequestStore store;
    private final NoticeWriter notices;

    Consulting(CaseDesk desk, RequestStore store, NoticeWriter notices) {
        this.desk = desk;
        this.store = store;
        this.notices = notices;
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
                    Typed.text(question.question()),
                    problems.isEmpty() ? number(view) : null);
            // 第三方的姓名、联系方式是个人信息
            return List.of(new NewFact(
                    fact,
                    person
                            ? new PersonalPart.ThirdParty(Typed.text(question.name()), Typed.text(question.contact()))
                            : null));
        });
    }

    /**
     * 送达回证.
     *
     * @param manner how the letter was served, null where that is not known
     * @param evidence number of the postal item, who signed (sealed); may be empty
     * @param proofs pictures of the signed receipt
     */
    public record Service(
            String ref,
            @Nullable LocalDate on,
            @Nullable DeliveryManner manner,
            String evidence,
            List<Attachment> proofs) {

        public Service {
            proofs = List.copyOf(proofs);
        }

        /** Without pictures. */
        public Service(String ref, @Nullable LocalDate on, @Nullable DeliveryManner manner, String evidence) {
            this(ref, on, manner, evidence, List.of());
        }
    }

    /** 送达 without its proof. */
    public Outcome<RequestNumber> delivered(RequestNumber number, String ref, @Nullable LocalDate on, Actor actor) {
        return delivered(number, new Service(ref, on, null, ""), actor);
    }

    /** 送达: the letter was received on that day; their 15 working days run from it. */
    public Outcome<RequestNumber> delivered(RequestNumber number, Service service, Actor actor) {
        String ref = service.ref();
        return desk.make(Move.RECORD_SERVICE, number, service.on(), actor, (view, problems) -> {
            FoldedCase.Asking asking = asking(view, ref, problems);
            if (asking != null && asking.deliveredOn != null) {
                problems.add(new Problem("ref", "征求意见 " + ref + " 的送达日期已经登记"));
            }
            if (asking != null && view.on().isBefore(asking.asked.on())) {
                problems.add(new Problem("on", "送达日期不能早于发出日期"));
            }
            FilingChecks.longest("evidence", service.evidence(), 200, problems);
            // 送达凭证里有签收人的姓名
            return List.of(new NewFact(
                    new RequestFact.OpinionLetterDelivered(
                            view.on(), ref, service.manner(), DeliveringReply.named(service.proofs())),
                    service.evidence().isBlank()
                            ? null
                            : new PersonalPart.DeliveryEvidence(Typed.text(service.evidence()))));
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
            if ((answer.opinion() == Opinion.REFUSES_WITH_GROUNDS || answer.opinion() == Opinion.OBJECTS)
                    && answer.reasons().isBlank()) {
                problems.add(new Problem("reasons", "请写明对方不同意公开的理由（第三十二条）"));
            }
            if (answer.opinion() == Opinion.INFORMS && asking != null && asking.asked.who() == Consulted.THIRD_PARTY) {
                problems.add(new Problem("opinion", "第三方的意见请选择同意或者不同意"));
            }
            FilingChecks.longest("reasons", answer.reasons(), FilingChecks.LONGEST_TEXT, problems);
            return answer.opinion() == null ? List.of() : List.of(received(view, answer, asking));
        });
    }

    /** What a third party says may tell business secrets and private matters: it is sealed. */
    private static NewFact received(CaseView view, Answer answer, FoldedCase.@Nullable Asking asking) {
        String reasons = Typed.text(answer.reasons());
        boolean sealed = asking != null && asking.asked.who() == Consulted.THIRD_PARTY && !reasons.isEmpty();
        return new NewFact(
                new RequestFact.OpinionReceived(
                        view.on(),
                        answer.ref(),
                        Objects.requireNonNull(answer.opinion()),
                        sealed ? "" : reasons,
                        List.of(),
                        false),
                sealed ? new PersonalPart.Reasons(reasons) : null);
    }

    /**
     * 认定 (第十五条、第三十二条; ).
     *
     * @param harms whether disclosure would harm their lawful rights; null: not chosen
     * @param outweighs whether not disclosing would greatly harm the public interest; null: not chosen
     */
    public record Finding(
            String ref,
            @Nullable LocalDate on,
            @Nullable Boolean harms,
            String harm,
            @Nullable Boolean outweighs,
            String interest) {}

    /**
     * Records what the organ finds after a third party's opinion or silence: silence is neither consent nor refusal, so the organ
     * decides itself. Fields of problems: {@code ref}, {@code on}, {@code harms}, {@code harm}, {@code outweighs},
     * {@code interest}.
     */
    public Outcome<RequestNumber> found(RequestNumber number, Finding finding, Actor actor) {
        return desk.make(Move.RECORD_FINDING, number, finding.on(), actor, (view, problems) -> {
            boolean possible = ThirdParties.ofCase(view).stream()
                    .anyMatch(one -> one.ref().equals(finding.ref()) && one.awaitsFinding());
            if (!possible) {
                problems.add(new Problem("ref", "请选择已经提出意见或者期满的第三方"));
            }
            if (finding.harms() == null) {
                problems.add(new Problem("harms", "请选择公开会不会损害第三方合法权益"));
            }
            if (finding.harm().isBlank()) {
                problems.add(new Problem("harm", "请写明认定会或者不会损害的理由"));
            }
            if (finding.outweighs() == null) {
                problems.add(new Problem("outweighs", "请选择不公开会不会对公共利益造成重大影响"));
            } else if (finding.outweighs() && finding.interest().isBlank()) {
                problems.add(new Problem("interest", "请写明公共利益的理由，告知第三方时要用（R-14）"));
            }
            FilingChecks.longest("harm", finding.harm(), FilingChecks.LONGEST_TEXT, problems);
            FilingChecks.longest("interest", finding.interest(), FilingChecks.LONGEST_TEXT, problems);
            return finding.harms() == null || finding.outweighs() == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.HarmFound(
                            view.on(),
                            finding.ref(),
                            finding.harms(),
                            Typed.text(finding.harm()),
                            finding.outweighs(),
                            Typed.text(finding.interest()))));
        });
    }

    /**
     * 告知第三方: tells in writing what will be disclosed over the objection, and why. Fields of problems: {@code ref},
     * {@code on}, {@code content}, {@code reasons}.
     */
    public Outcome<RequestNumber> tell(
            RequestNumber number, String ref, @Nullable LocalDate on, String content, String reasons, Actor actor) {
        return desk.make(Move.TELL_THIRD_PARTY, number, on, actor, (view, problems) -> {
            boolean possible =
                    ThirdParties.ofCase(view).stream().anyMatch(one -> one.ref().equals(ref) && one.mayBeTold());
            if (!possible) {
                problems.add(new Problem("ref", "请选择不同意公开、还没有告知的第三方"));
            }
            if (content.isBlank()) {
                problems.add(new Problem("content", "请写明决定公开的政府信息内容"));
            }
            if (reasons.isBlank()) {
                problems.add(new Problem("reasons", "请写明公开的理由"));
            }
            FilingChecks.longest("content", content, FilingChecks.LONGEST_TEXT, problems);
            FilingChecks.longest("reasons", reasons, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.ThirdPartyTold(
                    view.on(), ref, problems.isEmpty() ? number(view) : "", Typed.text(content), Typed.text(reasons))));
        });
    }

    /** The number of the next letter of consultation of the organ. */
    private String number(CaseView view) {
        int year = view.on().getYear();
        int serial = store.nextLetterSerial(view.header().agency(), NoticeWriter.CONSULTING, year);
        return notices.word(view, NoticeWriter.CONSULTING) + "〔" + year + "〕" + serial + "号";
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
