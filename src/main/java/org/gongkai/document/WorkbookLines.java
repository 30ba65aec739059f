package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook as texts: its heads, then its lines, each known by its number as office programs show it. */
record WorkbookLines(List<List<String>> lines, Map<String, Integer> places) {

    private static final int MOST_BYTES = 5_000_000;

    /** Every fault is of the field {@code file}. @param required heads that must be there */
    static Outcome<WorkbookLines> read(byte[] file, int mostRows, List<String> required) {
        if (file.length > MOST_BYTES) {
            return refused("文件超过5MB，请检查里面是不是有图片或者空行。");
        }
        List<List<String>> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.limit(mostRows + 2L).forEach(row -> {
                while (lines.size() < Math.min(row.getRowNum() - 1, mostRows + 1)) {
                    lines.add(List.of()); // blank lines are not in the file
                }
                lines.add(texts(row));
            });
        } catch (IOException | RuntimeException broken) {
            return refused("不能读取这个文件，请用模板另存为 xlsx 后再试。");
        }
        if (lines.isEmpty()) {
            return refused("表里没有内容。");
        }
        Map<String, Integer> places = new HashMap<>();
        List<String> head = lines.getFirst();
        for (int c = 0; c < head.size(); c++) {
            places.putIfAbsent(head.get(c), c);
        }
        List<String> missing =
                required.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            return refused("第1行缺少列：" + String.join("、", missing) + "。请使用模板的列名。");
        }
        return lines.size() > mostRows + 1
                ? refused("超过" + mostRows + "行，请分成几份。")
                : Outcome.done(new WorkbookLines(lines, places));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
            texts.add(row.getOptionalCell(c).map(cell -> cell.getText().strip()).orElse(""));
        }
        return texts;
    }

    /** How many lines there are, the heads not counted. */
    int size() {
        return lines.size() - 1;
    }

    /** A cell; empty where there is none. @param line from 1, the first below the heads */
    String at(int line, String head) {
        @Nullable Integer place = places.get(head);
        List<String> cells = lines.get(line);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private static Outcome<WorkbookLines> refused(String words) {
        return Outcome.refused(List.of(new Problem("file", words)));
    }
}
