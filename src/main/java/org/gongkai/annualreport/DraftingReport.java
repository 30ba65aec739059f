package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.ReportPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撰写年报: writes the words, sets a figure by hand, answers a finding. Every step appends one fact; all of them need a report that is
 * being drafted, and a clerk of the handling office.
 */
@Service
public class DraftingReport {

    /** The parts people write; the others are tables. */
    public static final List<ReportPart> WRITTEN_PARTS =
            List.of(ReportPart.OPENING, ReportPart.OVERALL, ReportPart.PROBLEMS, ReportPart.OTHER_MATTERS);

    private static final int LONGEST_PART = 20_000;
    private static final int LONGEST_REASON = 500;

    private final Agencies agencies;
    private final CompilingReport compiling;
    private final ReportFindings findings;
    private final ReportAccess access;
    private final ReportStore store;
    private final Clock clock;

    DraftingReport(
            Agencies agencies,
            CompilingReport compiling,
            ReportFindings findings,
            ReportAccess access,
            ReportStore store,
            Clock clock) {
        this.agencies = agencies;
        this.compiling = compiling;
        this.findings = findings;
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /** 撰写: replaces the words of one part. A blank part five or six is kept as it is and found by the checks. */
    @Transactional
    public Outcome<ReportId> write(ReportId id, ReportPart part, String text, Actor by) {
        FoldedReport folded = forChange(id, by, "撰写年报");
        List<Problem> problems = notDrafting(folded);
        if (!WRITTEN_PARTS.contains(part)) {
            problems.add(Problem.of("“" + part.heading() + "”是表格，不能撰写文字。"));
        }
        if (text.length() > LONGEST_PART) {
            problems.add(new Problem("text" + part.number(), "文字最多 " + LONGEST_PART + " 个字。"));
        }
        return append(id, new ReportFact.Written(part, text.strip().replace("\r\n", "\n")), problems, by);
    }

    /** 恢复模板: the part follows the template and its live figures again. */
    @Transactional
    public Outcome<ReportId> unwrite(ReportId id, ReportPart part, Actor by) {
        FoldedReport folded = forChange(id, by, "撰写年报");
        return append(id, new ReportFact.Unwritten(part), notDrafting(folded), by);
    }

    /** 人工调整: sets an entered figure against what the facts give. Totals follow by themselves. */
    @Transactional
    public Outcome<ReportId> setFigure(ReportId id, CellName cell, String typed, String reason, Actor by) {
        FoldedReport folded = forChange(id, by, "人工调整年报数字");
        List<Problem> problems = notDrafting(folded);
        FormLayout layout = FormEdition.forYear(id.year()).layout();
        BigDecimal number = Figures.parse(typed);
        if (!layout.cells().contains(cell)) {
            problems.add(Problem.of("该年的表式没有这一格。"));
        } else if (layout.isComputed(cell)) {
            problems.add(Problem.of("这一格是合计，由其他格相加得出；请调整相应的分项。"));
        }
        String wrong = number == null ? "请填写数字" : Figures.reasonAgainst(cell, number);
        if (!wrong.isEmpty()) {
            problems.add(new Problem("number", wrong + "。"));
        }
        needReason(problems, reason, "人工调整必须写明理由，理由会一直显示在这一格旁边。");
        if (!problems.isEmpty() || number == null) {
            return Outcome.refused(problems);
        }
        return append(id, new ReportFact.FigureSet(cell, number, reason.strip()), problems, by);
    }

    /** 取消人工调整. */
    @Transactional
    public Outcome<ReportId> restoreFigure(ReportId id, CellName cell, Actor by) {
        FoldedReport folded = forChange(id, by, "人工调整年报数字");
        List<Problem> problems = notDrafting(folded);
        if (!folded.figures().containsKey(cell)) {
            problems.add(Problem.of("这一格没有人工调整。"));
        }
        return append(id, new ReportFact.FigureRestored(cell), problems, by);
    }

    /** 说明: answers a finding with the reason why it may stand. */
    @Transactional
    public Outcome<ReportId> answer(ReportId id, String findingKey, String reason, Actor by) {
        FoldedReport folded = forChange(id, by, "说明校核发现");
        List<Problem> problems = notDrafting(folded);
        ReportScope scope = ReportScope.of(agencies.get(id.agency()), id.year(), agencies);
        Finding finding = findings.check(compiling.compile(scope, folded), scope, folded).findings().stream()
                .filter(f -> f.key().equals(findingKey))
                .findFirst()
                .orElse(null);
        if (finding == null) {
            problems.add(Problem.of("这条发现已经不存在，可能数字或文字已经改过。"));
        } else if (!finding.mayBeOverridden()) {
            problems.add(Problem.of("这是错误，不能用说明代替改正（" + finding.rule() + "）。"));
        }
        needReason(problems, reason, "请写明为什么可以保留。");
        return append(id, new ReportFact.FindingAnswered(findingKey, reason.strip()), problems, by);
    }

    private static void needReason(List<Problem> problems, String reason, String message) {
        if (reason.isBlank()) {
            problems.add(new Problem("reason", message));
        } else if (reason.strip().length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "理由最多 " + LONGEST_REASON + " 个字。"));
        }
    }

    private FoldedReport forChange(ReportId id, Actor by, String what) {
        Agency organ = agencies.get(id.agency());
        by.require(access.mayDraft(by, organ), what);
        if (!CompilingReport.makesReport(organ, id.year())) {
            throw new java.util.NoSuchElementException(organ.code() + " makes no report for " + id.year());
        }
        return store.foldForChange(id, organ.handledBy());
    }

    private static List<Problem> notDrafting(FoldedReport folded) {
        List<Problem> problems = new ArrayList<>();
        if (folded.state() != ReportState.DRAFT) {
            problems.add(Problem.of("年报" + folded.state().label() + "，不能改动；请先退回修改或者更正。"));
        }
        return problems;
    }

    private Outcome<ReportId> append(ReportId id, ReportFact fact, List<Problem> problems, Actor by) {
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        store.append(id, fact, by, clock.instant());
        return Outcome.done(id);
    }
}
