package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.statute.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 延期 (第三十三条第二款; R-10): once, at most 20 working days, proposed by the clerk, approved by the head of the disclosure office,
 * told to the applicant before the period ends. Two persons.
 */
@Component
public class ExtendingTimeLimit {

    private final CaseDesk desk;

    ExtendingTimeLimit(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 提请延期.
     *
     * @param on day of the proposal
     * @param workdays 1 to 20
     */
    public record Proposal(@Nullable LocalDate on, @Nullable Integer workdays, String reason) {}

    /** Proposes. Fields of problems: {@code on}, {@code workdays}, {@code reason}. */
    public Outcome<RequestNumber> propose(RequestNumber number, Proposal proposal, Actor actor) {
        return desk.make(Move.PROPOSE_EXTENSION, number, proposal.on(), actor, (view, problems) -> {
            TimeLimits.Term most = TimeLimits.of(TimeLimits.Kind.EXTENSION, view.on());
            Integer workdays = proposal.workdays();
            if (workdays == null || workdays < 1 || workdays > most.amount()) {
                problems.add(new Problem("workdays", "延期应为1至" + most.amount() + "个工作日（第三十三条）"));
            }
            if (proposal.reason().isBlank()) {
                problems.add(new Problem("reason", "请写明延期的理由"));
            }
            FilingChecks.longest("reason", proposal.reason(), FilingChecks.LONGEST_TEXT, problems);
            return workdays == null
                    ? List.of()
                    : List.of(NewFact.of(
                            new RequestFact.ExtensionProposed(view.on(), workdays, Typed.text(proposal.reason()))));
        });
    }

    /** Approves the proposal and tells the applicant on that day. */
    public Outcome<RequestNumber> approve(RequestNumber number, @Nullable LocalDate on, Actor actor) {
        return desk.make(Move.APPROVE_EXTENSION, number, on, actor, (view, problems) -> {
            RecordedFact proposal = view.folded().proposal;
            return proposal != null && proposal.fact() instanceof RequestFact.ExtensionProposed p
                    ? List.of(NewFact.of(new RequestFact.TimeLimitExtended(view.on(), p.workdays(), p.reason())))
                    : List.of();
        });
    }

    /** Declines the proposal. */
    public Outcome<RequestNumber> decline(RequestNumber number, @Nullable LocalDate on, String reason, Actor actor) {
        return desk.make(Move.DECLINE_EXTENSION, number, on, actor, (view, problems) -> {
            if (reason.isBlank()) {
                problems.add(new Problem("reason", "请写明不批准的理由"));
            }
            FilingChecks.longest("reason", reason, FilingChecks.LONGEST_TEXT, problems);
            return List.of(NewFact.of(new RequestFact.ExtensionDeclined(view.on(), Typed.text(reason))));
        });
    }
}
