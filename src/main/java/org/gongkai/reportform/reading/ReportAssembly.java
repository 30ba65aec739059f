package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.Narrative;
import org.gongkai.reportform.StatutoryReport;
import org.jspecify.annotations.Nullable;

/** From the lines of a document to the report: the three tables, the words, and the decision whether it can be believed. */
final class ReportAssembly {

    private static final Pattern TABLE2_BEGINS = Pattern.compile("第?二十条第?.{0,3}[(]?[一1].{0,2}项?|信息内容.{0,40}");
    private static final Pattern TABLE3_BEGINS = Pattern.compile(".*勾稽关系.*|申请人情况.*|自然人");
    private static final Pattern TABLE4_BEGINS = Pattern.compile("行政复议(行政诉讼)?|(结果)?维持.*|结果.{0,40}");

    private final List<Line> lines;
    private final String name;
    private final Found found = new Found();

    private ReportAssembly(List<Line> lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    static ReadReport of(List<Line> lines, String name) {
        return new ReportAssembly(lines, name).read();
    }

    private ReadReport read() {
        List<Row> rows = Rows.of(lines);
        @Nullable FormEdition spoken = Table2Reading.edition(lines);
        TitleReading title = TitleReading.of(lines, name);
        FormEdition edition = spoken != null ? spoken : FormEdition.forYear(title.year() == 0 ? 2021 : title.year());
        Table3Reading.Extent table3 = Table3Reading.read(rows, lines, edition == FormEdition.FMT19, found);
        int table2Line = firstLine(TABLE2_BEGINS, 0);
        List<Row> before = rows.subList(0, table3.isPresent() ? table3.from() : rows.size()).stream()
                .filter(r -> r.line() >= table2Line)
                .toList();
        List<String> procurement = new ArrayList<>();
        int table2Rows = Table2Reading.read(before, edition, found, procurement);
        int table4Line = Table4Reading.read(table4Rows(rows, table3), found);
        boolean table4Seen = table4Line >= 0;
        String refusal = refusal(rows, table3, table2Rows, table4Seen);
        if (refusal != null) {
            return ReadReport.refused(refusal);
        }
        if (title.year() == 0) {
            return ReadReport.refused("找不到报告的年度，请在标题或文件名中写明是哪一年的报告。");
        }
        FormLayout layout =
                FormLayout.of(edition, table3.isPresent() ? table3.unsplit() : edition == FormEdition.FMT19);
        Narrative words = NarrativeReading.read(lines, tables(rows, table3, table2Line, before, table4Line));
        return ReadReport.read(report(layout, title, words, procurement), found.evidence);
    }

    private List<Row> table4Rows(List<Row> rows, Table3Reading.Extent table3) {
        int head = firstLine(Pattern.compile(".*(尚未审结|其他结果).*"), 0);
        if (head == 0) { // without its head a blank row is no blank table
            return rows.subList(Math.max(0, table3.to()), rows.size()).stream()
                    .filter(r -> !r.isAllEmpty())
                    .toList();
        }
        if (table3.isPresent()) {
            return rows.subList(table3.to(), rows.size());
        }
        int from = firstLine(Pattern.compile(".*(尚未审结|未经复议).*"), 0);
        return from == 0
                ? List.of()
                : rows.stream().filter(r -> r.line() >= from).toList();
    }

    private StatutoryReport report(FormLayout layout, TitleReading title, Narrative words, List<String> procurement) {
        Set<CellName> unread = new HashSet<>();
        for (CellName cell : layout.cells()) {
            if (!found.cells.containsKey(cell)) {
                unread.add(cell);
            }
        }
        found.cells.keySet().retainAll(layout.cells());
        return new StatutoryReport(
                title.organ(),
                title.level(),
                title.year(),
                layout,
                found.cells,
                procurement.isEmpty() ? null : procurement.getFirst(),
                words,
                unread,
                List.copyOf(found.notes));
    }

    private @Nullable String refusal(List<Row> rows, Table3Reading.Extent table3, int table2Rows, boolean table4) {
        List<String> bare = bareLabels(rows);
        int troubled = found.broken.size() + bare.size();
        int seen = (table3.isPresent() ? table3.rows() : 0) + table2Rows + bare.size();
        if (longestRun(rows) >= 20 && bare.size() >= 8) {
            return "表中的数字是一列一列给出的，离开了各自的行名，不能确定属于哪一格，请提供保留表格的文件。";
        }
        if (troubled >= 4 && troubled * 4 >= seen) {
            return "表中许多行的数字不齐（可能相同的行被去掉了），不能确定各个数字的位置，请提供完整的表格。";
        }
        if (table2Rows == 0 && !table3.isPresent() && !table4) {
            return "没有找到年度报告的法定表格，请确认文件是政府信息公开工作年度报告，并且表格不是图片。";
        }
        return null;
    }

    /** Rows of Table 3 that are named where rows are, but have no numbers of their own. */
    private List<String> bareLabels(List<Row> rows) {
        Set<String> named = new HashSet<>();
        for (Line line : lines) {
            for (Piece piece : line.pieces()) {
                if (piece.text().length() <= 60 && !piece.text().isEmpty()) {
                    FormRow row = Rows.known(Words.plain(piece.text()), 0.93);
                    if (row != null && row.wordings().getFirst().length() >= 4) {
                        named.add(row.key());
                    }
                }
            }
        }
        for (CellName cell : found.cells.keySet()) {
            named.remove(cell.row());
            named.remove(cell.value().substring("table2.".length()));
        }
        named.removeAll(found.broken);
        found.broken.forEach(b -> named.remove(b.replace("table2.", "")));
        named.removeAll(Set.of("other", "procurement", "fee", "feeWanYuan", "other.other"));
        return List.copyOf(named);
    }

    private static int longestRun(List<Row> rows) {
        return rows.stream().mapToInt(r -> r.slots().size()).max().orElse(0);
    }

    private int firstLine(Pattern begins, int from) {
        for (Line line : lines) {
            if (line.number() < from) {
                continue;
            }
            for (Piece piece : line.pieces()) {
                if (piece.text().length() < 60
                        && begins.matcher(Words.plain(piece.text())).matches()) {
                    return line.number();
                }
            }
        }
        return 0;
    }

    private List<int[]> tables(
            List<Row> rows, Table3Reading.Extent table3, int table2Line, List<Row> before, int table4Line) {
        List<int[]> tables = new ArrayList<>();
        int table2Ends = found.evidence.entrySet().stream()
                .filter(e -> e.getKey().table() == 2)
                .mapToInt(e -> e.getValue().line())
                .max()
                .orElse(0);
        if (table2Ends > 0) {
            tables.add(new int[] {Math.min(table2Line, table2Ends), lastOf(table2Ends)});
        }
        int table3Ends = 0;
        if (table3.isPresent()) {
            int first = rows.get(table3.from()).line();
            int head = firstLine(TABLE3_BEGINS, table2Ends);
            table3Ends = rows.get(table3.to() - 1).line();
            tables.add(new int[] {head > 0 && head < first ? head : first, lastOf(table3Ends)});
        }
        if (table4Line > 0) {
            int head = firstLine(TABLE4_BEGINS, table3Ends);
            tables.add(new int[] {head > 0 && head < table4Line ? head : table4Line, lastOf(table4Line)});
        }
        return Objects.requireNonNull(tables);
    }

    /** The last line of a row that may go on over lines of one cell each. */
    private int lastOf(int from) {
        int last = from;
        for (Line line : lines) {
            if (line.number() > last
                    && line.number() <= last + 2
                    && line.shape() == Line.Shape.WORDS
                    && SlotText.read(line.text(), 0) != null) {
                last = line.number();
            }
        }
        return last;
    }
}
