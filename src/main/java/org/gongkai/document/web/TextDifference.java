package org.gongkai.document.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 版本对照: paragraph by paragraph, and inside a changed paragraph character by character. */
public final class TextDifference {

    /** More characters than this in one paragraph are not compared one by one. */
    private static final int MOST_IN_ONE = 4_000;

    private static final String MARK = "\u0001";
    private static final String END = "\u0002";

    private TextDifference() {}

    /** A piece of a paragraph. @param changed whether it is only in this version */
    public record Part(String text, boolean changed) {}

    /** A paragraph in both versions; empty on the side where it is missing. @param same whether nothing changed */
    public record Row(boolean same, List<Part> before, List<Part> after) {}

    static List<Row> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        boolean fine = longest(old) <= MOST_IN_ONE && longest(now) <= MOST_IN_ONE;
        List<DiffRow> rows = DiffRowGenerator.create()
                .showInlineDiffs(fine)
                .inlineDiffByWord(false)
                .reportLinesUnchanged(false)
                .lineNormalizer(line -> line)
                .mergeOriginalRevised(false)
                .oldTag(start -> start ? MARK : END)
                .newTag(start -> start ? MARK : END)
                .build()
                .generateDiffRows(old, now);
        return rows.stream().map(TextDifference::row).toList();
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    private static Row row(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> new Row(true, parts(row.getOldLine(), false), parts(row.getNewLine(), false));
            case DELETE -> new Row(false, parts(row.getOldLine(), true), List.of());
            case INSERT -> new Row(false, List.of(), parts(row.getNewLine(), true));
            case CHANGE -> new Row(false, changed(row.getOldLine()), changed(row.getNewLine()));
        };
    }

    private static List<Part> changed(String line) {
        return parts(line, line.indexOf(MARK) < 0);
    }

    /** @param whole whether all of it is changed; else what stands between the marks */
    private static List<Part> parts(String line, boolean whole) {
        List<Part> parts = new ArrayList<>();
        boolean[] within = {whole};
        Arrays.stream(line.split("(?=[" + MARK + END + "])")).forEach(piece -> {
            boolean marked = piece.startsWith(MARK) || piece.startsWith(END);
            within[0] = whole || piece.startsWith(MARK);
            String text = marked ? piece.substring(1) : piece;
            if (!text.isEmpty()) {
                parts.add(new Part(text, within[0]));
            }
        });
        return parts;
    }
}
