package org.gongkai.paper;

import java.util.List;

/** A table of a DOCX: fixed columns, spans by grid, a head that comes again on every page, rows that are not parted. */
final class DocxTable {

    private final Table table;
    private final int[] widths;

    DocxTable(Table table) {
        this.table = table;
        double all = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        this.widths = table.widths().stream()
                .mapToInt(w -> DocxPrinter.twips(w / all * Measures.WIDTH))
                .toArray();
    }

    void appendTo(StringBuilder xml) {
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"" + DocxPrinter.twips(Measures.WIDTH)
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>"
                + "<w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar>"
                + "<w:tblCaption w:val=\"" + XmlText.escape(table.name()) + "\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"" + width + "\"/>");
        }
        xml.append("</w:tblGrid>");
        List<Table.Placed> cells = table.placed();
        for (int row = 0; row < table.rows().size(); row++) {
            xml.append("<w:tr><w:trPr><w:cantSplit/>" + (row < table.headRows() ? "<w:tblHeader/>" : "") + "</w:trPr>");
            int column = 0;
            while (column < widths.length) {
                Table.Placed at = covering(cells, row, column);
                cell(xml, at, row);
                column = at.column() + at.cell().columns();
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>");
    }

    private static Table.Placed covering(List<Table.Placed> cells, int row, int column) {
        return cells.stream()
                .filter(p -> p.row() <= row && row < p.row() + p.cell().rows())
                .filter(p ->
                        p.column() <= column && column < p.column() + p.cell().columns())
                .findFirst()
                .orElseThrow();
    }

    private void cell(StringBuilder xml, Table.Placed at, int row) {
        Table.Cell cell = at.cell();
        int width = 0;
        for (int c = at.column(); c < at.column() + cell.columns(); c++) {
            width += widths[c];
        }
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
        if (cell.columns() > 1) {
            xml.append("<w:gridSpan w:val=\"" + cell.columns() + "\"/>");
        }
        if (cell.rows() > 1) {
            xml.append(row == at.row() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }
        xml.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        String align = switch (cell.align()) {
            case START -> "left";
            case CENTRE -> "center";
            case END -> "right";
        };
        List<String> lines =
                row == at.row() && !cell.text().isEmpty() ? cell.text().lines().toList() : List.of("");
        for (String line : lines) {
            xml.append("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"" + align + "\"/></w:pPr>");
            if (!line.isEmpty()) {
                xml.append("<w:r><w:rPr><w:sz w:val=\"" + Math.round(table.size() * 2) + "\"/></w:rPr>");
                DocxParts.text(xml, line);
                xml.append("</w:r>");
            }
            xml.append("</w:p>");
        }
        xml.append("</w:tc>");
    }
}
