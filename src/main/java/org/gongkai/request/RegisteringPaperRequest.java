package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.ApplicationElement;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 登记来件: the clerk enters a request that came by hand, post, fax, mail or word of mouth, or by way of another
 * office (第三十一条, TIME15; ).
 */
@Component
public class RegisteringPaperRequest {

    private static final int LONGEST_LINE = 200;

    private final FilingChecks checks;
    private final Registering registering;
    private final Receipts receipts;
    private final RequestDrafts drafts;
    private final Agencies agencies;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisteringPaperRequest(
            FilingChecks checks,
            Registering registering,
            Receipts receipts,
            RequestDrafts drafts,
            Agencies agencies,
            Clock clock,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.registering = registering;
        this.receipts = receipts;
        this.drafts = drafts;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** 申请要件 that are missing on the paper: what the correction notice would name. Stops nobody. */
    public List<ApplicationElement> missing(Filing filing) {
        return FilingChecks.missing(filing);
    }

    /** Things worth a second look, by field: numbers that do not fit their check digit, odd telephone numbers. */
    public List<Problem> hints(Filing filing) {
        var hints = new ArrayList<>(checks.hints(filing));
        if (filing.proofKind() != null && !filing.proofNumber().isBlank()) {
            FilingChecks.wrongNumber(filing.proofKind(), filing.proofNumber(), LocalDate.now(clock))
                    .ifPresent(wrong -> hints.add(new Problem("proofNumber", wrong)));
        }
        Agent agent = filing.agent();
        if (agent != null && agent.proofKind() != null && !agent.proofNumber().isBlank()) {
            FilingChecks.wrongNumber(agent.proofKind(), agent.proofNumber(), LocalDate.now(clock))
                    .ifPresent(wrong -> hints.add(new Problem("agentProofNumber", wrong)));
        }
        hints.addAll(FilingChecks.missingOfAgent(agent));
        return hints;
    }

    /**
     * What the legal clock makes of it, before it is registered. Problems are those of the dates and of the organ; whatever
     * else is missing does not matter here.
     */
    public Outcome<ForeseenDates> foresee(PaperFiling paper, Actor actor) {
        var problems = new ArrayList<Problem>();
        permitted(paper.filing(), actor);
        checks.reasonsAgainstRegistering(paper.filing()).stream()
                .filter(problem -> problem.field().equals("agency"))
                .forEach(problems::add);
        checkDates(paper, actor, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        RequestFact.RequestReceived received = received(paper);
        return Outcome.done(receipts.foreseen(
                received.way(), received.on(), registering.foresee(paper.filing(), received, confirmed(paper), actor)));
    }

    /**
     * Registers the request.
     *
     * @param draft draft that holds uploaded files; null for none
     * @param actor a clerk of the organ that handles requests to the organ addressed, or the system taking over old cases
     * @throws org.gongkai.identity.NotPermitted for anybody else
     */
    public Outcome<FilingReceipt> register(PaperFiling paper, @Nullable DraftToken draft, Actor actor) {
        Outcome<RequestNumber> filed =
                Objects.requireNonNull(transaction.execute(status -> registerOnce(paper, draft, actor)));
        return switch (filed) {
            case Outcome.Done<RequestNumber>(RequestNumber number) -> Outcome.done(receipts.of(number));
            case Outcome.Refused<RequestNumber>(List<Problem> problems) -> Outcome.refused(problems);
        };
    }

    private Outcome<RequestNumber> registerOnce(PaperFiling paper, @Nullable DraftToken draft, Actor actor) {
        Filing filing = paper.filing();
        permitted(filing, actor);
        var problems = new ArrayList<Problem>();
        RequestDrafts.Held held = null;
        if (draft != null) {
            held = drafts.hold(draft).orElse(null);
            if (held == null) {
                return Outcome.refused(List.of(RequestDrafts.gone()));
            }
            if (held.filedAs() != null) {
                return Outcome.done(held.filedAs());
            }
            problems.addAll(held.foreignFiles(paper.files()));
        }
        problems.addAll(checks.reasonsAgainstRegistering(filing));
        checkDates(paper, actor, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        RequestNumber number = registering.register(filing, received(paper), confirmed(paper), actor);
        if (held != null) {
            drafts.filed(held, paper.files(), number);
        }
        return Outcome.done(number);
    }

    private void permitted(Filing filing, Actor actor) {
        AgencyCode.parse(filing.agency())
                .flatMap(agencies::find)
                .ifPresent(agency -> actor.require(
                        actor.isSystem()
                                || (actor.has(Role.CLERK)
                                        && actor.worksFor(agency.handledBy().value())),
                        "登记申请"));
    }

    private void checkDates(PaperFiling paper, Actor actor, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        if (paper.way() == null) {
            problems.add(new Problem("way", "请选择申请是怎样到达的"));
        } else if (paper.way() == Way.WEB && !actor.isSystem()) {
            problems.add(new Problem("way", "网上申请由申请人自己提交，不在这里登记"));
        }
        if (paper.arrivedOn() == null) {
            problems.add(new Problem("arrivedOn", "请填写到达日期"));
        }
        notInFuture("arrivedOn", paper.arrivedOn(), today, problems);
        notInFuture("signedOn", paper.signedOn(), today, problems);
        notInFuture("confirmedOn", paper.confirmedOn(), today, problems);
        if (paper.way() == Way.REGISTERED_MAIL && paper.signedOn() == null) {
            problems.add(new Problem("signedOn", "邮寄签收的，请填写签收日期：签收之日为收到申请之日（第三十一条第（二）项）"));
        }
        if (paper.way() == Way.ORAL && paper.takenDownBy().isBlank()) {
            problems.add(new Problem("takenDownBy", "口头提出的，请填写代为填写的工作人员姓名（第二十九条）"));
        }
        checkHandOver(paper, problems);
        if (paper.confirmedOn() != null
                && paper.arrivedOn() != null
                && paper.confirmedOn().isBefore(paper.arrivedOn())) {
            problems.add(new Problem("confirmedOn", "确认日期不能早于到达日期"));
        }
        if (paper.way() != null && paper.confirmedOn() != null && !paper.way().needsConfirmation()) {
            problems.add(new Problem("confirmedOn", "“" + paper.way().label() + "”不需要确认，请留空"));
        }
    }

    // both dates are kept, that of the other office and that of ours
    private static void checkHandOver(PaperFiling paper, List<Problem> problems) {
        HandOver handOver = paper.handOver();
        if (paper.way() != Way.HANDED_OVER) {
            return;
        }
        if (handOver == null || handOver.from().isBlank()) {
            problems.add(new Problem("handedFrom", "其他单位转交的，请写明由哪个单位转来，例如县信访局、收发室"));
        } else {
            FilingChecks.longest("handedFrom", handOver.from(), LONGEST_LINE, problems);
            FilingChecks.longest("handedBy", handOver.by(), LONGEST_LINE, problems);
            if (paper.arrivedOn() != null && handOver.cameOn().isAfter(paper.arrivedOn())) {
                problems.add(new Problem("cameOn", "到达转交单位的日期不能晚于转到本机关公开工作机构的日期"));
            }
        }
    }

    private static void notInFuture(String field, @Nullable LocalDate day, LocalDate today, List<Problem> problems) {
        if (day != null && day.isAfter(today)) {
            problems.add(new Problem(field, "日期不能晚于今天（" + ChineseDates.date(today) + "）"));
        }
    }

    private static RequestFact.RequestReceived received(PaperFiling paper) {
        Filing filing = paper.filing();
        Way way = Objects.requireNonNull(paper.way());
        LocalDate arrived = Objects.requireNonNull(paper.arrivedOn());
        LocalDate on = way == Way.REGISTERED_MAIL ? Objects.requireNonNull(paper.signedOn()) : arrived;
        return new RequestFact.RequestReceived(
                on,
                way,
                Objects.requireNonNull(filing.applicantKind()),
                Registering.title(filing),
                Typed.text(filing.documentNumber()),
                Typed.text(filing.description()),
                filing.provision(),
                filing.delivery(),
                Typed.text(filing.purpose()),
                filing.attachments(),
                arrived,
                way == Way.REGISTERED_MAIL ? paper.signedOn() : null,
                Typed.text(paper.postalNumber()),
                way == Way.ORAL ? Typed.text(paper.takenDownBy()) : "",
                paper.envelope(),
                way == Way.HANDED_OVER ? paper.handOver() : null,
                Registering.assistance(filing),
                null);
    }

    private static RequestFact.@Nullable ReceiptConfirmed confirmed(PaperFiling paper) {
        return paper.confirmedOn() == null ? null : new RequestFact.ReceiptConfirmed(paper.confirmedOn());
    }
}
