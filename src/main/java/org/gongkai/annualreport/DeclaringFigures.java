package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyKind;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.StatutoryReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申报表二: an organ states the numbers of Table 2, which no case tells, with their basis. Every entry is kept with who and when; a later
 * one replaces an earlier. What the register of normative documents says cannot be declared otherwise. Only a clerk of the handling office may.
 */
@Service
public class DeclaringFigures {

    private static final int LONGEST_BASIS = 500;

    private final Agencies agencies;
    private final ReportAccess access;
    private final NormativeRegister register;
    private final ReportStore store;
    private final Clock clock;

    DeclaringFigures(
            Agencies agencies, ReportAccess access, NormativeRegister register, ReportStore store, Clock clock) {
        this.register = register;
        this.agencies = agencies;
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /** The cells of Table 2 that an organ declares for a year, in printed order. */
    public List<CellName> cells(int year) {
        return CompilingReport.table2(FormEdition.forYear(year).layout());
    }

    /**
     * Declares some cells.
     *
     * @param typed what was typed, by cell; a blank leaves the cell as it is
     * @param basis what the numbers rest on, for example a register; applies to all of them
     * @return how many numbers were declared; the field of a problem is the cell's name or {@code basis}
     */
    @Transactional
    public Outcome<Integer> declare(AgencyCode code, int year, Map<CellName, String> typed, String basis, Actor by) {
        Agency organ = agencies.get(code);
        by.require(access.mayDraft(by, organ), "申报表二数据");
        FormLayout layout = FormEdition.forYear(year).layout();
        List<Problem> problems = new ArrayList<>(reasonsAgainst(organ, year, basis));
        Map<CellName, BigDecimal> amounts = new LinkedHashMap<>();
        typed.forEach((cell, text) -> {
            if (!text.isBlank()) {
                read(layout, cell, text, amounts, problems);
            }
        });
        problems.addAll(againstTheRegister(organ, year, amounts, layout));
        if (problems.isEmpty() && amounts.isEmpty()) {
            problems.add(Problem.of("没有填写任何数字；没有发生的请填 0。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        amounts.forEach((cell, amount) ->
                store.declare(new ReportId(code, year), cell, amount, basis.strip(), by, clock.instant()));
        return Outcome.done(amounts.size());
    }

    private List<Problem> reasonsAgainst(Agency organ, int year, String basis) {
        List<Problem> problems = new ArrayList<>();
        if (organ.kind() == AgencyKind.COUNTY_GOVERNMENT) {
            problems.add(Problem.of("汇总年报的表二由各单位申报数相加，不单独申报；确需改动的请用人工调整。"));
        } else if (!ReportScope.reports(organ, year)) {
            problems.add(Problem.of(organ.name() + year + "年不单独编制年报。"));
        }
        if (year > LocalDate.now(clock).getYear()) {
            problems.add(Problem.of("年度还没有开始。"));
        }
        if (basis.isBlank()) {
            problems.add(new Problem("basis", "请写明数字的依据，例如“规范性文件登记簿”“执法台账”。"));
        } else if (basis.strip().length() > LONGEST_BASIS) {
            problems.add(new Problem("basis", "依据最多 " + LONGEST_BASIS + " 个字。"));
        }
        return problems;
    }

    /** 登记簿 speaks where it is kept; a figure it cannot know is set by hand, with a reason that stays visible. */
    private List<Problem> againstTheRegister(
            Agency organ, int year, Map<CellName, BigDecimal> amounts, FormLayout layout) {
        return registered(organ, year).stream()
                .filter(r -> {
                    BigDecimal typed = amounts.get(r.cell());
                    return typed != null && typed.compareTo(r.amount()) != 0;
                })
                .map(r -> new Problem(
                        r.cell().value(),
                        layout.spoken(r.cell()) + "：规范性文件登记簿中是" + r.amount()
                                + "件。请登记、修改或者废止文件，数字会随之改变；确实没有登记在平台上的，点开这一格用人工调整写明理由。"))
                .toList();
    }

    private List<RegisteredFigure> registered(Agency organ, int year) {
        return register.figures(ReportScope.of(organ, year, agencies).counted(), year);
    }

    /** The cells an organ need not declare, since it makes no rules (A7). */
    public List<CellName> givenByTheLaw(int year) {
        return CompilingReport.rules(FormEdition.forYear(year).layout());
    }

    /** The cells an organ need not declare, since the register of normative documents gives them. */
    @Transactional(readOnly = true)
    public List<CellName> givenByTheRegister(AgencyCode code, int year) {
        return registered(agencies.get(code), year).stream()
                .map(RegisteredFigure::cell)
                .toList();
    }

    private static void read(
            FormLayout layout, CellName cell, String text, Map<CellName, BigDecimal> amounts, List<Problem> problems) {
        if (cell.table() != 2 || !layout.cells().contains(cell)) {
            problems.add(new Problem(cell.value(), "该年的表二没有这一格。"));
            return;
        }
        BigDecimal amount = Figures.parse(text);
        String wrong = amount == null ? "请填写数字" : Figures.reasonAgainst(cell, amount);
        if (amount == null || !wrong.isEmpty()) {
            problems.add(new Problem(cell.value(), layout.spoken(cell) + "：" + wrong + "。"));
        } else if (cell.value().startsWith("table2.rules.") && amount.signum() != 0) {
            problems.add(new Problem(cell.value(), layout.spoken(cell) + "：县级单位没有规章制定权，请填 0（A7）。"));
        } else {
            amounts.put(cell, amount);
        }
    }

    /** The form as declared so far, for one organ alone. */
    @Transactional(readOnly = true)
    public StatutoryReport declared(AgencyCode code, int year) {
        StatutoryReport report = StatutoryReport.blank(agencies.get(code).name(), null, year);
        for (DeclaredFigure figure : store.declared(List.of(code), year)) {
            report = report.with(figure.cell(), figure.amount());
        }
        return report;
    }
}
