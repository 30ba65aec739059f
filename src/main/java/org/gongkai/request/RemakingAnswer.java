package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 重新答复 (OQ-9): a review or a court revoked or changed the answer, so the organ answers anew within the term it was given. It is no
 * new request: number and day of receipt stay, the new letter is numbered after the old one (之一, 之二 …). In Table 3 the new result
 * takes the place of the old one while the year of the old answer runs; a closed year stays as it was reported. Drafted, reviewed
 * and signed by the same persons' rules as a first answer.
 */
@Component
public class RemakingAnswer {

    private static final String[] AGAIN = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final CaseDesk desk;
    private final RequestStore store;
    private final CaseClock clock;
    private final CaseReaders readers;
    private final ReplyChecks checks;
    private final ReplyWriter writer;
    private final Secrets secrets;
    private final HandlingSettings settings;

    RemakingAnswer(
            CaseDesk desk,
            RequestStore store,
            CaseClock clock,
            CaseReaders readers,
            ReplyChecks checks,
            ReplyWriter writer,
            Secrets secrets,
            HandlingSettings settings) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
        this.readers = readers;
        this.checks = checks;
        this.writer = writer;
        this.secrets = secrets;
        this.settings = settings;
    }

    /**
     * What a review or court ordered.
     *
     * @param on day the decision was received
     * @param by who decided, with the number of the review or suit
     * @param document 文书号
     * @param until last day as the decision says; null where it says none: 20 working days (第三十三条)
     */
    public record Order(
            @Nullable LocalDate on,
            String by,
            String document,
            @Nullable LocalDate until) {}

    /** Records the order. Fields of problems: {@code on}, {@code by}, {@code until}. */
    public Outcome<RequestNumber> order(RequestNumber number, Order order, Actor actor) {
        return make(number, Role.CLERK, "登记责令重新答复", actor, (view, problems) -> {
            LocalDate decided = view.folded().decidedOn();
            if (decided == null) {
                problems.add(Problem.of("这件申请还没有答复，请按通常程序答复"));
            }
            if (view.folded().setAsideOn() != null) {
                problems.add(Problem.of("已经拆分或者并入另一件，请在那一件登记"));
            }
            if (current(view).filter(one -> one.issued == null).isPresent()) {
                problems.add(Problem.of("已经登记过责令重新答复，还没有重新答复"));
            }
            if (order.by().isBlank()) {
                problems.add(new Problem("by", "请写明是哪个机关或者法院的哪一件案件"));
            }
            LocalDate on = order.on();
            if (on == null || on.isAfter(view.on()) || (decided != null && on.isBefore(decided))) {
                problems.add(new Problem("on", "请填写收到决定书或者裁判文书的日期，不早于原答复，不晚于今天"));
            }
            LocalDate until = order.until();
            if (on != null && until != null && until.isBefore(on)) {
                problems.add(new Problem("until", "重新答复的期限不能早于收到决定的日期"));
            }
            if (!problems.isEmpty() || on == null) {
                return List.of();
            }
            LocalDate last = until == null
                    ? clock.calendar()
                            .plusWorkdays(
                                    on, TimeLimits.of(TimeLimits.Kind.REPLY, on).amount())
                    : until;
            return List.of(NewFact.of(
                    new RequestFact.NewAnswerOrdered(on, Typed.text(order.by()), Typed.text(order.document()), last)));
        });
    }

    /** Drafts the new answer, or drafts it anew. Fields of problems as in {@link IssuingReply#reasonsAgainst}. */
    public Outcome<RequestNumber> draft(RequestNumber number, Reply reply, Actor actor) {
        return make(number, Role.CLERK, "拟写重新答复", actor, (view, problems) -> {
            if (current(view).filter(one -> one.issued == null).isEmpty()) {
                problems.add(Problem.of("没有等待重新答复的决定"));
            }
            Reply whole = ReplyChecks.withOwnGround(reply.tidied());
            problems.addAll(checks.reasonsAgainst(whole, view));
            return List.of(NewFact.of(new RequestFact.NewAnswerDrafted(view.on(), whole)));
        });
    }

    /** Sends the draft back. Fields of problems: {@code reason}. */
    public Outcome<RequestNumber> sendBack(RequestNumber number, String reason, Actor actor) {
        return make(number, null, "退回重新答复", actor, (view, problems) -> {
            drafted(view, problems);
            if (reason.isBlank()) {
                problems.add(new Problem("reason", "请写明退回的理由和修改意见"));
            }
            FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.NewAnswerReturned(view.on(), Typed.text(reason))));
        });
    }

    /** Passes the review. Fields of problems: {@code secrecyChecked}. */
    public Outcome<RequestNumber> review(RequestNumber number, boolean secrecyChecked, String opinion, Actor actor) {
        return make(number, Role.REVIEWER, "审查重新答复", actor, (view, problems) -> {
            drafted(view, problems).ifPresent(one -> {
                if (one.review != null) {
                    problems.add(Problem.of("已经审查通过，正待签发"));
                }
                notTheDrafter(one, view, actor, problems);
            });
            if (!secrecyChecked) {
                problems.add(new Problem("secrecyChecked", "请确认已作保密审查（第十七条，R-28）"));
            }
            FilingChecks.longest("opinion", opinion, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.NewAnswerReviewed(view.on(), Typed.text(opinion))));
        });
    }

    /** Signs it. */
    public Outcome<RequestNumber> issue(RequestNumber number, Actor actor) {
        return make(number, Role.HEAD, "签发重新答复", actor, (view, problems) -> {
            Optional<Remaking> one = drafted(view, problems);
            if (one.isEmpty() || one.get().reply == null) {
                return List.of();
            }
            if (one.get().review == null) {
                problems.add(Problem.of("还没有审查通过"));
            }
            notTheDrafter(one.get(), view, actor, problems);
            Reply reply = one.get().reply;
            checks.reasonsAgainst(reply, view).forEach(p -> problems.add(Problem.of(p.message())));
            problems.addAll(ReplyChecks.reasonsAgainstSigning(reply, view));
            if (!problems.isEmpty()) {
                return List.of();
            }
            Disposition disposition = Objects.requireNonNull(reply.disposition());
            return List.of(NewFact.of(new RequestFact.NewAnswerIssued(
                    view.on(),
                    letterNumber(view, disposition),
                    reply,
                    writer.remedy(disposition, view, view.on()),
                    replaces(view))));
        });
    }

    /** Records the service of today. Fields of problems: {@code manner}, {@code byPostalEnterprise}, {@code evidence}, {@code files}. */
    public Outcome<RequestNumber> deliver(RequestNumber number, DeliveringReply.Delivery delivery, Actor actor) {
        return make(number, Role.CLERK, "送达重新答复", actor, (view, problems) -> {
            Remaking one = current(view).orElse(null);
            if (one == null || one.issued == null || one.delivered != null) {
                problems.add(Problem.of("没有等待送达的重新答复"));
            }
            DeliveryManner manner = DeliveringReply.checked(delivery, problems);
            return manner == null
                    ? List.of()
                    : List.of(new NewFact(
                            new RequestFact.NewAnswerDelivered(
                                    view.on(), manner, DeliveringReply.named(delivery.proofs())),
                            new PersonalPart.DeliveryEvidence(Typed.text(delivery.evidence()))));
        });
    }

    /**
     * Every new answer of a case, in order.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person may read the case
     */
    public List<NewAnswer> of(RequestNumber number, Actor actor) {
        return store.find(number)
                .map(header -> {
                    actor.require(readers.mayRead(actor, header.handledBy()), "查看这件申请");
                    CaseView view = clock.view(header, store.facts(header.id()), desk.today());
                    boolean handles = readers.handles(actor, header.handledBy());
                    return view.folded().remakings().stream()
                            .map(one -> answer(one, view, handles))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Orders of the person's own organ that are not answered and delivered yet, the first due first. */
    public List<RequestNumber> waiting(Actor actor) {
        return readers.ownOrgan(actor).map(store::waitingForNewAnswer).orElse(List.of());
    }

    private NewAnswer answer(Remaking one, CaseView view, boolean handles) {
        RequestFact.NewAnswerIssued issued = one.issued;
        LocalDate done = one.delivered != null ? one.delivered.on() : view.on();
        return new NewAnswer(
                one.ordered,
                one.state(),
                done.isAfter(one.ordered.until()),
                handles ? one.reply : null,
                one.returned == null ? "" : one.returned.reason(),
                issued,
                one.delivered,
                issued == null || !handles ? null : letter(one, issued, view));
    }

    private ReplyLetter letter(Remaking one, RequestFact.NewAnswerIssued issued, CaseView view) {
        return letter(writer, view, one, issued, recipient(view.header()));
    }

    /** The letter: it says which decision it follows and that the old one no longer stands. */
    static ReplyLetter letter(
            ReplyWriter writer, CaseView view, Remaking one, RequestFact.NewAnswerIssued issued, String recipient) {
        ReplyLetter plain =
                writer.letter(view, issued.reply(), issued.letterNumber(), issued.remedy(), recipient, issued.on());
        String old = view.folded().issued == null ? "" : view.folded().issued.letterNumber();
        var paragraphs = new ArrayList<>(plain.paragraphs());
        paragraphs.add(
                1,
                "根据" + one.ordered.by() + (one.ordered.document().isEmpty() ? "" : "（" + one.ordered.document() + "）")
                        + "，本机关对该申请重新作出答复" + (old.isEmpty() ? "。" : "，原" + old + "不再执行。"));
        return new ReplyLetter(
                plain.organ(),
                plain.letterNumber(),
                plain.title(),
                plain.recipient(),
                paragraphs,
                plain.attachments(),
                plain.remedy(),
                plain.on());
    }

    private String recipient(RequestHeader header) {
        return store.secret(header.id())
                .map(row -> secrets.applicant(header.number(), row).name())
                .orElse(header.applicantMasked());
    }

    private static Optional<Remaking> current(CaseView view) {
        List<Remaking> all = view.folded().remakings();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static Optional<Remaking> drafted(CaseView view, List<Problem> problems) {
        Optional<Remaking> one = current(view).filter(r -> r.draft != null && r.issued == null);
        if (one.isEmpty()) {
            problems.add(Problem.of("没有重新答复的稿件"));
        }
        return one;
    }

    /** 第十七条: two persons, as for a first answer. */
    private void notTheDrafter(Remaking one, CaseView view, Actor actor, List<Problem> problems) {
        boolean own = one.draft != null && one.draft.actor().equals(actor.username());
        if (own && !actor.isSystem() && !settings.of(view.header().handledBy()).onePerson()) {
            problems.add(Problem.of("稿件是您本人拟写的，请由另一人办理（R-28）"));
        }
    }

    /** OQ-9: the result of a year that is over stays as it was reported. */
    private static boolean replaces(CaseView view) {
        LocalDate decided = view.folded().decidedOn();
        return decided != null && decided.getYear() == view.on().getYear();
    }

    /** After the old one: 平政办公开答〔2024〕3号之一; a case that was ended without a letter gets a number of its own. */
    private String letterNumber(CaseView view, Disposition disposition) {
        RequestFact.ReplyIssued old = view.folded().issued;
        if (old == null) {
            int year = view.on().getYear();
            int serial = store.nextLetterSerial(view.header().agency(), ReplyWriter.kind(disposition), year);
            return writer.letterWord(disposition, view) + "〔" + year + "〕" + serial + "号";
        }
        int nth = (int) view.folded().remakings().stream()
                .filter(one -> one.issued != null)
                .count();
        return old.letterNumber() + "之" + (nth < AGAIN.length ? AGAIN[nth] : String.valueOf(nth + 1));
    }

    /** What a step says. */
    @FunctionalInterface
    private interface Step {
        List<NewFact> facts(CaseView view, List<Problem> problems);
    }

    /** @param role who may; null for everybody who works on the organ's cases */
    private Outcome<RequestNumber> make(
            RequestNumber number, @Nullable Role role, String what, Actor actor, Step step) {
        Optional<RequestHeader> header = store.find(number);
        if (header.isEmpty()) {
            return Outcome.refused(List.of(new Problem("number", "没有编号为 " + number + " 的申请")));
        }
        boolean handles = readers.handles(actor, header.get().handledBy());
        actor.require(handles && (actor.isSystem() || role == null || actor.has(role)), what);
        var problems = new ArrayList<Problem>();
        desk.record(number, actor, (view, today) -> {
            List<NewFact> facts = step.facts(view, problems);
            return problems.isEmpty() ? facts : List.of();
        });
        return problems.isEmpty() ? Outcome.done(number) : Outcome.refused(problems);
    }

    /** 责令重新答复 in one sentence, for the case page. */
    public static String words(NewAnswer one) {
        return one.ordered().by() + "责令重新答复，" + ChineseDates.date(one.ordered().until()) + "前，"
                + one.state().label();
    }
}
