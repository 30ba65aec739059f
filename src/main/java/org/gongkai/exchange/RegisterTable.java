package org.gongkai.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 登记台账: a register of requests as offices keep it, in a workbook with a sheet for each year or with one only. Columns stand in any
 * order under the words of {@link RegisterColumn}; a title may stand above them and sums below. Heads may take two rows, one merged over
 * several of the other ({@code 行政复议} over {@code 受理日期} and {@code 结果}).
 */
final class RegisterTable {

    /** A row that names so many columns is the head. */
    private static final int HEAD = 4;

    /** The head stands among the first rows of a sheet. */
    private static final int HIGHEST = 10;

    private static final String NOTHING = "[/\\\\\\-—－–~～、.·]*|无|没有|暂无|空";

    /** One sheet. */
    private static final class Sheet {
        private final Map<Integer, RegisterColumn> columns = new HashMap<>();
        private List<String> strange = List.of();
        private List<String> above = List.of();
        private boolean mayGoOn;
        private int looked;

        boolean begun() {
            return !columns.isEmpty();
        }
    }

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<RegisterRow> rows = new ArrayList<>();

    private RegisterTable() {}

    /** @throws UnusableSource with one sentence if it cannot be read or lacks columns, all of which are named */
    static RegisterTable read(String name, SheetRows.Opening file) {
        RegisterTable table = new RegisterTable();
        SheetRows.read(name, file, true, table::row);
        List<String> read = table.sheets.entrySet().stream()
                .filter(sheet -> sheet.getValue().begun())
                .map(Map.Entry::getKey)
                .toList();
        if (read.isEmpty()) {
            throw new UnusableSource(
                    "没有找到列名。表里应有这些列：" + heads(RegisterColumn.REQUIRED) + "；可以先用 import cases --template 得到一份样表。");
        }
        for (String title : read) {
            Sheet sheet = table.sheets.get(title);
            List<RegisterColumn> missing = RegisterColumn.REQUIRED.stream()
                    .filter(column -> sheet == null || !sheet.columns.containsValue(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new UnusableSource((read.size() > 1 ? "工作表“" + title + "”" : "表里") + "缺少列：" + heads(missing)
                        + "。没有内容的也要有这一列；列名写法见样表（import cases --template）。");
            }
        }
        return table;
    }

    /** In the order of the file. */
    List<RegisterRow> rows() {
        return rows;
    }

    /** What was not read, in words; empty for nothing. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        sheets.values().forEach(sheet -> unknown.addAll(sheet.strange));
        if (!unknown.isEmpty()) {
            notes.add("这些列没有读：" + String.join("、", unknown) + "。");
        }
        String skipped = sheets.entrySet().stream()
                .filter(sheet -> !sheet.getValue().begun())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("”“"));
        if (!skipped.isEmpty()) {
            notes.add("这些工作表里没有台账的列名，没有读：“" + skipped + "”。");
        }
        return notes;
    }

    private void row(String name, int line, List<String> cells) {
        Sheet sheet = sheets.computeIfAbsent(name, n -> new Sheet());
        if (!sheet.begun()) {
            if (sheet.looked++ < HIGHEST) {
                begin(sheet, cells);
            }
            return;
        }
        if (sheet.mayGoOn) {
            sheet.mayGoOn = false;
            Head both = head(joined(sheet.above, cells));
            if (both.places().size() > sheet.columns.size() && subheads(sheet.above, cells) >= 2) {
                take(sheet, both);
                return;
            }
        }
        Map<RegisterColumn, String> values = new EnumMap<>(RegisterColumn.class);
        sheet.columns.forEach((at, column) -> {
            String text = at < cells.size() ? cells.get(at).strip() : "";
            if (!text.matches(NOTHING)) {
                values.put(column, text);
            }
        });
        boolean request = values.containsKey(RegisterColumn.RECEIVED)
                || values.containsKey(RegisterColumn.CONTENT)
                || values.containsKey(RegisterColumn.REPLIED);
        if (request) { // sums, signatures and remarks below the table are none
            rows.add(new RegisterRow((name.isEmpty() ? "" : "工作表“" + name + "”") + "第" + line + "行", values));
        }
    }

    /** The row is the head, the lower row of it, or stands above it. */
    private static void begin(Sheet sheet, List<String> cells) {
        Head alone = head(cells);
        Head both = head(joined(sheet.above, cells));
        if (both.places().size() >= HEAD
                && both.places().size() > alone.places().size()) {
            take(sheet, both);
        } else if (alone.places().size() >= HEAD) {
            take(sheet, alone);
            sheet.mayGoOn = true;
        }
        sheet.above = cells;
    }

    private static void take(Sheet sheet, Head head) {
        sheet.columns.clear();
        head.places().forEach((column, place) -> sheet.columns.put(place, column));
        sheet.strange = head.strange();
    }

    /** Two rows as one: a head merged over several goes before each of them where that makes a word that is known. */
    private static List<String> joined(List<String> above, List<String> cells) {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int c = 0; c < Math.max(above.size(), cells.size()); c++) {
            String upper = at(above, c);
            String lower = at(cells, c);
            group = upper.isEmpty() ? group : upper;
            boolean together =
                    !lower.isEmpty() && RegisterColumn.of(group + lower).isPresent();
            joined.add(together ? group + lower : lower.isEmpty() ? upper : lower);
        }
        return joined;
    }

    /** How many cells are heads, with or without what is merged over them. */
    private static long subheads(List<String> above, List<String> cells) {
        List<String> joined = joined(above, cells);
        return IntStream.range(0, cells.size())
                .filter(c -> !at(cells, c).isEmpty()
                        && RegisterColumn.of(joined.get(c)).isPresent())
                .count();
    }

    private static String at(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    /** @param strange heads that name no column, or one that another names better */
    private record Head(Map<RegisterColumn, Integer> places, List<String> strange) {}

    private static Head head(List<String> cells) {
        Map<RegisterColumn, Integer> ranks = new EnumMap<>(RegisterColumn.class);
        Map<RegisterColumn, Integer> places = new EnumMap<>(RegisterColumn.class);
        List<String> strange = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            Optional<RegisterColumn.Named> named = RegisterColumn.of(cells.get(c));
            if (named.isEmpty()) {
                strange.add(cells.get(c).strip());
                continue;
            }
            RegisterColumn column = named.get().column();
            Integer before = ranks.get(column);
            if (before == null || named.get().rank() < before) {
                Integer place = places.put(column, c);
                ranks.put(column, named.get().rank());
                if (place != null) {
                    strange.add(cells.get(place).strip());
                }
            } else {
                strange.add(cells.get(c).strip());
            }
        }
        strange.removeIf(text -> text.isEmpty() || text.matches("序号|行号"));
        return new Head(places, strange);
    }

    private static String heads(List<RegisterColumn> columns) {
        return columns.stream().map(RegisterColumn::head).collect(Collectors.joining("、"));
    }
}
