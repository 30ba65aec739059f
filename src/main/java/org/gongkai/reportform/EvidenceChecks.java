package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A10, A11: what ended for want of a fee or a correction needs its notice. */
final class EvidenceChecks implements Check {

    @Override
    public List<String> rules() {
        return List.of("A10", "A11");
    }

    @Override
    public void run(CheckRun run) {
        CaseEvidence files = run.evidence;
        lapsed(run, "A10", "other.feeLapsed", "收费通知", files == null ? null : files.feeNotices());
        lapsed(run, "A11", "other.correctionLapsed", "补正告知", files == null ? null : files.correctionNotices());
    }

    private static void lapsed(CheckRun run, String rule, String row, String notice, @Nullable Long notices) {
        CellName cell = CellName.table3(row, Table3Column.TOTAL);
        if (!run.report.layout().cells().contains(cell)) {
            run.notDone(rule, "表式只有一行“（六）其他处理”，分不出该项");
            return;
        }
        if (run.report.isUnread(cell)) {
            run.notDone(rule, run.spoken(cell) + "未读到");
            return;
        }
        BigDecimal lapsed = CheckRun.blankAsZero(run.report, cell);
        if (lapsed == null || lapsed.signum() == 0) {
            return;
        }
        if (rule.equals("A10") && feeIsSilent(run)) {
            run.find(
                    rule,
                    Severity.WARNING,
                    List.of(cell),
                    null,
                    lapsed,
                    run.spoken(cell) + "有" + CheckRun.plain(lapsed) + "件，但第六部分没有说明信息处理费情况。",
                    "请在“六、其他需要报告的事项”写明发出收费通知和收取信息处理费的情况。");
        }
        if (notices == null) {
            run.notDone(rule, "没有案卷，无法核对是否发过" + notice);
        } else if (BigDecimal.valueOf(notices).compareTo(lapsed) < 0) {
            run.find(
                    rule,
                    Severity.WARNING,
                    List.of(cell),
                    lapsed,
                    BigDecimal.valueOf(notices),
                    run.spoken(cell) + "有" + CheckRun.plain(lapsed) + "件，而本年和上年发出的" + notice + "只有" + notices + "件。",
                    "没有发过" + notice + "的申请不能按此项办结，请核对案卷。");
        }
    }

    private static boolean feeIsSilent(CheckRun run) {
        return run.report.narrative().hasText()
                && run.report.narrative().paragraphs().stream().noneMatch(p -> p.contains("处理费"));
    }
}
