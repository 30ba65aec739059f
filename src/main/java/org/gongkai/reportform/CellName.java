package org.gongkai.reportform;

import java.util.regex.Pattern;

/**
 * 单元格: the name of one cell of the statutory form, for example {@code table3.refused.inquiry.research} or
 * {@code table4.review.total}. The same name is used in JSON, in findings, in addresses and in storage.
 *
 * @param value {@code table2}, {@code table3} or {@code table4}, then the row and the column, parted by dots
 */
public record CellName(String value) implements Comparable<CellName> {

    private static final Pattern SHAPE = Pattern.compile("table[234](\\.[A-Za-z]+)+");

    public CellName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a cell: " + value);
        }
    }

    /** Whether the text has the shape of a cell's name; whether a form has such a cell is for {@link FormLayout} to say. */
    public static boolean isName(String text) {
        return SHAPE.matcher(text).matches();
    }

    public static CellName of(String value) {
        return new CellName(value);
    }

    /** A cell of Table 2, for example {@code table2("normativeDocuments.made")}. */
    public static CellName table2(String item) {
        return new CellName("table2." + item);
    }

    /** A cell of Table 3 by its row key (contracts.md §4) and column. */
    public static CellName table3(String rowKey, Table3Column column) {
        return new CellName("table3." + rowKey + "." + column.key());
    }

    public static CellName table4(Table4Block block, Table4Column column) {
        return new CellName("table4." + block.key() + "." + column.key());
    }

    /** 2, 3 or 4. */
    public int table() {
        return value.charAt(5) - '0';
    }

    /** The name without its last part: the row of a cell of Table 3, the block of a cell of Table 4. */
    public String row() {
        String withoutTable = value.substring(7);
        int dot = withoutTable.lastIndexOf('.');
        return dot < 0 ? withoutTable : withoutTable.substring(0, dot);
    }

    /** The last part of the name: the column. */
    public String column() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(CellName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
