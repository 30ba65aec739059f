package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report as HTML in the exact official layout: six parts in fixed order, Tables 2, 3 and 4 with the merged cells and words
 * as printed.
 *
 * <p>For readers of a screen reader every table has a caption and every number the heads that belong to it ({@code headers}); for
 * small screens the label cells carry the class {@code report-table__label} so that a style sheet can make the first column stick.
 * Ids start with the prefix given, so that two reports fit on one page.
 */
public final class ReportHtml {

    private final StatutoryReport report;
    private final FigureMarkup markup;
    private final String prefix;

    private ReportHtml(StatutoryReport report, FigureMarkup markup, String prefix) {
        this.report = report;
        this.markup = markup;
        this.prefix = prefix;
    }

    public static ReportHtml of(StatutoryReport report, FigureMarkup markup) {
        return new ReportHtml(report, markup, "r");
    }

    /** All six parts with headings, text and tables, without the title. */
    public String parts() {
        StringBuilder html = new StringBuilder();
        for (ReportPart part : ReportPart.values()) {
            if (part != ReportPart.OPENING) {
                html.append("<h2 id=\"part-")
                        .append(part.number())
                        .append("\">")
                        .append(part.heading())
                        .append("</h2>\n");
            }
            html.append(words(part));
            html.append(
                    switch (part) {
                        case PROACTIVE -> table2();
                        case REQUESTS -> table3();
                        case REMEDIES -> table4();
                        default -> "";
                    });
        }
        return html.toString();
    }

    /** The paragraphs of one part. */
    public String words(ReportPart part) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : report.narrative().paragraphs(part)) {
            html.append("<p>").append(Html.escape(paragraph)).append("</p>");
            html.append(markup.besideParagraph(part, paragraph)).append('\n');
        }
        return html.toString();
    }

    /** A document of its own, for a file; the style sheet makes it printable on A4. */
    public String document() {
        String title = Html.escape(report.organ() + report.year() + "年政府信息公开工作年度报告");
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title
                + "</title>\n<style>"
                + DocumentStyle.CSS + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n" + parts()
                + "</body>\n</html>\n";
    }

    /** 主动公开政府信息情况. */
    public String table2() {
        StringBuilder html = start(2, ReportPart.PROACTIVE);
        List<Table2Block> blocks = Table2Block.of(report.form());
        for (int b = 0; b < blocks.size(); b++) {
            block(html, blocks.get(b), prefix + "2b" + b);
        }
        return html.append("</table>\n</div>\n").toString();
    }

    private void block(StringBuilder html, Table2Block block, String id) {
        List<String> heads = block.heads();
        html.append("<tbody>\n<tr><th colspan=\"4\" scope=\"rowgroup\" class=\"report-table__clause\" id=\"")
                .append(id)
                .append("\">")
                .append(block.clause())
                .append("</th></tr>\n<tr><th scope=\"col\" class=\"report-table__label\" id=\"")
                .append(id)
                .append("l\">信息内容</th>");
        for (int c = 0; c < heads.size(); c++) {
            html.append("<th scope=\"col\"")
                    .append(span(heads.size(), c))
                    .append(" id=\"")
                    .append(id)
                    .append('c')
                    .append(c)
                    .append("\">")
                    .append(heads.get(c))
                    .append("</th>");
        }
        html.append("</tr>\n");
        for (int i = 0; i < block.items().size(); i++) {
            item(html, block.items().get(i), id, i);
        }
        html.append("</tbody>\n");
    }

    private void item(StringBuilder html, Table2Block.Item item, String id, int row) {
        String rowId = id + "r" + row;
        html.append("<tr><th scope=\"row\" class=\"report-table__label\" id=\"")
                .append(rowId)
                .append("\">")
                .append(item.label())
                .append("</th>");
        for (int c = 0; c < item.cells().size(); c++) {
            String heads = id + " " + id + "c" + c + " " + rowId;
            CellName cell = item.cells().get(c);
            String spans = span(item.cells().size(), c);
            if (cell == null) {
                String amount = report.procurementAmount();
                html.append("<td headers=\"")
                        .append(heads)
                        .append('"')
                        .append(spans)
                        .append('>');
                html.append(amount == null ? "" : Html.escape(amount)).append("</td>");
            } else {
                html.append(figure(cell, heads, spans));
            }
        }
        html.append("</tr>\n");
    }

    /** The table is four columns wide: one number takes all three, the last of two takes two. */
    private static String span(int columns, int column) {
        int width = column < columns - 1 ? 1 : 4 - columns;
        return width == 1 ? "" : " colspan=\"" + width + "\"";
    }

    /** 收到和处理政府信息公开申请情况. */
    public String table3() {
        StringBuilder html = start(3, ReportPart.REQUESTS);
        table3Head(html);
        html.append("<tbody>\n");
        List<Table3Line> lines = report.layout().lines();
        long results = lines.stream()
                .filter(l -> l.isResult() || l == Table3Line.TOTAL)
                .count();
        for (int i = 0; i < lines.size(); i++) {
            Table3Line line = lines.get(i);
            Table3Line before = i == 0 ? null : lines.get(i - 1);
            html.append("<tr>");
            if (line == Table3Line.GRANTED) {
                html.append("<th scope=\"rowgroup\" rowspan=\"")
                        .append(results)
                        .append("\" class=\"report-table__results\" id=\"")
                        .append(prefix)
                        .append("3results\">三、本年度办理结果</th>");
            }
            table3Label(html, line, before, lines);
            String heads = rowHeads(line);
            for (Table3Column column : Table3Column.values()) {
                html.append(figure(CellName.table3(line.key(), column), columnHeads(column) + " " + heads, ""));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private void table3Head(StringBuilder html) {
        html.append("<thead>\n<tr><td colspan=\"3\" rowspan=\"3\" class=\"report-table__label report-table__note\">")
                .append("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><th colspan=\"7\" scope=\"colgroup\" id=\"")
                .append(prefix)
                .append("3who\">申请人情况</th></tr>\n<tr>");
        columnHead(html, Table3Column.NATURAL_PERSON, 2);
        html.append("<th colspan=\"5\" scope=\"colgroup\" id=\"").append(prefix).append("3org\">法人或其他组织</th>");
        columnHead(html, Table3Column.TOTAL, 2);
        html.append("</tr>\n<tr>");
        Table3Column.applicants().subList(1, 6).forEach(column -> columnHead(html, column, 1));
        html.append("</tr>\n</thead>\n");
    }

    private void columnHead(StringBuilder html, Table3Column column, int rows) {
        html.append("<th scope=\"col\"")
                .append(rows == 1 ? "" : " rowspan=\"" + rows + "\"")
                .append(" id=\"")
                .append(prefix)
                .append("3c-")
                .append(column.key())
                .append("\">")
                .append(column.label())
                .append("</th>");
    }

    private void table3Label(StringBuilder html, Table3Line line, @Nullable Table3Line before, List<Table3Line> lines) {
        Table3Line.Group group = line.group();
        boolean grouped = group != Table3Line.Group.NONE && group != Table3Line.Group.RESULT;
        if (grouped && (before == null || before.group() != group)) {
            long size = lines.stream().filter(l -> l.group() == group).count();
            html.append("<th scope=\"rowgroup\" rowspan=\"")
                    .append(size)
                    .append("\" class=\"report-table__group\" id=\"")
                    .append(groupId(group))
                    .append("\">")
                    .append(group.label())
                    .append("</th>");
        }
        int width = group == Table3Line.Group.NONE ? 3 : grouped ? 1 : 2;
        html.append("<th scope=\"row\"")
                .append(width == 1 ? "" : " colspan=\"" + width + "\"")
                .append(" class=\"report-table__label\" id=\"")
                .append(lineId(line))
                .append("\">")
                .append(line.label())
                .append("</th>");
    }

    private String columnHeads(Table3Column column) {
        boolean organisation = column.ordinal() > 0 && column != Table3Column.TOTAL;
        return prefix + "3who " + (organisation ? prefix + "3org " : "") + prefix + "3c-" + column.key();
    }

    private String rowHeads(Table3Line line) {
        Table3Line.Group group = line.group();
        return switch (group) {
            case NONE -> lineId(line);
            case RESULT -> prefix + "3results " + lineId(line);
            default -> prefix + "3results " + groupId(group) + " " + lineId(line);
        };
    }

    private String groupId(Table3Line.Group group) {
        return prefix + "3g-" + group.name().toLowerCase(Locale.ROOT);
    }

    private String lineId(Table3Line line) {
        return prefix + "3l-" + line.key().replace('.', '-');
    }

    /** 政府信息公开行政复议、行政诉讼情况. */
    public String table4() {
        StringBuilder html = start(4, ReportPart.REMEDIES);
        html.append("<thead>\n<tr><th colspan=\"5\" scope=\"colgroup\" id=\"")
                .append(blockId(Table4Block.REVIEW))
                .append("\">行政复议</th><th colspan=\"10\" scope=\"colgroup\" id=\"")
                .append(prefix)
                .append("4suit\">行政诉讼</th></tr>\n<tr>");
        table4Columns(html, Table4Block.REVIEW, 2);
        for (Table4Block block : List.of(Table4Block.SUIT_DIRECT, Table4Block.SUIT_AFTER_REVIEW)) {
            html.append("<th colspan=\"5\" scope=\"colgroup\" id=\"")
                    .append(blockId(block))
                    .append("\">")
                    .append(block.label())
                    .append("</th>");
        }
        html.append("</tr>\n<tr>");
        table4Columns(html, Table4Block.SUIT_DIRECT, 1);
        table4Columns(html, Table4Block.SUIT_AFTER_REVIEW, 1);
        html.append("</tr>\n</thead>\n<tbody>\n<tr>");
        for (Table4Block block : Table4Block.values()) {
            for (Table4Column column : Table4Column.values()) {
                String heads = (block == Table4Block.REVIEW ? "" : prefix + "4suit ") + blockId(block) + " "
                        + blockId(block) + "-" + column.key();
                html.append(figure(CellName.table4(block, column), heads, ""));
            }
        }
        return html.append("</tr>\n</tbody>\n</table>\n</div>\n").toString();
    }

    private void table4Columns(StringBuilder html, Table4Block block, int rows) {
        Stream.of(Table4Column.values())
                .forEach(column -> html.append("<th scope=\"col\"")
                        .append(rows == 1 ? "" : " rowspan=\"" + rows + "\"")
                        .append(" id=\"")
                        .append(blockId(block))
                        .append('-')
                        .append(column.key())
                        .append("\">")
                        .append(column.label())
                        .append("</th>"));
    }

    private String blockId(Table4Block block) {
        return prefix + "4" + block.key();
    }

    /** The frame scrolls sideways on a small screen, so it must be reachable by keyboard and have a name. */
    private StringBuilder start(int number, ReportPart part) {
        String name = part.heading().substring(2);
        return new StringBuilder("<div class=\"report-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(name)
                .append("\">\n<table class=\"report-table report-table--")
                .append(number)
                .append("\">\n<caption class=\"report-table__caption\">")
                .append(name)
                .append("</caption>\n");
    }

    private String figure(CellName cell, String heads, String spans) {
        BigDecimal number = report.at(cell);
        String classes = ("report-table__figure "
                        + (report.isUnread(cell) ? "report-table__figure--unread " : "")
                        + markup.classes(cell))
                .strip();
        String shown = number == null
                ? (report.isUnread(cell) ? "<span class=\"report-unread\">未读到</span>" : "")
                : markup.figure(cell, print(number));
        return "<td class=\"" + classes + "\" headers=\"" + heads + "\"" + spans + " data-cell=\"" + cell + "\">"
                + shown + markup.beside(cell) + "</td>";
    }

    /** Zeros after the point are stripped (OQ-16). */
    public static String print(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
