package org.gongkai.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * 表格文件 (.xlsx): registers and ledgers, one or more sheets of any length, written row after row in constant memory. Dates are dates and
 * numbers are numbers, so that they can be sorted and reckoned with; head and first column stay in sight.
 *
 * {@snippet :
 * try (TableFile file = TableFile.to(out).sheet("发文台账", List.of(Column.of("文号", 26), Column.of("日期", 12)))) {
 *     file.row("平政办公开答〔2026〕3号", LocalDate.of(2026, 3, 2));
 * }
 * }
 *
 * <p>Not being able to write is an {@link UncheckedIOException}.
 */
public final class TableFile implements AutoCloseable {

    /** What it is sent as. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int PIECE = 500;
    private static final int LONGEST_NAME = 30;

    /** @param width in characters of latin type */
    public record Column(String head, int width) {
        public static Column of(String head, int width) {
            return new Column(head, width);
        }

        /** Heads and their widths side by side. */
        public static List<Column> of(List<String> heads, int... widths) {
            return java.util.stream.IntStream.range(0, heads.size())
                    .mapToObj(i -> of(heads.get(i), widths[i]))
                    .toList();
        }
    }

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private int row;

    private TableFile(OutputStream out) {
        this.workbook = new Workbook(out, "Gongkai", "1.0");
    }

    /** A file that is written to a stream, which is not closed. */
    public static TableFile to(OutputStream out) {
        return new TableFile(out);
    }

    /** Begins a sheet; the one before is finished. Longer names are cut, as office programs want it. */
    public TableFile sheet(String name, List<Column> columns) {
        finishSheet();
        Worksheet begun = workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        for (int i = 0; i < columns.size(); i++) {
            begun.value(0, i, columns.get(i).head());
            begun.width(i, columns.get(i).width());
            begun.style(0, i).bold().set();
        }
        begun.freezePane(1, 1);
        sheet = begun;
        row = 1;
        return this;
    }

    /** One row. @param cells text, number or {@link LocalDate}; null is an empty cell */
    public void row(@Nullable Object... cells) {
        row(java.util.Arrays.asList(cells));
    }

    /** One row, as {@link #row(Object...)}. */
    public void row(List<? extends @Nullable Object> cells) {
        Worksheet open = sheet;
        if (open == null) {
            throw new IllegalStateException("no sheet was begun");
        }
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            switch (cell) {
                case null -> {}
                case LocalDate day -> {
                    open.value(row, i, day);
                    open.style(row, i).format("yyyy-mm-dd").set();
                }
                case Number number -> open.value(row, i, number);
                default -> open.inlineString(row, i, cell.toString()); // not kept in memory
            }
        }
        if (++row % PIECE == 0) {
            try {
                open.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() {
        finishSheet();
        try {
            workbook.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void finishSheet() {
        Worksheet open = sheet;
        if (open != null) {
            try {
                open.finish();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            sheet = null;
        }
    }
}
