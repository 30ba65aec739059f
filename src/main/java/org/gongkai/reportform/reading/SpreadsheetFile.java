package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Xml;
import org.gongkai.paper.reading.Zip;

/** XLSX: the sheets in order, each row with its true columns; a cell covered by a merged one is left out. */
final class SpreadsheetFile {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d{1,4})\\.xml");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final int MOST_LINES = 60_000;
    private static final int WIDEST = 80;

    private SpreadsheetFile() {}

    static List<Line> read(byte[] file) throws Refusal {
        Map<String, byte[]> parts =
                Zip.unpack(file, name -> SHEET.matcher(name).matches() || name.equals("xl/sharedStrings.xml"));
        List<String> shared = new ArrayList<>();
        byte[] strings = parts.get("xl/sharedStrings.xml");
        if (strings != null) {
            Xml.walk(strings, new SharedStrings(shared));
        }
        TreeMap<Integer, byte[]> sheets = new TreeMap<>();
        parts.forEach((name, content) -> {
            Matcher sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                sheets.put(Integer.parseInt(sheet.group(1)), content);
            }
        });
        if (sheets.isEmpty()) {
            throw new Refusal("文件不是完整的 Excel 工作簿，请另存为 .xlsx 后再试。");
        }
        List<Line> lines = new ArrayList<>();
        for (byte[] sheet : sheets.values()) {
            Sheet reading = new Sheet(shared);
            Xml.walk(sheet, reading);
            reading.addTo(lines);
        }
        return lines;
    }

    /** The number as the sheet means it, without the noise of binary fractions. */
    static String plain(String number) {
        try {
            BigDecimal value =
                    new BigDecimal(number.strip()).round(new MathContext(15)).stripTrailingZeros();
            return value.toPlainString().length() > 40 ? number : value.toPlainString();
        } catch (NumberFormatException words) {
            return number;
        }
    }

    static int column(String letters) {
        int column = 0;
        for (byte letter : letters.getBytes(StandardCharsets.US_ASCII)) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return column - 1;
    }

    private static final class SharedStrings implements Xml.Visitor {
        private final List<String> shared;
        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private int phonetic;

        SharedStrings(List<String> shared) {
            this.shared = shared;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            inText = name.equals("t");
            phonetic += name.equals("rPh") ? 1 : 0;
            if (name.equals("si")) {
                text.setLength(0);
            }
        }

        @Override
        public void text(String words) {
            if (inText && phonetic == 0) {
                text.append(words);
            }
        }

        @Override
        public void end(String name) {
            inText = false;
            phonetic -= name.equals("rPh") ? 1 : 0;
            if (name.equals("si")) {
                shared.add(text.toString());
            }
        }
    }

    /** One sheet; merged ranges stand behind the cells, so the lines are made at the end. */
    static final class Sheet implements Xml.Visitor {
        private final List<String> shared;
        private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        private final List<int[]> merged = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private int row;
        private int column = -1;
        private String type = "";
        private boolean inValue;

        Sheet(List<String> shared) {
            this.shared = shared;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            switch (name) {
                case "row" -> {
                    String number = Xml.attribute(at, "r");
                    row = number.matches("\\d{1,7}") ? Integer.parseInt(number) : row + 1;
                    column = -1;
                }
                case "c" -> {
                    Matcher reference = REFERENCE.matcher(Xml.attribute(at, "r"));
                    column = reference.matches() ? column(reference.group(1)) : column + 1;
                    type = Xml.attribute(at, "t");
                    value.setLength(0);
                }
                case "v", "t" -> inValue = true;
                case "mergeCell" -> {
                    String[] ends = Xml.attribute(at, "ref").split(":", -1);
                    if (ends.length == 2) {
                        Matcher from = REFERENCE.matcher(ends[0]);
                        Matcher to = REFERENCE.matcher(ends[1]);
                        if (from.matches() && to.matches() && merged.size() < 4_000) {
                            merge(
                                    Integer.parseInt(from.group(2)), column(from.group(1)),
                                    Integer.parseInt(to.group(2)), column(to.group(1)));
                        }
                    }
                }
                default -> {}
            }
        }

        void merge(int top, int left, int bottom, int right) {
            merged.add(new int[] {top, left, bottom, right});
        }

        void put(int atRow, int atColumn, String text) {
            if (atColumn < WIDEST && rows.size() < MOST_LINES) {
                rows.computeIfAbsent(atRow, r -> new TreeMap<>()).put(atColumn, text);
            }
        }

        @Override
        public void text(String words) {
            if (inValue) {
                value.append(words);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> put(row, column, shown());
                default -> {}
            }
        }

        private String shown() {
            String raw = value.toString();
            return switch (type) {
                case "s" ->
                    raw.matches("\\d{1,8}") && Integer.parseInt(raw) < shared.size()
                            ? shared.get(Integer.parseInt(raw))
                            : "";
                case "inlineStr", "str" -> raw;
                case "e" -> raw.isEmpty() ? "" : "错误值" + raw;
                case "b" -> raw;
                default -> raw.isBlank() ? "" : plain(raw);
            };
        }

        void addTo(List<Line> lines) {
            int last = -1;
            for (var cells : rows.values()) {
                for (var cell : cells.entrySet()) {
                    last = cell.getValue().isBlank() ? last : Math.max(last, cell.getKey());
                }
            }
            int first = rows.isEmpty() ? 0 : rows.firstKey();
            int end = rows.isEmpty() ? -1 : Math.min(rows.lastKey(), first + MOST_LINES);
            for (int r = first; r <= end && lines.size() < MOST_LINES; r++) {
                List<Piece> pieces = pieces(r, rows.getOrDefault(r, new TreeMap<>()), Math.max(last, 0));
                long filled = pieces.stream().filter(p -> !p.text().isEmpty()).count();
                boolean alone = filled == 1 && SlotText.read(text(pieces), 0) == null && isWide(r);
                if (alone) {
                    lines.add(Line.words(text(pieces), lines.size() + 1));
                } else if (!pieces.isEmpty()) {
                    lines.add(new Line(pieces, Line.Shape.CELLS, lines.size() + 1));
                }
            }
        }

        private static String text(List<Piece> pieces) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(p -> text.append(p.text()));
            return text.toString();
        }

        /** Whether only the first cell of the row is filled: a paragraph or heading laid over the sheet. */
        private boolean isWide(int r) {
            TreeMap<Integer, String> cells = rows.getOrDefault(r, new TreeMap<>());
            return cells.values().stream()
                    .filter(t -> !t.isBlank())
                    .allMatch(t -> Rows.known(Words.plain(t), 0.7) == null);
        }

        private List<Piece> pieces(int r, TreeMap<Integer, String> cells, int last) {
            List<int[]> here =
                    merged.stream().filter(m -> m[0] <= r && r <= m[2]).toList();
            List<Piece> pieces = new ArrayList<>();
            int c = 0;
            while (c <= last) {
                int at = c;
                int[] over = here.stream()
                        .filter(m -> m[1] <= at && at <= m[3])
                        .findFirst()
                        .orElse(null);
                int next = over == null ? c + 1 : Math.max(over[3] + 1, c + 1);
                if (over == null || over[0] == r && over[1] == c) {
                    pieces.add(new Piece(cells.getOrDefault(c, ""), c, next));
                }
                c = next;
            }
            return pieces;
        }
    }
}
