package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.reportform.FormEdition;
import org.jspecify.annotations.Nullable;

/** Parts the lines of a document into rows: labels, then slots. Words without slots stay with the rows above and below. */
final class Rows {

    /** Words of the head of Table 3 that are names of rows as well. */
    private static final Set<String> HEAD_WORDS = Set.of(
            "自然人", "法人或其他组织", "商业企业", "商业", "企业", "科研机构", "科研企业", "科研", "社会公益组织", "社会公益", "法律服务机构", "法律服务", "机构", "组织",
            "申请人情况", "总计", "其他", "社会", "公益", "法律", "服务", "商业科研", "信息内容", "类别", "合计");
    /** Words that only a head has. */
    private static final Pattern HEAD_ONLY =
            Pattern.compile(".*(勾稽关系|第三项加第四项之和|申请人情况|法人或其他组织|自然人|商业企业|科研机构|社会公益|法律服务机构|结果维持|结果纠正|尚未审结|其他结果|信息内容).*");
    /** 三、本年度办理结果 down the margin, a character or two at a time. */
    private static final Pattern MARGIN = Pattern.compile("[三、本年度办理结果]{1,3}");

    private static final List<FormRow> KNOWN = new ArrayList<>();
    private static final int REMEMBERED = 4_000;
    /** What {@link #known} found, for the labels that come again and again. */
    private static final java.util.Map<String, Known> MEMORY = new java.util.concurrent.ConcurrentHashMap<>();

    private record Known(@Nullable FormRow row, double fit) {}

    static {
        KNOWN.addAll(FormRow.table3(false));
        KNOWN.addAll(FormRow.table3(true).stream()
                .filter(r -> r.key().equals("other"))
                .toList());
        KNOWN.addAll(FormRow.table2(FormEdition.FMT21));
        KNOWN.addAll(FormRow.table2(FormEdition.FMT19));
    }

    private final List<Object> entries = new ArrayList<>(); // Row or String, in order
    private List<String> labels = new ArrayList<>();
    private List<Slot> slots = new ArrayList<>();
    private int startedAt;
    private boolean blanksShown;

    private Rows() {}

    static List<Row> of(List<Line> lines) {
        Rows rows = new Rows();
        for (Line line : lines) {
            if (line.shape() == Line.Shape.WORDS || line.shape() == Line.Shape.CELL) {
                rows.blanksShown = line.shape() == Line.Shape.CELL;
                rows.word(line);
            } else {
                rows.flush(Line.Shape.WORDS);
                rows.line(line);
            }
        }
        rows.flush(Line.Shape.WORDS);
        return rows.withNeighbours();
    }

    /** A row of the form that a label certainly names, or null. */
    static @Nullable FormRow known(String plain, double atLeast) {
        if (plain.length() > 90) {
            return null;
        }
        Known known = MEMORY.get(plain);
        if (known == null) {
            known = best(plain);
            if (MEMORY.size() < REMEMBERED) {
                MEMORY.put(plain, known);
            }
        }
        return known.fit() > atLeast ? known.row() : null;
    }

    private static Known best(String plain) {
        FormRow best = null;
        double fit = 0;
        for (FormRow row : KNOWN) {
            double its = row.fit(plain);
            if (its > fit) {
                best = row;
                fit = its;
            }
        }
        return new Known(best, fit);
    }

    private void word(Line line) {
        Piece piece = line.pieces().getFirst();
        Slot slot = SlotText.read(piece.text(), slots.size());
        if (slot == null) {
            if (slots.stream().anyMatch(s -> s.kind() != Slot.Kind.EMPTY) || isBlankRow()) {
                flush(Line.Shape.WORDS);
            } else {
                slots = new ArrayList<>();
            }
            startedAt = line.number();
            if (isParagraph(piece.text())) {
                flush(Line.Shape.WORDS);
                entries.add(piece.text());
            } else {
                labels.add(piece.text());
            }
        } else if (slot.kind() != Slot.Kind.EMPTY || !labels.isEmpty()) {
            if (slots.isEmpty() && labels.isEmpty()) {
                startedAt = line.number();
            }
            slots.add(slot);
        }
    }

    /** Whether a row of the form has been named and only blank cells followed. */
    private boolean isBlankRow() {
        if (labels.isEmpty() || slots.isEmpty() || !blanksShown && slots.size() < 7) {
            return false;
        }
        String last = Words.plain(labels.getLast());
        return !HEAD_WORDS.contains(last) && known(last, 0.8) != null;
    }

    private static boolean isParagraph(String text) {
        return text.length() > 90 || text.length() > 12 && text.strip().endsWith("。");
    }

    private void line(Line line) {
        startedAt = line.number();
        for (Piece piece : line.pieces()) {
            Slot slot = SlotText.read(piece.text(), piece.middle());
            if (slot != null) {
                slots.add(slot);
            } else if (slots.stream().noneMatch(s -> s.kind() != Slot.Kind.EMPTY)) {
                slots = new ArrayList<>();
                labels.add(piece.text());
            } else if (slots.stream().noneMatch(s -> s.number() != null) && labels.isEmpty()) {
                slots = new ArrayList<>();
                labels.add(piece.text());
            } else if (known(Words.plain(piece.text()), 0.8) != null) {
                flush(line.shape());
                startedAt = line.number();
                labels.add(piece.text());
            } else {
                slots.add(new Slot(Slot.Kind.STRANGE, null, piece.text(), null, piece.middle()));
            }
        }
        flush(line.shape());
    }

    private void flush(Line.Shape shape) {
        boolean onlyEmpty = slots.stream().allMatch(s -> s.kind() == Slot.Kind.EMPTY);
        boolean strayBlanks = shape == Line.Shape.WORDS && !blanksShown && slots.size() < 7;
        boolean blankTableRow = labels.isEmpty() && shape == Line.Shape.CELLS && slots.size() >= 7;
        if (slots.isEmpty()
                || onlyEmpty && strayBlanks
                || !blankTableRow
                        && onlyEmpty
                        && (labels.isEmpty() || known(Words.plain(labels.getLast()), 0.66) == null)) {
            entries.addAll(labels);
        } else {
            entries.add(new Row(List.copyOf(labels), List.copyOf(slots), shape, startedAt, List.of(), List.of()));
        }
        labels = new ArrayList<>();
        slots = new ArrayList<>();
    }

    private List<Row> withNeighbours() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Row row) {
                rows.add(new Row(row.labels(), row.slots(), row.shape(), row.line(), words(i, -1), words(i, 1)));
            }
        }
        return rows;
    }

    private List<String> words(int from, int step) {
        List<String> words = new ArrayList<>();
        for (int i = from + step; i >= 0 && i < entries.size() && words.size() < 4; i += step) {
            if (!(entries.get(i) instanceof String text)) {
                break;
            }
            String plain = Words.plain(text);
            if (!MARGIN.matcher(plain).matches() && !isHead(plain) && plain.length() < 60) {
                words.add(step < 0 ? 0 : words.size(), text);
            }
        }
        return words;
    }

    /** Whether the plain text belongs to the head of a table and can name no row. */
    static boolean isHead(String plain) {
        return HEAD_WORDS.contains(plain)
                || plain.length() < 60 && HEAD_ONLY.matcher(plain).matches();
    }
}
