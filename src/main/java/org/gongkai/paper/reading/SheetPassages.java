package org.gongkai.paper.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** XLSX: every cell of every sheet, hidden ones too, then the comments. */
final class SheetPassages {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/(sheet\\d{1,4}\\.xml)");
    private static final Pattern COMMENTS =
            Pattern.compile("xl/(?:comments\\d{0,4}|threadedComments/threadedComment\\d{1,4})\\.xml");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final int MOST = 400_000;

    private SheetPassages() {}

    static List<Passage> of(byte[] file) throws Refusal {
        Map<String, byte[]> parts = Zip.unpack(
                file,
                name -> SHEET.matcher(name).matches()
                        || COMMENTS.matcher(name).matches()
                        || name.equals("xl/sharedStrings.xml")
                        || name.equals("xl/workbook.xml")
                        || name.equals("xl/_rels/workbook.xml.rels"));
        List<String> shared = new ArrayList<>();
        walk(parts.get("xl/sharedStrings.xml"), new Strings("si", shared));
        Names names = new Names();
        walk(parts.get("xl/workbook.xml"), names);
        walk(parts.get("xl/_rels/workbook.xml.rels"), names);
        List<Passage> passages = new ArrayList<>();
        TreeMap<Integer, String> sheets = new TreeMap<>();
        parts.keySet().forEach(name -> {
            Matcher sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                sheets.put(Integer.parseInt(sheet.group(1).replaceAll("\\D", "")), sheet.group(1));
            }
        });
        if (sheets.isEmpty()) {
            throw new Refusal("文件不是完整的 Excel 工作簿，请另存为 .xlsx 后再试。");
        }
        for (Map.Entry<Integer, String> sheet : sheets.entrySet()) {
            String place = names.of(sheet.getValue(), sheet.getKey());
            walk(parts.get("xl/worksheets/" + sheet.getValue()), new Cells(place, shared, passages));
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (COMMENTS.matcher(part.getKey()).matches()) {
                List<String> comments = new ArrayList<>();
                walk(part.getValue(), new Strings(part.getKey().contains("threaded") ? "text" : "comment", comments));
                comments.stream().filter(c -> !c.isBlank()).forEach(c -> passages.add(Passage.of("单元格批注", c)));
            }
        }
        return passages;
    }

    private static void walk(byte @org.jspecify.annotations.Nullable [] part, Xml.Visitor visitor) throws Refusal {
        if (part != null) {
            Xml.walk(part, visitor);
        }
    }

    /** Which sheet stands in which file, and whether people see it. */
    private static final class Names implements Xml.Visitor {
        private final Map<String, String> byRelation = new HashMap<>();
        private final Map<String, String> relationByFile = new HashMap<>();

        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("sheet")) {
                String hidden = Xml.attribute(at, "state").isEmpty()
                                || Xml.attribute(at, "state").equals("visible")
                        ? ""
                        : "（隐藏）";
                byRelation.put(Xml.attribute(at, "id"), "工作表“" + Xml.attribute(at, "name") + "”" + hidden);
            } else if (name.equals("Relationship")) {
                relationByFile.put(Xml.attribute(at, "Target").replaceFirst("^.*/", ""), Xml.attribute(at, "Id"));
            }
        }

        String of(String file, int number) {
            String relation = relationByFile.getOrDefault(file, "");
            return byRelation.getOrDefault(relation, "工作表" + number);
        }
    }

    /** The texts of the elements of one name. */
    private static final class Strings implements Xml.Visitor {
        private final String element;
        private final List<String> texts;
        private final StringBuilder text = new StringBuilder();
        private int phonetic;

        Strings(String element, List<String> texts) {
            this.element = element;
            this.texts = texts;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            phonetic += name.equals("rPh") ? 1 : 0;
            if (name.equals(element)) {
                text.setLength(0);
            }
        }

        @Override
        public void text(String words) {
            text.append(phonetic == 0 ? words : "");
        }

        @Override
        public void end(String name) {
            phonetic -= name.equals("rPh") ? 1 : 0;
            if (name.equals(element)) {
                texts.add(text.toString());
            }
        }
    }

    private static final class Cells implements Xml.Visitor {
        private final String sheet;
        private final List<String> shared;
        private final List<Passage> passages;
        private final TableHeads heads = new TableHeads();
        private final StringBuilder value = new StringBuilder();
        private int row;
        private int column;
        private String type = "";
        private boolean inValue;

        Cells(String sheet, List<String> shared, List<Passage> passages) {
            this.sheet = sheet;
            this.shared = shared;
            this.passages = passages;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            switch (name) {
                case "row" -> {
                    String number = Xml.attribute(at, "r");
                    row = number.matches("\\d{1,7}") ? Integer.parseInt(number) : row + 1;
                    column = 0;
                }
                case "c" -> {
                    Matcher reference = REFERENCE.matcher(Xml.attribute(at, "r"));
                    column = reference.matches() ? column(reference.group(1)) : column + 1;
                    type = Xml.attribute(at, "t");
                    value.setLength(0);
                }
                case "v", "t" -> inValue = true;
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            value.append(inValue ? text : "");
        }

        @Override
        public void end(String name) {
            if (name.equals("v") || name.equals("t")) {
                inValue = false;
            } else if (name.equals("c")) {
                String text = shown();
                String heading = heads.over(row, column, text);
                if (!text.isBlank() && passages.size() < MOST) {
                    passages.add(new Passage(sheet + " 第" + row + "行 " + letters(column) + "列", text, heading));
                }
            }
        }

        private String shown() {
            String text = value.toString();
            if (type.equals("s")) {
                return text.matches("\\d{1,9}") && Integer.parseInt(text) < shared.size()
                        ? shared.get(Integer.parseInt(text))
                        : "";
            }
            return type.isEmpty() || type.equals("n") ? plain(text) : text;
        }
    }

    /** The number as people see it, without exponent. */
    static String plain(String number) {
        try {
            String plain = new BigDecimal(number.strip())
                    .round(new MathContext(17))
                    .stripTrailingZeros()
                    .toPlainString();
            return plain.length() > 40 ? number : plain;
        } catch (NumberFormatException words) {
            return number;
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column;
    }

    /** 1 is A, 27 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
