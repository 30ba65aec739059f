package org.gongkai.annualreport;

import java.util.List;
import org.gongkai.reportform.CaseEvidence;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.StatutoryReport;

/**
 * 编制结果: a report as the facts give it now, with what stands behind its figures.
 *
 * @param report the form, filled; cells nobody declared are blank
 * @param consolidated whether it adds up the whole county
 * @param declared the numbers of Table 2 that were taken, unit by unit
 * @param registered the numbers of Table 2 that the register of normative documents gives, organ by organ
 * @param manual figures set by hand, which are in {@code report} already
 * @param silent names of the organs that have not declared all of Table 2
 * @param missing names of the organs whose own report is not yet published; empty for a report of one organ
 */
public record CompiledReport(
        ReportId id,
        StatutoryReport report,
        boolean consolidated,
        CaseEvidence evidence,
        List<DeclaredFigure> declared,
        List<RegisteredFigure> registered,
        List<ManualFigure> manual,
        List<String> silent,
        List<String> missing) {

    /** What the register gives for one cell, one entry per organ. */
    public List<RegisteredFigure> registered(CellName cell) {
        return registered.stream().filter(r -> r.cell().equals(cell)).toList();
    }

    /** The numbers declared for one cell, one per organ. */
    public List<DeclaredFigure> declared(CellName cell) {
        return declared.stream().filter(d -> d.cell().equals(cell)).toList();
    }
}
