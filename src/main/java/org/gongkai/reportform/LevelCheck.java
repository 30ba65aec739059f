package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A7: only rule-making bodies have 规章; a county always enters 0 (R-35, law.md §2.2). */
final class LevelCheck implements Check {

    private static final Pattern LOCAL = Pattern.compile("[省市州县区旗镇乡]");

    @Override
    public List<String> rules() {
        return List.of("A7");
    }

    @Override
    public void run(CheckRun run) {
        Boolean mayMakeRules = mayMakeRules(run.report);
        if (mayMakeRules == null) {
            run.notDone("A7", "看不出报告单位的层级");
            return;
        }
        for (CellName cell : run.report.layout().cells()) {
            if (!cell.value().startsWith("table2.rules.")) {
                continue;
            }
            if (run.report.isUnread(cell)) {
                run.notDone("A7", run.spoken(cell) + "未读到");
                continue;
            }
            BigDecimal found = run.report.at(cell);
            if (!mayMakeRules && found != null && found.signum() != 0) {
                run.find(
                        "A7",
                        Severity.ERROR,
                        List.of(cell),
                        BigDecimal.ZERO,
                        found,
                        run.spoken(cell) + "填了" + CheckRun.plain(found) + "，但县级及以下政府和地方政府部门没有规章制定权。",
                        "请改为0；内部规章制度和规范性文件都不是规章。");
            }
        }
    }

    /** Null where it cannot be told. */
    private static @Nullable Boolean mayMakeRules(StatutoryReport report) {
        ReportLevel level = report.level() == null ? ReportLevel.ofOrgan(report.organ()) : report.level();
        if (level == null) {
            return null;
        }
        return switch (level) {
            case STATE, PROVINCE, CITY -> true;
            case COUNTY, TOWNSHIP -> false;
            case DEPARTMENT -> LOCAL.matcher(report.organ()).find() ? Boolean.FALSE : null;
        };
    }
}
