package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A12, B4, B6, B7, B8: each number by itself. */
final class ValueChecks implements Check {

    private static final CellName FEE = CellName.table2("feeWanYuan");
    /** From here on an amount in 万元 is hardly believable for the level: it may have been entered in yuan. */
    private static final Map<ReportLevel, Long> HARDLY_BELIEVABLE = Map.of(
            ReportLevel.TOWNSHIP, 20_000L,
            ReportLevel.DEPARTMENT, 500_000L,
            ReportLevel.COUNTY, 500_000L,
            ReportLevel.CITY, 10_000_000L);

    private static final long HARDLY_BELIEVABLE_FOR_ANY = 100_000_000L;
    private static final Pattern SEVERAL = Pattern.compile("^(table[234][A-Za-z.]+)[:：].*(多个数字|several numbers).*$");

    private static final Pattern UNIT_IN_CELL = Pattern.compile("^table2\\.feeWanYuan[:：]“(.+)”的单位是(元|亿元)$");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    @Override
    public List<String> rules() {
        return List.of("A12", "B4", "B6", "B7", "B8");
    }

    @Override
    public void run(CheckRun run) {
        List<CellName> unread = List.copyOf(run.report.unread());
        if (!unread.isEmpty()) {
            run.notDone("A12", IdentityChecks.unreadSentence(run, unread));
            run.notDone("B4", IdentityChecks.unreadSentence(run, unread));
        }
        run.report.layout().cells().forEach(cell -> countable(run, cell));
        blanks(run);
        inForce(run);
        unit(run);
        several(run);
    }

    private static void countable(CheckRun run, CellName cell) {
        BigDecimal number = run.report.at(cell);
        if (number == null) {
            return;
        }
        boolean mayFall = cell.column().equals("change"); // 本年增/减 of the 2019 form
        boolean mayBeFraction = cell.equals(FEE);
        String wrong = number.signum() < 0 && !mayFall
                ? "是负数"
                : number.stripTrailingZeros().scale() > 0 && !mayBeFraction ? "不是整数" : "";
        if (!wrong.isEmpty()) {
            run.find(
                    "A12",
                    Severity.ERROR,
                    List.of(cell),
                    null,
                    number,
                    run.spoken(cell) + "填了" + CheckRun.plain(number) + "，" + wrong + "。",
                    mayBeFraction ? "金额不能小于0，请改正。" : "件数只能是0或正整数，请改正。");
        }
    }

    private static void blanks(CheckRun run) {
        List<CellName> blank = new ArrayList<>();
        run.report.layout().cells().stream().filter(run.report::isBlank).forEach(blank::add);
        if (!blank.isEmpty()) {
            String first = blank.stream()
                    .limit(3)
                    .map(run::spoken)
                    .reduce((a, b) -> a + "、" + b)
                    .orElse("");
            run.find(
                    "B4",
                    Severity.WARNING,
                    blank,
                    null,
                    null,
                    "有" + blank.size() + "格空白（" + first + (blank.size() > 3 ? "等" : "") + "）。",
                    "没有发生的应填0，不留空白，也不填“/”或“—”。");
        }
    }

    private static void inForce(CheckRun run) {
        boolean new21 = run.report.form() == FormEdition.FMT21;
        for (String kind : List.of("rules", "normativeDocuments")) {
            CellName made = CellName.table2(kind + (new21 ? ".made" : ".disclosedNew"));
            CellName all = CellName.table2(kind + (new21 ? ".inForce" : ".disclosedTotal"));
            if (run.report.isUnread(made) || run.report.isUnread(all)) {
                run.notDone("B6", run.spoken(all) + "未读到");
                continue;
            }
            BigDecimal more = run.report.at(made);
            BigDecimal whole = run.report.at(all);
            if (more != null && whole != null && whole.compareTo(more) < 0) {
                run.find(
                        "B6",
                        Severity.WARNING,
                        List.of(all, made),
                        more,
                        whole,
                        run.spoken(all) + "（" + CheckRun.plain(whole) + "）少于" + run.spoken(made) + "（"
                                + CheckRun.plain(more) + "）。",
                        "本年制发的文件年底一般仍然有效，请核对；如当年制发又当年废止，请写明。");
            }
        }
    }

    private static void unit(CheckRun run) {
        if (run.report.form() != FormEdition.FMT21) {
            return;
        }
        if (run.report.isUnread(FEE)) {
            run.notDone("B7", run.spoken(FEE) + "未读到");
            return;
        }
        BigDecimal fee = run.report.at(FEE);
        if (fee != null && fee.signum() > 0 && saidInCell(run, fee)) {
            return;
        }
        String why = fee == null ? null : implausible(run, fee);
        if (fee != null && why != null) {
            run.find(
                    "B7",
                    Severity.WARNING,
                    List.of(FEE),
                    fee.movePointLeft(4),
                    fee,
                    "行政事业性收费填了" + CheckRun.plain(fee) + "万元，" + why + "，可能把“元”当成了“万元”。",
                    "该栏单位是万元，请核对；以元计的金额应除以10000后填写。");
        }
    }

    /** The cell itself says 元 where the form asks for 万元. */
    private static boolean saidInCell(CheckRun run, BigDecimal fee) {
        for (String note : run.report.notes()) {
            Matcher unit = UNIT_IN_CELL.matcher(note);
            if (unit.matches()) {
                BigDecimal inWanYuan = unit.group(2).equals("元") ? fee.movePointLeft(4) : fee.movePointRight(4);
                run.quote(
                        "B7",
                        Severity.WARNING,
                        List.of(FEE),
                        inWanYuan,
                        fee,
                        "行政事业性收费一栏的单位是万元，格内写的是“" + unit.group(1) + "”。",
                        "请换算成万元，只填数字：" + CheckRun.plain(inWanYuan) + "。",
                        unit.group(1));
                return true;
            }
        }
        return false;
    }

    private static @Nullable String implausible(CheckRun run, BigDecimal fee) {
        StatutoryReport report = run.report;
        ReportLevel level = report.level() == null ? ReportLevel.ofOrgan(report.organ()) : report.level();
        long limit = level == null
                ? HARDLY_BELIEVABLE_FOR_ANY
                : HARDLY_BELIEVABLE.getOrDefault(level, HARDLY_BELIEVABLE_FOR_ANY);
        if (fee.compareTo(BigDecimal.valueOf(limit)) > 0) {
            return level == null ? "数额过大" : "对" + level.label() + "来说数额过大";
        }
        boolean saidInYuan = report.narrative().claims().stream()
                .anyMatch(c -> c.subject().equals("feeWanYuan")
                        && fee.signum() > 0
                        && c.value().movePointRight(4).compareTo(fee) == 0);
        if (saidInYuan) {
            return "而文字说的是" + CheckRun.plain(fee) + "元";
        }
        BigDecimal last = run.previous == null ? null : run.previous.at(FEE);
        boolean leapt =
                last != null && last.signum() > 0 && fee.compareTo(last.multiply(BigDecimal.valueOf(2_000))) > 0;
        return leapt ? "是上年" + CheckRun.plain(last) + "万元的两千倍以上" : null;
    }

    private static void several(CheckRun run) {
        for (String note : run.report.notes()) {
            Matcher several = SEVERAL.matcher(note);
            if (several.matches() && CellName.isName(several.group(1))) {
                CellName cell = CellName.of(several.group(1));
                run.quote(
                        "B8",
                        Severity.WARNING,
                        List.of(cell),
                        null,
                        run.report.at(cell),
                        run.spoken(cell) + "只应填一个数，实际写了多个。",
                        "请只保留该栏所要求的一个数，其余说明写入文字部分。",
                        quoted(note.substring(several.end(1) + 1).strip()));
            }
        }
    }

    /** What the reader quotes of the cell, or the whole note. */
    private static String quoted(String note) {
        Matcher quote = QUOTED.matcher(note);
        return quote.find() ? quote.group(1) : note;
    }
}
