package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Table4Block;
import org.gongkai.reportform.Table4Column;

/** 表四: one row of fifteen numbers, or three of five. */
final class Table4Reading {

    private static final int BLOCK = Table4Column.values().length;
    private static final int WIDTH = BLOCK * Table4Block.values().length;

    private Table4Reading() {}

    /** The row of the document behind which nothing of Table 4 follows, or -1 if none was found. */
    static int read(List<Row> all, Found found) {
        List<Row> rows =
                new ArrayList<>(all.stream().filter(r -> !r.isAllEmpty()).toList());
        all.stream()
                .filter(r -> r.isAllEmpty() && r.slots().size() == WIDTH)
                .limit(1)
                .forEach(rows::add);
        for (Row row : rows) {
            if (row.slots().size() >= WIDTH && row.slots().size() <= WIDTH + 10 || row.filled() == WIDTH) {
                SlotChoice choice = SlotChoice.choose(row, WIDTH, SlotChoice.Habit.NONE);
                List<Slot> slots = choice.slots();
                if (slots == null) {
                    found.notes.add("table4：" + choice.why());
                    return row.line();
                }
                for (Table4Block block : Table4Block.values()) {
                    take(
                            block,
                            slots.subList(block.ordinal() * BLOCK, (block.ordinal() + 1) * BLOCK),
                            row,
                            choice.why(),
                            found);
                }
                return row.line();
            }
        }
        return readBlocks(rows, found);
    }

    private static int readBlocks(List<Row> rows, Found found) {
        List<Row> blocks = new ArrayList<>();
        for (Row row : rows) {
            if (row.slots().size() == BLOCK || row.filled() == BLOCK) {
                blocks.add(row);
            }
        }
        boolean inOrder = blocks.size() == Table4Block.values().length;
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Row row = blocks.get(i);
            List<Table4Block> named = named(row);
            Table4Block byOrder = inOrder ? Table4Block.values()[i] : null;
            if (named.size() == 1 && (byOrder == null || byOrder == named.getFirst())
                    || named.isEmpty() && byOrder != null) {
                SlotChoice choice = SlotChoice.choose(row, BLOCK, SlotChoice.Habit.NONE);
                List<Slot> slots = choice.slots();
                if (slots != null) {
                    take(
                            named.isEmpty() && byOrder != null ? byOrder : named.getFirst(),
                            slots,
                            row,
                            choice.why(),
                            found);
                    last = row.line();
                }
            }
        }
        return last;
    }

    private static List<Table4Block> named(Row row) {
        String words = Words.plain(String.join("", row.before()) + String.join("", row.labels()));
        List<Table4Block> named = new ArrayList<>();
        if (words.contains("未经复议") || words.contains("直接起诉")) {
            named.add(Table4Block.SUIT_DIRECT);
        }
        if (words.contains("复议后") || words.contains("经复议后")) {
            named.add(Table4Block.SUIT_AFTER_REVIEW);
        }
        if (named.isEmpty() && words.endsWith("行政复议")) {
            named.add(Table4Block.REVIEW);
        }
        return named;
    }

    private static void take(Table4Block block, List<Slot> slots, Row row, String how, Found found) {
        for (Table4Column column : Table4Column.values()) {
            found.take(CellName.table4(block, column), slots.get(column.ordinal()), row, how);
        }
    }
}
