package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** XLSX (ECMA-376): numbers as numbers, spans as merged cells, a head that stays when one scrolls. */
public final class PrintingWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    /** The width of a sheet in characters, shared out among its columns. */
    private static final double WIDTH = 110;

    /** One column of running words, as wide as a sheet of A4 takes. */
    private static final double WIDTH_OF_WORDS = 70;

    private final Workbook workbook;
    private final ZipPackage zip = new ZipPackage();

    private PrintingWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    public static byte[] print(Workbook workbook) {
        return new PrintingWorkbook(workbook).file();
    }

    private byte[] file() {
        int count = workbook.sheets().size();
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + SHEET
                    + "worksheet+xml\"/>");
            names.append("<sheet name=\""
                    + XmlText.escape(CleanText.of(workbook.sheets().get(i - 1).name())) + "\" sheetId=\"" + i
                    + "\" r:id=\"rId" + i + "\"/>");
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        relations.append(
                "<Relationship Id=\"rId" + (count + 1) + "\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>");
        zip.add(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + SHEET + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + SHEET
                        + "styles+xml\"/>"
                        + types + "</Types>");
        zip.add(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        zip.add(
                "xl/workbook.xml",
                HEAD + "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + names + "</sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        zip.add("xl/styles.xml", styles());
        for (int i = 1; i <= count; i++) {
            zip.add("xl/worksheets/sheet" + i + ".xml", sheet(workbook.sheets().get(i - 1)));
        }
        return zip.bytes();
    }

    private static String relationships(String inside) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    /** Formats: 0 plain, 1 title, 2 head, 3 label, 4 number or text in the middle. */
    private static String styles() {
        String side = " style=\"thin\"><color auto=\"1\"/></";
        String border = "<border><left" + side + "left><right" + side + "right><top" + side + "top><bottom" + side
                + "bottom><diagonal/></border>";
        String middle = "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>";
        return HEAD + "<styleSheet" + MAIN + "><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
                + "<font><b/><sz val=\"16\"/><name val=\"宋体\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F3F5\"/></patternFill></fill></fills>"
                + "<borders count=\"2\"><border/>" + border + "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"5\"><xf/><xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\">" + middle + "</xf>"
                + "<xf borderId=\"1\" fillId=\"2\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" + middle
                + "</xf>"
                + "<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
                + "<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\">" + middle
                + "</xf></cellXfs></styleSheet>";
    }

    private static String sheet(Workbook.Sheet sheet) {
        Table table = sheet.table();
        int offset = sheet.title().isEmpty() ? 0 : 1;
        List<String> merged = new ArrayList<>();
        StringBuilder[] rows = new StringBuilder[table.rows().size()];
        double[] heights = SheetRows.heights(table, widths(table));
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new StringBuilder(
                    "<row r=\"" + (r + 1 + offset) + "\" ht=\"" + heights[r] + "\" customHeight=\"1\">");
        }
        int width = table.widths().size();
        int[][] style = new int[rows.length][width];
        String[][] text = new String[rows.length][width];
        for (Table.Placed placed : table.placed()) {
            fill(placed, style, text);
            int rightmost = placed.column() + placed.cell().columns() - 1;
            int lowest = placed.row() + placed.cell().rows() - 1;
            if (placed.cell().columns() > 1 || placed.cell().rows() > 1) {
                merged.add(name(placed.column(), placed.row() + offset) + ":" + name(rightmost, lowest + offset));
            }
        }
        StringBuilder data = new StringBuilder();
        if (offset == 1) {
            data.append("<row r=\"1\" ht=\"30\" customHeight=\"1\">" + cell("A1", 1, sheet.title(), true) + "</row>");
            if (width > 1) {
                merged.add("A1:" + name(width - 1, 0));
            }
        }
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < width; c++) {
                String words = text[r][c] == null ? "" : text[r][c];
                rows[r].append(cell(name(c, r + offset), style[r][c], words, style[r][c] != 4));
            }
            data.append(rows[r]).append("</row>");
        }
        return HEAD + "<worksheet" + MAIN + "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                + frozen(table.headRows() + offset)
                + columns(table) + "<sheetData>" + data + "</sheetData>" + mergeCells(merged)
                + "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>";
    }

    private static void fill(Table.Placed placed, int[][] style, String[][] text) {
        Table.Cell cell = placed.cell();
        int look = switch (cell.role()) {
            case COLUMN_HEAD -> 2;
            case ROW_HEAD -> 3;
            case DATA -> cell.align() == Table.Align.START ? 3 : 4;
        };
        for (int r = placed.row(); r < placed.row() + cell.rows(); r++) {
            for (int c = placed.column(); c < placed.column() + cell.columns(); c++) {
                style[r][c] = look;
            }
        }
        text[placed.row()][placed.column()] = CleanText.of(cell.text());
    }

    /** A text that begins like a formula stays a text: it is written as a string, never as a formula. */
    private static String cell(String name, int style, String text, boolean words) {
        String open = "<c r=\"" + name + "\" s=\"" + style + "\"";
        if (text.isEmpty()) {
            return open + "/>";
        }
        if (!words && NUMBER.matcher(text).matches()) {
            return open + "><v>" + text + "</v></c>";
        }
        return open + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XmlText.escape(text) + "</t></is></c>";
    }

    private static String name(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }

    private static String frozen(int rows) {
        return "<sheetViews><sheetView workbookViewId=\"0\""
                + (rows == 0
                        ? "/>"
                        : "><pane ySplit=\"" + rows + "\" topLeftCell=\"A" + (rows + 1)
                                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>")
                + "</sheetViews>";
    }

    private static String columns(Table table) {
        StringBuilder columns = new StringBuilder("<cols>");
        int[] widths = widths(table);
        for (int i = 0; i < widths.length; i++) {
            columns.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + widths[i]
                    + "\" customWidth=\"1\"/>");
        }
        return columns.append("</cols>").toString();
    }

    /** Widths of the columns in digits. */
    private static int[] widths(Table table) {
        double all = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        double whole = table.widths().size() == 1 ? WIDTH_OF_WORDS : WIDTH;
        return table.widths().stream()
                .mapToInt(width -> (int) Math.max(5, Math.round(width / all * whole)))
                .toArray();
    }

    private static String mergeCells(List<String> merged) {
        if (merged.isEmpty()) {
            return "";
        }
        StringBuilder cells = new StringBuilder("<mergeCells count=\"" + merged.size() + "\">");
        merged.forEach(range -> cells.append("<mergeCell ref=\"" + range + "\"/>"));
        return cells.append("</mergeCells>").toString();
    }
}
