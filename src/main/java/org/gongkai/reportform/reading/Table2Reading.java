package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.jspecify.annotations.Nullable;

/** 表二: finds its rows and columns, and tells which edition of the form it is. */
final class Table2Reading {

    private static final Pattern OLD_HEADS =
            Pattern.compile("新?制作数?量|新?公开数量|对外公开总|上一?年项目|项目数量|本年增/?减|采购项目|采购总|集中采购|其他对外管理");
    private static final Pattern NEW_HEADS = Pattern.compile("制发件|制发数|废止|止件数|现行有效|有效件|收费金额|本年处理决定数量|历史累计|三项|逾期不");
    private static final Pattern MADE = Pattern.compile("制发|制定|制作|新增|印发");
    private static final Pattern REPEALED = Pattern.compile("废|止件");
    private static final Pattern IN_FORCE = Pattern.compile("有效|现行|累计");

    private Table2Reading() {}

    /** The edition that the heads speak of; null if they say nothing. */
    static @Nullable FormEdition edition(List<Line> lines) {
        int old = 0;
        int current = 0;
        for (Line line : lines) {
            for (Piece piece : line.pieces()) {
                if (piece.text().length() <= 24 && !piece.text().isEmpty()) {
                    String plain = Words.plain(piece.text());
                    old += OLD_HEADS.matcher(plain).find() ? 1 : 0;
                    current += NEW_HEADS.matcher(plain).find() ? 1 : 0;
                }
            }
        }
        if (old == current) {
            return null;
        }
        return old > current ? FormEdition.FMT19 : FormEdition.FMT21;
    }

    /**
     * @param rows those before Table 3
     * @return how many rows were found
     */
    static int read(List<Row> rows, FormEdition edition, Found found, List<String> procurement) {
        List<FormRow> form = FormRow.table2(edition);
        List<Row> likely = rows.stream()
                .filter(r -> !r.labels().isEmpty() && (isNamed(r, form) || r.fits(form, 0.8)))
                .toList();
        Alignment alignment = Alignment.of(likely, form);
        int read = 0;
        for (Alignment.Match match : alignment.matches()) {
            if (match.fit() < 0.7) {
                continue;
            }
            read++;
            String name = "table2." + match.form().key();
            if (contradicted(match, alignment.left())) {
                found.notes.add(name + "：文件中这一行出现多次而数字不同");
                continue;
            }
            SlotChoice choice = SlotChoice.choose(match.row(), match.form().width(), SlotChoice.Habit.NONE);
            List<Slot> slots = choice.slots();
            if (slots == null) {
                found.notes.add(name + "：" + choice.why() + printed(match.row()));
                if (match.form().width() > 1) {
                    found.broken.add(name);
                }
                continue;
            }
            take(match, order(match, slots, edition), choice.why(), found, procurement);
        }
        return read;
    }

    private static boolean isNamed(Row row, List<FormRow> form) {
        String own = Words.plain(row.labels().getLast());
        return form.stream().anyMatch(f -> f.fit(own) >= 0.6);
    }

    private static boolean contradicted(Alignment.Match match, List<Row> left) {
        return left.stream()
                .anyMatch(r -> match.form().fit(Words.plain(r.labels().getLast())) >= 0.9
                        && !numbers(r).equals(numbers(match.row())));
    }

    private static List<String> numbers(Row row) {
        return row.slots().stream()
                .filter(s -> s.number() != null)
                .map(s -> s.orZero().toPlainString())
                .toList();
    }

    /** The numbers of the row as printed, for a note that quotes them. */
    private static String printed(Row row) {
        String shown = row.slots().stream()
                .map(slot -> slot.text().strip())
                .filter(text -> !text.isEmpty())
                .limit(6)
                .collect(Collectors.joining(" "));
        return shown.isEmpty() ? "" : "：“" + Found.shorten(shown) + "”";
    }

    private static void take(
            Alignment.Match match, List<Slot> slots, String how, Found found, List<String> procurement) {
        for (int i = 0; i < match.form().width(); i++) {
            CellName cell = match.form().cells().get(i);
            if (cell == null) {
                if (!slots.get(i).isBlank()) {
                    procurement.add(slots.get(i).text());
                }
            } else {
                found.take(cell, slots.get(i), match.row(), how);
            }
        }
    }

    /** The slots in the order of the form, where the head above names the columns in another order. */
    private static List<Slot> order(Alignment.Match match, List<Slot> slots, FormEdition edition) {
        List<String> heads = match.row().before();
        if (edition != FormEdition.FMT21 || slots.size() != 3 || heads.size() < 3) {
            return slots;
        }
        List<Slot> ordered = new ArrayList<>();
        for (Pattern head : List.of(MADE, REPEALED, IN_FORCE)) {
            int at = -1;
            for (int i = 0; i < 3; i++) {
                String plain = Words.plain(Objects.requireNonNull(heads.get(heads.size() - 3 + i)));
                if (head.matcher(plain).find()) {
                    at = at == -1 ? i : -2;
                }
            }
            if (at < 0) {
                return slots;
            }
            ordered.add(slots.get(at));
        }
        return ordered;
    }
}
