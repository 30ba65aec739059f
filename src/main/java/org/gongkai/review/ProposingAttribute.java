package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 拟稿人提出公开属性: opens the form inside the issuing flow. Without an attribute there is no circulation (C04); a classified draft leaves a
 * title and goes the other way (C17).
 */
@Service
public class ProposingAttribute {

    private final ReviewStore store;
    private final ReviewScope scope;
    private final ReviewProcesses processes;
    private final ProposalChecks checks;
    private final ReviewKeeping keeping;
    private final Agencies agencies;
    private final ReviewedPapers papers;

    ProposingAttribute(
            ReviewStore store,
            ReviewScope scope,
            ReviewProcesses processes,
            ProposalChecks checks,
            ReviewKeeping keeping,
            Agencies agencies,
            ReviewedPapers papers) {
        this.store = store;
        this.scope = scope;
        this.processes = processes;
        this.checks = checks;
        this.keeping = keeping;
        this.agencies = agencies;
        this.papers = papers;
    }

    /** Opens a review of a text without files. @param text may be empty */
    @Transactional
    public Outcome<ReviewNumber> propose(
            String agency, Classification classification, DraftSheet sheet, String text, Actor by) {
        return propose(agency, classification, sheet, DraftPapers.text(text), by);
    }

    /**
     * Opens a review.
     *
     * @param agency code of the organ in whose name the document goes out; a problem's field is {@code agency}
     * @param brought text and files, to be proofread, searched for quotations, and kept for the publication; of a classified draft
     *     neither is looked at nor kept; fields of problems: {@code bodyFile}, {@code files}
     */
    @Transactional
    public Outcome<ReviewNumber> propose(
            String agency, Classification classification, DraftSheet sheet, DraftPapers brought, Actor by) {
        by.require(scope.draftsAnywhere(by), "填写审查表");
        LocalDate today = keeping.today();
        Optional<Agency> issuer =
                AgencyCode.parse(agency).flatMap(agencies::find).filter(a -> a.existsOn(today));
        if (issuer.isEmpty()) {
            return Outcome.refused(List.of(new Problem("agency", "请选择发文机关。")));
        }
        AgencyCode handledBy = issuer.get().handledBy();
        by.require(scope.drafts(by, handledBy), "填写审查表");
        boolean open = classification == Classification.NONE;
        DraftSheet kept = open ? sheet : sheet.titleOnly();
        ReviewProcess process = processes.of(handledBy);
        List<Problem> problems = open ? checks.reasonsAgainst(kept, process) : ProposalChecks.title(kept);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        AgencyCode code = issuer.get().code();
        ReviewNumber number = ReviewNumber.of(code, today.getYear(), store.nextSerial(code, today.getYear()));
        Review fresh = new Review(
                0,
                number,
                code,
                handledBy,
                kept.title(),
                kept.officialNumber(),
                kept.genre(),
                open ? ReviewStage.IN_REVIEW : ReviewStage.DIVERTED,
                open ? process.steps().getFirst() : null,
                kept.proposed(),
                null,
                by.username(),
                by.displayName(),
                today,
                null,
                null,
                null,
                "",
                "",
                null,
                1);
        long id = store.insert(fresh);
        if (open) {
            problems.addAll(papers.keep(id, brought));
            if (!problems.isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(problems);
            }
        }
        String text = open ? brought.words() : "";
        ReviewFact.AttributeProposed fact = new ReviewFact.AttributeProposed(
                today,
                code,
                classification,
                kept,
                open ? checks.quotedNonPublic(kept, text, number) : List.of(),
                open ? checks.findings(text) : List.of());
        store.append(id, number, keeping.recorded(1, fact, by));
        if (!kept.jointOrgans().isEmpty()) {
            keeping.projectJoint(id);
        }
        return Outcome.done(number);
    }

    /** Proposes anew after a return; the chain begins again. */
    @Transactional
    public Outcome<ReviewNumber> revise(ReviewNumber number, DraftSheet sheet, String text, Actor by) {
        return revise(number, sheet, DraftPapers.text(text), by);
    }

    /** Proposes anew; without new papers those before stand. */
    @Transactional
    public Outcome<ReviewNumber> revise(ReviewNumber number, DraftSheet sheet, DraftPapers brought, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.drafts(by, review.handledBy()), "修改审查表");
        if (review.stage() != ReviewStage.RETURNED) {
            return Outcome.refused(List.of(Problem.of("这份审查表" + review.stage().label() + "，退回后才能修改。")));
        }
        List<Problem> problems = checks.reasonsAgainst(sheet, processes.of(review.handledBy()));
        if (problems.isEmpty()) {
            problems.addAll(papers.keep(review.id(), brought));
        }
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(problems);
        }
        String text = brought.words();
        keeping.keep(
                review,
                new ReviewFact.ProposalRevised(
                        keeping.today(), sheet, checks.quotedNonPublic(sheet, text, number), checks.findings(text)),
                by);
        return Outcome.done(number);
    }

    /** 撤回: the draft is not issued. Field of problems: {@code reason}. */
    @Transactional
    public Outcome<ReviewNumber> withdraw(ReviewNumber number, String reason, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.drafts(by, review.handledBy()), "撤回审查表");
        List<Problem> problems = new java.util.ArrayList<>();
        if (!review.stage().isOpen()) {
            problems.add(Problem.of("这份审查表" + review.stage().label() + "，不能撤回。"));
        }
        ProposalChecks.reason(problems, "reason", reason, "撤回的理由");
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        papers.discard(review.id());
        keeping.keep(review, new ReviewFact.ReviewWithdrawn(keeping.today(), reason.strip()), by);
        return Outcome.done(number);
    }

    /** 核实引用: a quoted non-public document may be named, for a reason that is kept (C07). Fields: {@code quoted}, {@code reason}. */
    @Transactional
    public Outcome<ReviewNumber> clearQuote(ReviewNumber number, String quoted, String reason, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.drafts(by, review.handledBy()) || scope.acts(by, ReviewStep.SECRECY, review), "核实引用提示");
        List<Problem> problems = new java.util.ArrayList<>();
        if (!review.stage().isOpen()) {
            problems.add(Problem.of("这份审查表" + review.stage().label() + "，不必再核实。"));
        }
        if (!ReviewPapers.of(store.facts(review.id())).openAlarms().contains(quoted)) {
            problems.add(new Problem("quoted", "没有这一条引用提示，或者已经核实。"));
        }
        ProposalChecks.reason(problems, "reason", reason, "可以引用的理由");
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        keeping.keep(review, new ReviewFact.QuoteCleared(keeping.today(), quoted, reason.strip()), by);
        return Outcome.done(number);
    }
}
