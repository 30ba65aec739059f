package org.gongkai.annualreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.remedy.RemedyFigures;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.Table4Block;
import org.gongkai.reportform.Table4Column;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理年报: takes a report from draft to publication, one {@link ReportMove} at a time. Signing freezes an edition: figures, words,
 * findings, sources and the case numbers behind each figure; later facts change nothing in it.
 */
@Service
public class AdvancingReport {

    private final Agencies agencies;
    private final CompilingReport compiling;
    private final ReportFindings checking;
    private final CaseFigures cases;
    private final RemedyFigures remedies;
    private final ReportStore store;
    private final Clock clock;

    AdvancingReport(
            Agencies agencies,
            CompilingReport compiling,
            ReportFindings checking,
            CaseFigures cases,
            RemedyFigures remedies,
            ReportStore store,
            Clock clock) {
        this.agencies = agencies;
        this.compiling = compiling;
        this.checking = checking;
        this.cases = cases;
        this.remedies = remedies;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @param reason why, for the steps that ask for it ({@link ReportMove#needsReason()})
     * @return the state reached, or every reason against the step
     */
    @Transactional
    public Outcome<ReportState> make(ReportMove move, ReportId id, String reason, Actor by) {
        Agency organ = agencies.get(id.agency());
        by.require(move.permittedTo(by, organ.handledBy().value()), move.verb() + "年报");
        FoldedReport folded = store.foldForChange(id, organ.handledBy());
        ReportScope scope = ReportScope.of(organ, id.year(), agencies);
        CompiledReport compiled = compiling.compile(scope, folded);
        Findings findings = checking.check(compiled, scope, folded);
        var now = new MoveReasons.Circumstances(scope, folded, compiled, findings, LocalDate.now(clock));
        List<Problem> problems = new ArrayList<>(
                MoveReasons.against(move, now, by).stream().map(Problem::of).toList());
        if (move.needsReason() && reason.isBlank()) {
            problems.add(new Problem("reason", "请写明" + move.reasonAsked() + "。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return change(move, now, reason.strip(), by);
    }

    private Outcome<ReportState> change(ReportMove move, MoveReasons.Circumstances now, String reason, Actor by) {
        ReportId id = now.scope().id();
        FoldedReport folded = now.folded();
        Instant at = clock.instant();
        ReportFact fact = switch (move) {
            case SUBMIT -> new ReportFact.Submitted(Digest.of(now.compiled().report()));
            case SEND_BACK -> new ReportFact.SentBack(reason);
            case SIGN -> new ReportFact.Signed(folded.lastEdition() + 1);
            case PUBLISH -> new ReportFact.Published(folded.lastEdition());
            case REOPEN -> new ReportFact.Reopened(reason);
        };
        if (fact instanceof ReportFact.Signed signed) {
            freeze(now, signed.edition(), by, at);
        }
        if (fact instanceof ReportFact.Published published) {
            List<Problem> wrong = PublishedPageCheck.reasonsAgainst(signed(id, published.edition())).stream()
                    .map(Problem::of)
                    .toList();
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            store.setPublished(id, published.edition(), LocalDate.now(clock));
        }
        store.append(id, fact, by, at);
        store.setState(id, move.to());
        return Outcome.done(move.to());
    }

    private StatutoryReport signed(ReportId id, int edition) {
        return store.edition(id, edition).orElseThrow().report();
    }

    private void freeze(MoveReasons.Circumstances now, int edition, Actor by, Instant at) {
        ReportScope scope = now.scope();
        StatutoryReport report = now.compiled().report();
        store.freeze(
                scope.id(),
                edition,
                report,
                ReportJson.write(now.findings()),
                SourcesJson.write(now.compiled()),
                by,
                at);
        cases.allNumbers(scope.counted(), scope.year())
                .forEach((leaf, numbers) -> store.freezeNumbers(scope.id(), edition, leaf, numbers));
        freezeRemedies(scope, edition);
        store.seal(scope.id(), edition, by);
    }

    private void freezeRemedies(ReportScope scope, int edition) {
        for (Table4Block block : Table4Block.values()) {
            for (Table4Column column : Table4Column.parts()) {
                List<String> ids = remedies.behind(scope.counted(), scope.year(), block.key(), column.key()).stream()
                        .map(RemedyCase::id)
                        .map(String::valueOf)
                        .toList();
                if (!ids.isEmpty()) {
                    store.freezeNumbers(scope.id(), edition, CellName.table4(block, column), ids);
                }
            }
        }
    }
}
