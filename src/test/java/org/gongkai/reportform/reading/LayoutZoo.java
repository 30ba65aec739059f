package org.gongkai.reportform.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Renders an invented report in the layouts in which reports are met, as the corpus describes them in words. */
final class LayoutZoo {

    enum Layout {
        HTML_SPANS,
        HTML_EMPTY_FOR_COVERED,
        HTML_GB18030,
        HTML_WORD,
        HTML_BROKEN_TABLE,
        HTML_STRAY_EMPTY,
        MHT_QUOTED,
        MHT_BASE64,
        BARS_ONCE,
        BARS_REPEATED,
        BARS_EMPTY,
        BARS_PUSHED_TO_THE_END,
        BARS_CUT_BY_PAGE,
        LINES,
        LINES_GAP,
        LINES_BAR,
        LINES_BAR_BEFORE_ROW,
        LINES_LONE_BAR_AFTER_CELL,
        LINES_BARE_BAR_BEFORE_ROW,
        TABS,
        PAGE_TEXT,
        MARKDOWN_CUT,
        MARKDOWN_LOST_LABELS,
        MARKDOWN_FALLEN_TOTAL,
        DOCX,
        DOC,
        WPS,
        XLSX,
        XLSX_TEXT_SHEETS,
        XLS,
        OFD,
        PDF,
        ENDS_EARLY,
        REPEATED_LINES_DROPPED,
        COLUMN_BY_COLUMN
    }

    record Document(String name, byte[] content) {}

    private final InventedReport report;
    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private LayoutZoo(InventedReport report) {
        this.report = report;
        this.random = report.random;
    }

    static Document render(InventedReport report, Layout layout) {
        return new LayoutZoo(report).render(layout);
    }

    private Document render(Layout layout) {
        return switch (layout) {
            case HTML_SPANS, HTML_EMPTY_FOR_COVERED, HTML_WORD, HTML_BROKEN_TABLE, HTML_STRAY_EMPTY ->
                new Document("report.html", html(layout).getBytes(StandardCharsets.UTF_8));
            case HTML_GB18030 -> new Document("report.htm", html(layout).getBytes(Charset.forName("GB18030")));
            case MHT_QUOTED -> new Document("report.mhtml", archive(html(layout), true));
            case MHT_BASE64 -> new Document("report.mht", archive(html(layout), false));
            case DOCX -> new Document("report.docx", docx());
            case DOC -> new Document("report.doc", new OldWordPages().write(parts()));
            case WPS -> new Document("report.wps", new OldWordPages().write(parts()));
            case XLSX -> new Document("report.xlsx", xlsx(false));
            case XLSX_TEXT_SHEETS -> new Document("report.xlsx", xlsx(true));
            case XLS -> new Document("report.xls", xls());
            case OFD -> new Document("report.ofd", ofd());
            case PDF -> new Document("report.pdf", new PdfPages().write(parts()));
            default -> new Document("report.txt", text(layout).getBytes(StandardCharsets.UTF_8));
        };
    }

    // ---- text

    private String text(Layout layout) {
        line(report.title());
        report.opening().forEach(this::line);
        line(report.heading(0));
        table(report.table2(), layout, 2);
        line(report.heading(1));
        if (random.nextInt(4) == 0) {
            line(report.write("本年共收到申请，按时办理，具体情况如下表所示。"));
        }
        table(report.table3(), layout, 3);
        if (layout != Layout.ENDS_EARLY) {
            line(report.heading(2));
            table(report.table4(), layout, 4);
            report.closing().forEach(this::line);
        }
        return layout == Layout.REPEATED_LINES_DROPPED
                ? String.join(
                        "\n",
                        new java.util.LinkedHashSet<>(List.of(out.toString().split("\n"))))
                : out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void table(Grid grid, Layout layout, int number) {
        if (layout == Layout.COLUMN_BY_COLUMN) {
            columns(grid);
            return;
        }
        List<List<Grid.Place>> places = grid.places();
        int cut = layout == Layout.BARS_CUT_BY_PAGE && number == 3 ? 5 + random.nextInt(18) : -1;
        int end = layout == Layout.ENDS_EARLY && number == 3 ? 4 + random.nextInt(20) : places.size();
        for (int r = 0; r < Math.min(end, places.size()); r++) {
            if (r == cut) {
                line("");
                line("- 4 -");
                line("");
                for (int h = 0; h < grid.headRows; h++) {
                    row(places.get(h), layout, grid, number);
                }
            }
            row(places.get(r), layout, grid, number);
        }
    }

    private void row(List<Grid.Place> row, Layout layout, Grid grid, int table) {
        switch (layout) {
            case BARS_ONCE, BARS_CUT_BY_PAGE, ENDS_EARLY -> line(String.join(" | ", once(row)) + " |");
            case BARS_REPEATED ->
                line("| "
                        + String.join(
                                " | ", row.stream().map(p -> p.cell().text()).toList()) + " |");
            case BARS_EMPTY ->
                line("| "
                        + String.join(
                                " | ",
                                row.stream()
                                        .map(p -> p.first() && p.firstRow()
                                                ? p.cell().text()
                                                : "")
                                        .toList())
                        + " |");
            case BARS_PUSHED_TO_THE_END ->
                line(String.join(" | ", once(row)) + " |"
                        + "|".repeat(grid.width - once(row).size()));
            case LINES, REPEATED_LINES_DROPPED -> once(row).forEach(this::line);
            case LINES_GAP -> once(row).forEach(c -> line(c + "\n"));
            case LINES_BAR -> {
                once(row).forEach(c -> line((c + " |").strip()));
                if (grid.width > once(row).size()) {
                    line("|".repeat(grid.width - once(row).size()));
                }
            }
            case LINES_BAR_BEFORE_ROW -> {
                line("|");
                once(row).forEach(c -> line((c + " |").strip()));
            }
            case LINES_LONE_BAR_AFTER_CELL -> once(row).forEach(c -> line(c + "\n|"));
            case LINES_BARE_BAR_BEFORE_ROW -> {
                line("|");
                once(row).forEach(this::line);
            }
            case TABS -> line(tabs(row));
            case PAGE_TEXT -> pageRow(row, table);
            case MARKDOWN_CUT, MARKDOWN_LOST_LABELS, MARKDOWN_FALLEN_TOTAL -> markdown(row, layout, table);
            default -> throw new IllegalArgumentException(layout.name());
        }
    }

    private void columns(Grid grid) {
        for (int c = 0; c < grid.width; c++) {
            for (List<Grid.Place> row : grid.places()) {
                if (c < row.size() && row.get(c).first() && row.get(c).firstRow()) {
                    line(row.get(c).cell().text());
                }
            }
        }
    }

    private static List<String> once(List<Grid.Place> row) {
        List<String> cells = new ArrayList<>();
        row.stream()
                .filter(p -> p.first() && p.firstRow())
                .forEach(p -> cells.add(p.cell().text()));
        return cells;
    }

    private String tabs(List<Grid.Place> row) {
        List<String> cells = new ArrayList<>(row.stream()
                .map(p -> p.first() && p.firstRow() ? p.cell().text() : "")
                .toList());
        boolean mergedFirst = !row.getFirst().firstRow()
                && row.stream().anyMatch(p -> p.cell().number());
        if (mergedFirst && random.nextBoolean()) {
            cells.removeFirst();
        }
        return String.join("\t", cells);
    }

    private void markdown(List<Grid.Place> row, Layout layout, int table) {
        List<String> labels = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Grid.Place place : row) {
            if (place.first() && place.firstRow()) {
                (place.cell().number() ? numbers : labels).add(place.cell().text());
            }
        }
        if (numbers.isEmpty()) {
            if (table == 2 || table == 4 && labels.size() > 2) {
                line("| " + String.join(" | ", labels) + " |");
                line("|" + "---|".repeat(labels.size()));
            } else {
                labels.forEach(l -> line("### " + l));
            }
            return;
        }
        String name = labels.isEmpty() ? "" : labels.removeLast();
        labels.forEach(l -> line("### " + l));
        boolean own = table == 3 && random.nextInt(4) == 0;
        if (own) {
            line("| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |");
            line("|---|---|---|---|---|---|---|---|");
        }
        if (layout == Layout.MARKDOWN_LOST_LABELS && table == 3 && name.length() > 8 && random.nextInt(6) == 0) {
            int half = name.length() / 2;
            line(name.substring(0, half));
            line(name.substring(half));
            line("| " + String.join(" | ", numbers) + " |");
        } else if (layout == Layout.MARKDOWN_FALLEN_TOTAL && table == 3 && random.nextInt(6) == 0) {
            line("| " + name + " | " + String.join(" | ", numbers.subList(0, 6)) + " |");
            line("");
            line(numbers.get(6));
        } else {
            line("| " + (name.isEmpty() ? "" : name + " | ") + String.join(" | ", numbers) + " |");
        }
    }

    /** A row of a printed page: its label wrapped, its numbers beside any of the lines. */
    private void pageRow(List<Grid.Place> row, int table) {
        List<String> labels = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Grid.Place place : row) {
            if (place.first() && place.firstRow()) {
                (place.cell().number() ? numbers : labels).add(place.cell().text());
            }
        }
        if (numbers.isEmpty()) {
            line("   " + String.join("   ", labels));
            return;
        }
        labels.remove("三、本年度办理结果");
        String name = labels.isEmpty() ? "" : labels.getLast();
        String group = labels.size() > 1 ? labels.get(labels.size() - 2) : "";
        List<String> wrapped = new ArrayList<>();
        for (int at = 0; at < name.length(); at += 16) {
            wrapped.add(name.substring(at, Math.min(name.length(), at + 16)));
        }
        int with = wrapped.isEmpty() ? 0 : random.nextInt(wrapped.size());
        StringBuilder values = new StringBuilder();
        for (String number : numbers) {
            String shown = number.strip();
            int jitter = random.nextInt(2);
            values.append(" ".repeat(Math.max(3, 7 + jitter - shown.length()))).append(shown);
        }
        if (wrapped.isEmpty()) {
            line(" ".repeat(3) + values);
        }
        for (int i = 0; i < wrapped.size(); i++) {
            String indent = i == 0 && !group.isEmpty() ? "   " + group + "  " : " ".repeat(14);
            line(indent
                    + wrapped.get(i)
                    + (i == with ? "  ".repeat(Math.max(1, 17 - wrapped.get(i).length())) + values : ""));
        }
        if (random.nextInt(3) == 0) {
            line("");
        }
        if (table == 3 && random.nextInt(9) == 0) {
            line(String.valueOf("三本年度办理结果".charAt(random.nextInt(8))));
        }
    }

    // ---- HTML

    private String html(Layout layout) {
        out.append("<html><head><title>")
                .append(report.title())
                .append("</title></head><body><div>首页 &gt; 年报 2019 2020 2021</div>");
        paragraph(report.title());
        report.opening().forEach(this::paragraph);
        paragraph(report.heading(0));
        htmlTable(report.table2(), layout, 2);
        paragraph(report.heading(1));
        htmlTable(report.table3(), layout, 3);
        paragraph(report.heading(2));
        htmlTable(report.table4(), layout, 4);
        report.closing().forEach(this::paragraph);
        return out.append("</body></html>").toString();
    }

    private void paragraph(String text) {
        out.append("<p>").append(text).append("</p>\n");
    }

    private void htmlTable(Grid grid, Layout layout, int table) {
        out.append("<table border=1>\n");
        List<List<Grid.Place>> places = grid.places();
        int cut = layout == Layout.HTML_BROKEN_TABLE && table == 3 ? 5 + random.nextInt(18) : -1;
        for (int r = 0; r < places.size(); r++) {
            if (r == cut) {
                out.append("</table>\n<p>").append("- 4 -").append("</p><table>\n");
                for (int h = 0; h < 3; h++) {
                    htmlRow(places.get(h), layout, grid);
                }
            }
            htmlRow(places.get(r), layout, grid);
        }
        out.append("</table>\n");
    }

    private void htmlRow(List<Grid.Place> row, Layout layout, Grid grid) {
        out.append("<tr>");
        boolean oddSpan = random.nextInt(10) == 0;
        for (int c = 0; c < row.size(); c++) {
            Grid.Place place = row.get(c);
            boolean begins = place.first() && place.firstRow();
            if (begins) {
                Grid.Cell cell = place.cell();
                int wide = cell.wide();
                if (layout == Layout.HTML_SPANS && oddSpan && cell.number() && c + 1 == row.size()) {
                    wide++;
                }
                boolean spans = layout != Layout.HTML_EMPTY_FOR_COVERED;
                out.append("<td").append(spans && wide > 1 ? " colspan=\"" + wide + "\"" : "");
                out.append(
                        spans
                                        && cell.high() > 1
                                        && layout != Layout.HTML_BROKEN_TABLE
                                        && layout != Layout.HTML_STRAY_EMPTY
                                ? " rowspan=\"" + cell.high() + "\""
                                : "");
                out.append('>').append(htmlCell(cell.text(), layout)).append("</td>");
            } else if (layout == Layout.HTML_EMPTY_FOR_COVERED
                    || layout == Layout.HTML_STRAY_EMPTY && !place.firstRow() && place.first()) {
                out.append("<td>&nbsp;</td>");
            }
        }
        out.append("</tr>\n");
    }

    private String htmlCell(String text, Layout layout) {
        if (layout != Layout.HTML_WORD) {
            return text;
        }
        StringBuilder cell = new StringBuilder("<p class=MsoNormal>");
        for (int at = 0; at < text.length(); at += 2) {
            cell.append("<span><font>")
                    .append(text, at, Math.min(text.length(), at + 2))
                    .append("</font></span>");
        }
        return cell.append(text.isEmpty() ? "&nbsp;" : "")
                .append("<o:p></o:p></p>")
                .toString();
    }

    /** A page saved as one file, as browsers do. */
    private static byte[] archive(String page, boolean quoted) {
        StringBuilder body = new StringBuilder();
        if (quoted) {
            int column = 0;
            for (byte b : page.getBytes(StandardCharsets.UTF_8)) {
                String shown =
                        b == '\n' || b > 31 && b < 127 && b != '=' ? "" + (char) b : String.format("=%02X", b & 0xff);
                column = b == '\n' ? 0 : column + shown.length();
                if (column > 72) {
                    body.append("=\r\n");
                    column = shown.length();
                }
                body.append(shown);
            }
        } else {
            body.append(java.util.Base64.getMimeEncoder().encodeToString(page.getBytes(Charset.forName("GB18030"))));
        }
        return ("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
                        + "\tboundary=\"----part--X\"\r\n\r\n\r\n------part--X\r\nContent-Type: text/css\r\n\r\np{}\r\n"
                        + "------part--X\r\nContent-Type: text/html"
                        + (quoted ? "" : "; charset=\"gb18030\"")
                        + "\r\nContent-Transfer-Encoding: " + (quoted ? "quoted-printable" : "base64") + "\r\n\r\n"
                        + body + "\r\n------part--X--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    // ---- packed XML

    private byte[] docx() {
        out.append("<w:document xmlns:w=\"w\"><w:body>");
        wordParagraph(report.title());
        report.opening().forEach(this::wordParagraph);
        wordParagraph(report.heading(0));
        wordTable(report.table2());
        wordParagraph(report.heading(1));
        wordTable(report.table3());
        wordParagraph(report.heading(2));
        wordTable(report.table4());
        report.closing().forEach(this::wordParagraph);
        return zip(
                Map.of("word/document.xml", out.append("</w:body></w:document>").toString()));
    }

    private void wordParagraph(String text) {
        out.append("<w:p>");
        for (int at = 0; at < text.length(); at += 3) {
            out.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(text, at, Math.min(text.length(), at + 3))
                    .append("</w:t></w:r>");
        }
        out.append("</w:p>");
    }

    private void wordTable(Grid grid) {
        out.append("<w:tbl>");
        for (List<Grid.Place> row : grid.places()) {
            out.append("<w:tr>");
            for (Grid.Place place : row) {
                if (place.first()) {
                    Grid.Cell cell = place.cell();
                    out.append("<w:tc><w:tcPr>");
                    out.append(cell.wide() > 1 ? "<w:gridSpan w:val=\"" + cell.wide() + "\"/>" : "");
                    out.append(
                            cell.high() > 1 ? place.firstRow() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" : "");
                    out.append("</w:tcPr>");
                    wordParagraph(place.firstRow() ? cell.text() : "");
                    out.append("</w:tc>");
                }
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
    }

    private byte[] xlsx(boolean textInSheets) {
        Map<String, String> files = new TreeMap<>();
        files.put("xl/workbook.xml", "<workbook/>");
        return xlsx(parts(), files, textInSheets);
    }

    private byte[] xls() {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            HSSFSheet sheet = book.createSheet("年报");
            int row = 0;
            for (Object part : parts()) {
                if (part instanceof Grid grid) {
                    for (List<Grid.Place> places : grid.places()) {
                        xlsRow(sheet, row++, places);
                    }
                } else {
                    sheet.createRow(row++).createCell(0).setCellValue((String) part);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void xlsRow(HSSFSheet sheet, int number, List<Grid.Place> places) {
        var row = sheet.createRow(number);
        for (int c = 0; c < places.size(); c++) {
            Grid.Cell cell = places.get(c).cell();
            if (places.get(c).first() && places.get(c).firstRow()) {
                if (cell.number() && cell.text().matches("\\d+")) {
                    row.createCell(c).setCellValue(Double.parseDouble(cell.text()));
                } else {
                    row.createCell(c).setCellValue(cell.text());
                }
                if (cell.wide() > 1 || cell.high() > 1) {
                    sheet.addMergedRegion(
                            new CellRangeAddress(number, number + cell.high() - 1, c, c + cell.wide() - 1));
                }
            }
        }
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>(List.of(report.title()));
        parts.addAll(report.opening());
        parts.add(report.heading(0));
        parts.add(report.table2());
        parts.add(report.heading(1));
        parts.add(report.table3());
        parts.add(report.heading(2));
        parts.add(report.table4());
        parts.addAll(report.closing());
        return parts;
    }

    private byte[] xlsx(List<Object> parts, Map<String, String> files, boolean textInSheets) {
        int sheet = 1;
        int row = 1;
        StringBuilder merges = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Grid grid) {
                row = sheetTable(grid, row, merges, textInSheets);
                if (textInSheets) {
                    files.put("xl/worksheets/sheet" + sheet++ + ".xml", sheet(merges));
                    row = 1;
                }
            } else {
                out.append("<row r=\"")
                        .append(row)
                        .append("\">")
                        .append(sheetText("A" + row, (String) part))
                        .append("</row>");
                row++;
            }
        }
        files.put("xl/worksheets/sheet" + sheet + ".xml", sheet(merges));
        return zip(files);
    }

    private String sheet(StringBuilder merges) {
        String xml = "<worksheet><sheetData>" + out + "</sheetData><mergeCells>" + merges + "</mergeCells></worksheet>";
        out.setLength(0);
        merges.setLength(0);
        return xml;
    }

    private static String sheetText(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    private int sheetTable(Grid grid, int from, StringBuilder merges, boolean numbersAsText) {
        int row = from;
        for (List<Grid.Place> places : grid.places()) {
            out.append("<row r=\"").append(row).append("\">");
            for (int c = 0; c < places.size(); c++) {
                Grid.Place place = places.get(c);
                Grid.Cell cell = place.cell();
                if (place.first() && place.firstRow() && !cell.text().isEmpty()) {
                    String at = (char) ('A' + c) + "" + row;
                    boolean asNumber =
                            !numbersAsText && cell.number() && cell.text().matches("\\d+");
                    out.append(
                            asNumber
                                    ? "<c r=\"" + at + "\"><v>" + cell.text() + "</v></c>"
                                    : sheetText(at, cell.text()));
                    if (cell.wide() > 1 || cell.high() > 1) {
                        merges.append("<mergeCell ref=\"")
                                .append(at)
                                .append(':')
                                .append((char) ('A' + c + cell.wide() - 1))
                                .append(row + cell.high() - 1)
                                .append("\"/>");
                    }
                }
            }
            out.append("</row>");
            row++;
        }
        return row;
    }

    private byte[] ofd() {
        double[] y = {20};
        ofdText(report.title(), 60, y[0]);
        List<String> words = new ArrayList<>(report.opening());
        words.add(report.heading(0));
        words.forEach(w -> ofdText(w, 20, y[0] += 8));
        ofdTable(report.table2(), y);
        ofdText(report.heading(1), 20, y[0] += 8);
        ofdTable(report.table3(), y);
        ofdText(report.heading(2), 20, y[0] += 8);
        ofdTable(report.table4(), y);
        report.closing().forEach(w -> ofdText(w, 20, y[0] += 8));
        String page =
                "<ofd:Page xmlns:ofd=\"o\"><ofd:Content><ofd:Layer>" + out + "</ofd:Layer></ofd:Content></ofd:Page>";
        return zip(Map.of("OFD.xml", "<OFD/>", "Doc_0/Pages/Page_0/Content.xml", page));
    }

    private void ofdTable(Grid grid, double[] y) {
        double column = grid.width == 10 ? 17 : grid.width == 15 ? 12 : 40;
        for (List<Grid.Place> row : grid.places()) {
            y[0] += 8;
            for (int c = 0; c < row.size(); c++) {
                Grid.Place place = row.get(c);
                if (place.first() && place.firstRow()) {
                    double left = 20 + (grid.width == 10 ? c < 3 ? 45 * c : 135 + (c - 3) * column : c * column);
                    String text = place.cell().text().strip();
                    double size = text.length() > 16
                                    && grid.width == 10
                                    && !place.cell().number()
                            ? 2
                            : 3;
                    ofdText(text, place.cell().number() ? left + 6 - text.length() * 0.7 : left, y[0], size);
                }
            }
        }
    }

    private void ofdText(String text, double x, double y) {
        ofdText(text, x, y, 3);
    }

    private void ofdText(String text, double x, double y, double size) {
        if (!text.isEmpty()) {
            out.append("<ofd:TextObject Boundary=\"")
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(" 200 10\" Size=\"")
                    .append(size);
            out.append("\"><ofd:TextCode X=\"0\" Y=\"5\">").append(text).append("</ofd:TextCode></ofd:TextObject>");
        }
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
