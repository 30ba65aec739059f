package org.gongkai.reportform;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** B7 for 采购总金额 of the 2019 form: its head names no unit, so the cell has to, and the amount has to be believable in it. */
final class ProcurementCheck implements Check {

    private static final CellName ITEMS = CellName.table2("procurement.items");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:人民币|约|共|计|￥|¥)*\\s*(\\d[\\d,， ]*(?:\\.\\d+)?)\\s*(亿元|万元|千元|元|亿|万)?(?:人民币)?(?:整)?");
    /** From here on, in 元, hardly believable for a body that is no province. */
    private static final BigDecimal HARDLY_BELIEVABLE = new BigDecimal("100000000000");

    @Override
    public List<String> rules() {
        return List.of("B7");
    }

    @Override
    public void run(CheckRun run) {
        String printed = run.report.procurementAmount();
        if (run.report.form() != FormEdition.FMT19 || printed == null || printed.isBlank()) {
            return;
        }
        String text = Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
        if (text.matches("[/—\\-–无]+") || text.matches("0+(\\.0+)?")) {
            return;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            find(run, Severity.QUESTION, printed, "不是一个金额", "请只填一个金额和它的单位，例如 25.1万元；其余说明写入文字部分。");
            return;
        }
        BigDecimal number = new BigDecimal(amount.group(1).replaceAll("[,， ]", ""));
        String unit = amount.group(2);
        if (unit == null) {
            find(run, Severity.QUESTION, printed, "没有写明单位，分不清是元还是万元", "请在数字后写明“元”或者“万元”。");
        } else if (number.multiply(inYuan(unit)).compareTo(HARDLY_BELIEVABLE) > 0
                && (run.report.level() != ReportLevel.PROVINCE)) {
            find(run, Severity.WARNING, printed, "数额过大，可能把“元”当成了“" + unit + "”", "请核对金额和单位。");
        }
    }

    private static BigDecimal inYuan(@Nullable String unit) {
        return switch (unit) {
            case "亿元", "亿" -> BigDecimal.valueOf(100_000_000);
            case "万元", "万" -> BigDecimal.valueOf(10_000);
            case "千元" -> BigDecimal.valueOf(1_000);
            case null, default -> BigDecimal.ONE;
        };
    }

    private static void find(CheckRun run, Severity severity, String printed, String wrong, String remedy) {
        run.quote(
                "B7",
                severity,
                List.of(ITEMS),
                null,
                run.report.at(ITEMS),
                "政府集中采购的采购总金额写的是“" + printed + "”，" + wrong + "。",
                remedy,
                printed);
    }
}
