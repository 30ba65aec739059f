package org.gongkai.reportform.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.paper.Table;
import org.gongkai.paper.Table.Align;
import org.gongkai.paper.Table.Cell;
import org.gongkai.paper.Table.Role;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.Table2Block;
import org.gongkai.reportform.Table3Column;
import org.gongkai.reportform.Table3Line;
import org.gongkai.reportform.Table4Block;
import org.gongkai.reportform.Table4Column;
import org.jspecify.annotations.Nullable;

/** 表二、表三、表四 with the merged cells and words as the form prints them (law.md §2.2–2.4). */
final class FormTables {

    private static final int WIDTH_OF_TABLE_2 = 4;

    private final StatutoryReport report;

    FormTables(StatutoryReport report) {
        this.report = report;
    }

    /** 主动公开政府信息情况. */
    Table table2() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Table2Block block : Table2Block.of(report.form())) {
            rows.add(List.of(Cell.head(block.clause()).over(WIDTH_OF_TABLE_2, 1)));
            List<Cell> heads = new ArrayList<>();
            heads.add(Cell.head("信息内容"));
            for (int c = 0; c < block.heads().size(); c++) {
                heads.add(
                        Cell.head(block.heads().get(c)).over(span(block.heads().size(), c), 1));
            }
            rows.add(heads);
            for (Table2Block.Item item : block.items()) {
                List<Cell> row = new ArrayList<>();
                row.add(label(item.label(), 1).aligned(Align.CENTRE));
                for (int c = 0; c < item.cells().size(); c++) {
                    CellName name = item.cells().get(c);
                    String amount = report.procurementAmount();
                    String shown = name != null ? shown(name) : amount == null ? "" : amount;
                    row.add(Cell.data(shown).over(span(item.cells().size(), c), 1));
                }
                rows.add(row);
            }
        }
        return new Table("主动公开政府信息情况", List.of(1.3, 1.0, 1.0, 1.0), 0, 12, rows);
    }

    /** The table is four columns wide: one number takes all three, the last of two takes two. */
    private static int span(int columns, int column) {
        return column < columns - 1 ? 1 : WIDTH_OF_TABLE_2 - columns;
    }

    /** 收到和处理政府信息公开申请情况. */
    Table table3() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）").over(3, 3),
                Cell.head("申请人情况").over(7, 1)));
        rows.add(List.of(
                Cell.head(Table3Column.NATURAL_PERSON.label()).over(1, 2),
                Cell.head("法人或其他组织").over(5, 1),
                Cell.head(Table3Column.TOTAL.label()).over(1, 2)));
        rows.add(Table3Column.applicants().subList(1, 6).stream()
                .map(column -> Cell.head(column.label()))
                .toList());
        List<Table3Line> lines = report.layout().lines();
        int results = (int) lines.stream()
                .filter(line -> line.isResult() || line == Table3Line.TOTAL)
                .count();
        for (int i = 0; i < lines.size(); i++) {
            Table3Line line = lines.get(i);
            List<Cell> row = new ArrayList<>();
            if (line == Table3Line.GRANTED) {
                row.add(label("三、本年度办理结果", 1).over(1, results).aligned(Align.CENTRE));
            }
            labels(row, line, i == 0 ? null : lines.get(i - 1), lines);
            for (Table3Column column : Table3Column.values()) {
                row.add(Cell.data(shown(CellName.table3(line.key(), column))));
            }
            rows.add(row);
        }
        return new Table("收到和处理政府信息公开申请情况", List.of(1.0, 2.1, 5.6, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5), 3, 9, rows);
    }

    private static void labels(List<Cell> row, Table3Line line, @Nullable Table3Line before, List<Table3Line> lines) {
        Table3Line.Group group = line.group();
        boolean grouped = group != Table3Line.Group.NONE && group != Table3Line.Group.RESULT;
        if (grouped && (before == null || before.group() != group)) {
            int size = (int) lines.stream().filter(l -> l.group() == group).count();
            row.add(label(group.label(), 1).over(1, size));
        }
        row.add(label(line.label(), group == Table3Line.Group.NONE ? 3 : grouped ? 1 : 2));
    }

    /** 政府信息公开行政复议、行政诉讼情况. */
    Table table4() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.head("行政复议").over(5, 1), Cell.head("行政诉讼").over(10, 1)));
        List<Cell> second = new ArrayList<>();
        for (Table4Column column : Table4Column.values()) {
            second.add(Cell.head(column.label()).over(1, 2));
        }
        second.add(Cell.head(Table4Block.SUIT_DIRECT.label()).over(5, 1));
        second.add(Cell.head(Table4Block.SUIT_AFTER_REVIEW.label()).over(5, 1));
        rows.add(second);
        List<Cell> third = new ArrayList<>();
        for (int block = 0; block < 2; block++) {
            for (Table4Column column : Table4Column.values()) {
                third.add(Cell.head(column.label()));
            }
        }
        rows.add(third);
        List<Cell> figures = new ArrayList<>();
        for (Table4Block block : Table4Block.values()) {
            for (Table4Column column : Table4Column.values()) {
                figures.add(Cell.data(shown(CellName.table4(block, column))));
            }
        }
        rows.add(figures);
        return new Table("政府信息公开行政复议、行政诉讼情况", Collections.nCopies(15, 1.0), 3, 9, rows);
    }

    private static Cell label(String text, int columns) {
        return new Cell(text, columns, 1, Role.ROW_HEAD, Align.START);
    }

    /** Blank stays blank; what is not known is said to be so, never shown as a number. */
    private String shown(CellName cell) {
        BigDecimal number = report.at(cell);
        return number != null ? ReportHtml.print(number) : report.isUnread(cell) ? "未读到" : "";
    }
}
