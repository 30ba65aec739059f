package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.StatutoryReport;

/** What speaks against a step, all reasons at once; empty when it may be taken. */
final class MoveReasons {

    /** What the reasons depend on. */
    record Circumstances(
            ReportScope scope, FoldedReport folded, CompiledReport compiled, Findings findings, LocalDate today) {}

    private MoveReasons() {}

    static List<String> against(ReportMove move, Circumstances now, Actor actor) {
        FoldedReport folded = now.folded();
        if (!move.from().contains(folded.state())) {
            return List.of(wrongState(move, folded.state()));
        }
        List<String> reasons = new ArrayList<>();
        if (!move.permittedTo(actor, now.scope().organ().handledBy().value())) {
            reasons.add("“" + move.verb() + "”须由" + roles(move) + "办理");
        }
        switch (move) {
            case SUBMIT -> {
                addYear(reasons, now);
                addContent(reasons, now);
            }
            case SIGN -> {
                addYear(reasons, now);
                addContent(reasons, now);
                if (actor.username().equals(folded.submittedBy())) {
                    reasons.add("提交校核的人不能自己签发，须由另一人签发");
                }
                if (!Digest.of(now.compiled().report()).equals(folded.digest())) {
                    reasons.add("提交校核以后数字有变动，请退回修改并重新提交校核");
                }
            }
            case PUBLISH -> {
                // what is published is the frozen edition, checked once more as a page by AdvancingReport
            }
            case SEND_BACK, REOPEN -> {
                // only their reason is asked
            }
        }
        return reasons;
    }

    private static void addYear(List<String> reasons, Circumstances now) {
        if (now.today().getYear() <= now.scope().year()) {
            reasons.add("统计年度还没有结束，" + (now.scope().year() + 1) + "年1月1日以后才能提交");
        }
    }

    private static void addContent(List<String> reasons, Circumstances now) {
        StatutoryReport report = now.compiled().report();
        List<String> silent = now.compiled().silent();
        long blanks = report.layout().cells().stream()
                .filter(cell -> report.at(cell) == null)
                .count();
        if (blanks > 0) {
            reasons.add("有" + blanks + "格还没有数字" + (silent.isEmpty() ? "" : "，表二未申报完的单位：" + names(silent)));
        }
        for (Finding finding : now.findings().blocking()) {
            reasons.add(finding.text() + "（" + finding.rule() + "）");
        }
        now.findings().of("A6").stream()
                .filter(f -> !f.isOverridden())
                .forEach(f -> reasons.add(f.text() + "请写明原因（A6）"));
    }

    private static String names(List<String> silent) {
        return silent.size() <= 3
                ? String.join("、", silent)
                : String.join("、", silent.subList(0, 3)) + "等" + silent.size() + "个";
    }

    private static String roles(ReportMove move) {
        return String.join(
                "或者", move.roles().stream().sorted().map(r -> r.label()).toList());
    }

    private static String wrongState(ReportMove move, ReportState state) {
        return switch (state) {
            case DRAFT -> move == ReportMove.PUBLISH ? "还没有签发" : "还没有提交校核";
            case CHECKED -> move == ReportMove.SUBMIT ? "已经提交校核" : "还没有签发";
            case SIGNED -> move == ReportMove.REOPEN ? "" : "已经签发";
            case PUBLISHED -> "已经公开";
        };
    }
}
