package org.gongkai.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.TableFile;

/** 权责清单表: a powers list as a sheet of a workbook; what stands in it is read by the heads of its columns. */
final class PowersTable {

    /** 类别, as lists of powers use them. */
    static final List<String> KINDS =
            List.of("行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "其他");

    private static final List<String> HEADS = List.of("编码", "事项", "类别", "依据", "责任", "追责情形", "电话");
    private static final List<String> REQUIRED = List.of("编码", "事项", "类别", "依据", "责任");
    private static final int MOST_ROWS = 3_000;
    private static final int LONGEST_CELL = 4_000;

    private PowersTable() {}

    /** Every fault of every line at once; the field is {@code file}. */
    static Outcome<Sheet> read(byte[] file) {
        return switch (WorkbookLines.read(file, MOST_ROWS, REQUIRED)) {
            case Outcome.Refused<WorkbookLines> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<WorkbookLines> read -> read(read.value());
        };
    }

    private static Outcome<Sheet> read(WorkbookLines lines) {
        List<Problem> problems = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int n = 1; n <= lines.size(); n++) {
            int at = n;
            List<String> row = HEADS.stream().map(name -> lines.at(at, name)).toList();
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
                problems.addAll(faults(row, n + 1, codes));
            }
        }
        if (rows.isEmpty()) {
            problems.add(new Problem("file", "表里没有事项。"));
        }
        return problems.isEmpty() ? Outcome.done(new Sheet(HEADS, rows)) : Outcome.refused(problems);
    }

    private static List<Problem> faults(List<String> row, int number, Set<String> codes) {
        List<String> faults = new ArrayList<>();
        for (String name : REQUIRED) {
            if (row.get(HEADS.indexOf(name)).isEmpty()) {
                faults.add("没有填写“" + name + "”");
            }
        }
        String code = row.getFirst();
        if (!code.isEmpty() && !codes.add(code)) {
            faults.add("编码“" + code + "”与前面的重复");
        }
        String kind = row.get(HEADS.indexOf("类别"));
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            faults.add("类别“" + kind + "”不在" + String.join("、", KINDS) + "之中");
        }
        if (row.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            faults.add("有一格超过" + LONGEST_CELL + "个字");
        }
        return faults.stream()
                .map(fault -> new Problem("file", "第" + number + "行：" + fault + "。"))
                .toList();
    }

    /** The table to fill in, with one line as an example. */
    static void template(OutputStream out) {
        List<TableFile.Column> columns = HEADS.stream()
                .map(head -> TableFile.Column.of(head, head.equals("编码") || head.equals("类别") ? 14 : 30))
                .toList();
        try (TableFile table = TableFile.to(out).sheet("权责清单", columns)) {
            table.row("SL-01", "示例事项（请删去本行）", "行政许可", "《示例法》第一条", "受理、审查、决定、送达、监管", "违反规定的情形", "");
        }
    }
}
