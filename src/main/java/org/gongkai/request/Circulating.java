package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 内部流转 (第四十五条; R-54): who inside the organ has a case. It is assigned to a section, not to a person; somebody claims it; it
 * can be transferred, sent back with a reason, or handed over to a colleague. Nothing of this moves a legal date.
 */
@Component
public class Circulating {

    private static final int LONGEST_SECTION = 40;

    private final CaseDesk desk;
    private final HandlingSettings settings;
    private final Accounts accounts;

    Circulating(CaseDesk desk, HandlingSettings settings, Accounts accounts) {
        this.desk = desk;
        this.settings = settings;
        this.accounts = accounts;
    }

    /**
     * 认领: the person takes the case.
     *
     * @param section for which section; empty: as it stands
     */
    public Outcome<RequestNumber> claim(RequestNumber number, @Nullable LocalDate on, String section, Actor actor) {
        return desk.make(Move.CLAIM, number, on, actor, (view, problems) -> {
            if (!section.isBlank()) {
                checkSection(section, view, problems);
            }
            return List.of(NewFact.of(new RequestFact.CaseClaimed(view.on(), Typed.text(section))));
        });
    }

    /**
     * 交办科室. Fields of problems: {@code on}, {@code section}, {@code until}, {@code instruction}.
     *
     * @param until day by which the section is to answer, or null
     */
    public Outcome<RequestNumber> assign(
            RequestNumber number,
            @Nullable LocalDate on,
            String section,
            String instruction,
            @Nullable LocalDate until,
            Actor actor) {
        return desk.make(Move.ASSIGN, number, on, actor, (view, problems) -> {
            checkSection(section, view, problems);
            checkUntil(until, view, problems);
            FilingChecks.longest("instruction", instruction, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(
                    new RequestFact.CaseAssigned(view.on(), Typed.text(section), Typed.text(instruction), until)));
        });
    }

    /** 转办 to another section of the organ. Fields of problems: {@code on}, {@code section}, {@code reason}. */
    public Outcome<RequestNumber> transfer(
            RequestNumber number, @Nullable LocalDate on, String section, String reason, Actor actor) {
        return desk.make(Move.TRANSFER, number, on, actor, (view, problems) -> {
            String from = view.folded().hands().section;
            checkSection(section, view, problems);
            if (Typed.text(section).equals(from)) {
                problems.add(new Problem("section", "已经在" + from + "，请选择另一个科室"));
            }
            checkReason(reason, "请写明转办的理由", problems);
            return List.of(NewFact.of(
                    new RequestFact.CaseTransferred(view.on(), from, Typed.text(section), Typed.text(reason))));
        });
    }

    /** 退回 to the disclosure office. Fields of problems: {@code on}, {@code reason}. */
    public Outcome<RequestNumber> sendBack(RequestNumber number, @Nullable LocalDate on, String reason, Actor actor) {
        return desk.make(Move.SEND_BACK, number, on, actor, (view, problems) -> {
            checkReason(reason, "请写明退回的理由", problems);
            CaseHands hands = view.folded().hands();
            String from = hands.section.isEmpty() ? hands.holderName : hands.section;
            return List.of(NewFact.of(new RequestFact.CaseSentBack(view.on(), from, Typed.text(reason))));
        });
    }

    /** 交接 to a colleague. Fields of problems: {@code on}, {@code to}, {@code reason}. */
    public Outcome<RequestNumber> handOver(
            RequestNumber number, @Nullable LocalDate on, String to, String reason, Actor actor) {
        return desk.make(Move.HAND_OVER, number, on, actor, (view, problems) -> {
            Optional<StaffAccount> colleague = accounts.find(to.strip())
                    .filter(account -> view.header().handledBy().value().equals(account.agency()) && !account.closed());
            if (colleague.isEmpty()) {
                problems.add(new Problem("to", "本机关没有这个账号"));
            } else if (to.strip().equals(view.folded().hands().holder)) {
                problems.add(new Problem("to", "案件已经在这个人手里"));
            }
            checkReason(reason, "请写明交接的理由", problems);
            return colleague
                    .map(account -> List.of(NewFact.of(new RequestFact.CaseHandedOver(
                            view.on(), account.username(), account.displayName(), Typed.text(reason)))))
                    .orElse(List.of());
        });
    }

    /**
     * 请求协办. Fields of problems: {@code on}, {@code section}, {@code question}, {@code until}.
     *
     * @param until day by which they are to answer, or null
     */
    public Outcome<RequestNumber> askAssistance(
            RequestNumber number,
            @Nullable LocalDate on,
            String section,
            String question,
            @Nullable LocalDate until,
            Actor actor) {
        return desk.make(Move.ASK_ASSISTANCE, number, on, actor, (view, problems) -> {
            checkSection(section, view, problems);
            checkUntil(until, view, problems);
            if (question.isBlank()) {
                problems.add(new Problem("question", "请写明需要协办的事项"));
            }
            FilingChecks.longest("question", question, FilingChecks.LONGEST_TEXT, problems);
            String ref = Integer.toString(view.folded().hands().helps().size() + 1);
            return List.of(NewFact.of(
                    new RequestFact.AssistanceAsked(view.on(), ref, Typed.text(section), Typed.text(question), until)));
        });
    }

    /** 协办意见. Fields of problems: {@code on}, {@code ref}, {@code answer}. */
    public Outcome<RequestNumber> assist(
            RequestNumber number, @Nullable LocalDate on, String ref, String answer, Actor actor) {
        return desk.make(Move.GIVE_ASSISTANCE, number, on, actor, (view, problems) -> {
            boolean open = view.folded().hands().helps().stream()
                    .anyMatch(help -> help.given == null && help.asked.ref().equals(ref));
            if (!open) {
                problems.add(new Problem("ref", "请选择是哪一次协办"));
            }
            if (answer.isBlank()) {
                problems.add(new Problem("answer", "请写明协办意见"));
            }
            FilingChecks.longest("answer", answer, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.AssistanceGiven(view.on(), ref, Typed.text(answer))));
        });
    }

    /**
     * 内部意见. Fields of problems: {@code on}, {@code by}, {@code name}, {@code agrees}, {@code text}.
     *
     * @param by in which capacity it is given; its role records it
     * @param name who gave it; empty: who records it
     */
    public Outcome<RequestNumber> giveOpinion(
            RequestNumber number,
            @Nullable LocalDate on,
            @Nullable OpinionGiver by,
            String name,
            @Nullable Boolean agrees,
            String text,
            Actor actor) {
        return desk.make(Move.GIVE_OPINION, number, on, actor, (view, problems) -> {
            if (by == null) {
                problems.add(new Problem("by", "请选择是谁的意见"));
            } else if (!by.recordedBy(desk.acting(actor, Move.GIVE_OPINION, view.header()))) {
                problems.add(new Problem("by", by.label() + "的意见由" + by.recorders() + "登记"));
            }
            if (by == OpinionGiver.LEGAL && name.isBlank()) {
                problems.add(new Problem("name", "请写明法律顾问的姓名"));
            }
            if (agrees == null) {
                problems.add(new Problem("agrees", "请选择同意还是不同意"));
            }
            if (text.isBlank()) {
                problems.add(new Problem("text", "请写明意见"));
            }
            FilingChecks.longest("name", name, 40, problems);
            FilingChecks.longest("text", text, FilingChecks.LONGEST_TEXT, problems);
            return by == null || agrees == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.InternalOpinionGiven(
                            view.on(),
                            by,
                            name.isBlank() ? actor.displayName() : Typed.text(name),
                            agrees,
                            Typed.text(text))));
        });
    }

    private void checkSection(String section, CaseView view, List<Problem> problems) {
        List<String> known = settings.of(view.header().handledBy()).sections();
        if (section.isBlank()) {
            problems.add(new Problem("section", "请写明科室"));
        } else if (!known.isEmpty() && !known.contains(Typed.text(section))) {
            problems.add(new Problem("section", "办理设置里没有这个科室"));
        }
        FilingChecks.longest("section", section, LONGEST_SECTION, problems);
    }

    private static void checkUntil(@Nullable LocalDate until, CaseView view, List<Problem> problems) {
        if (until != null && until.isBefore(view.on())) {
            problems.add(new Problem("until", "要求答复的日期不能早于交办的日期"));
        }
    }

    private static void checkReason(String reason, String missing, List<Problem> problems) {
        if (reason.isBlank()) {
            problems.add(new Problem("reason", missing));
        }
        FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
    }
}
