package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * 台账页: a register or list as it is printed and filed: title, what it covers, one or more tables in small type whose heads are repeated on
 * every page, and a line for signatures where one is wanted. {@link TableFile} is its other shape, to reckon with.
 *
 * @param title 台账名称, with the organ
 * @param lead lines under the title: the day, how many, what is left out
 * @param parts its tables in order
 * @param foot the last line, for signatures; empty for none
 */
public record Ledger(String title, List<String> lead, List<Part> parts, String foot) {

    private static final double SIZE = 9;

    /**
     * One table.
     *
     * @param heading over it; empty for none
     * @param columns with widths as shares
     * @param rows texts, as many as there are columns; none: {@code empty} is said instead
     * @param empty what is said when there is nothing to list
     */
    public record Part(String heading, List<TableFile.Column> columns, List<List<String>> rows, String empty) {
        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public Ledger {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
    }

    /** The paper it is printed on. */
    public OfficialPaper paper() {
        List<Block> blocks = new ArrayList<>();
        lead.forEach(line -> blocks.add(new Block.Line(line)));
        for (Part part : parts) {
            if (!part.heading().isEmpty()) {
                blocks.add(new Block.Heading(1, part.heading()));
            }
            blocks.add(part.rows().isEmpty() ? new Block.Line(part.empty()) : grid(part));
        }
        if (!foot.isEmpty()) {
            blocks.add(new Block.Line(foot));
        }
        return OfficialPaper.plain(title).saying(blocks);
    }

    private Block grid(Part part) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(part.columns().stream()
                .map(column -> Table.Cell.head(column.head()))
                .toList());
        for (List<String> row : part.rows()) {
            rows.add(row.stream()
                    .map(text -> Table.Cell.data(text).aligned(Table.Align.START))
                    .toList());
        }
        return new Block.Grid(new Table(
                part.heading().isEmpty() ? title.replace("\n", "") : part.heading(),
                part.columns().stream().map(column -> (double) column.width()).toList(),
                1,
                SIZE,
                rows));
    }
}
