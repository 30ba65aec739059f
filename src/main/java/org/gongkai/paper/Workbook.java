package org.gongkai.paper;

import java.util.List;

/**
 * 工作簿: tables and text for a spreadsheet.
 *
 * @param sheets in order, at least one
 */
public record Workbook(List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook has at least one sheet");
        }
    }

    /**
     * One sheet: a title over its columns, then its table.
     *
     * @param name at most 31 characters, without the characters {@code []:*?/\}
     * @param title over the table; empty for none
     */
    public record Sheet(String name, String title, Table table) {}
}
