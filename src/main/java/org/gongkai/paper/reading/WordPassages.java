package org.gongkai.paper.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** DOCX: paragraphs and cells of the text, then headers, footers, notes, comments. Deleted text of tracked changes is read too. */
final class WordPassages {

    private static final Pattern PART =
            Pattern.compile("word/(?:document|footnotes|endnotes|comments|header\\d{0,3}|footer\\d{0,3})\\.xml");
    private static final int MOST = 200_000;

    private WordPassages() {}

    static List<Passage> of(byte[] file) throws Refusal {
        Map<String, byte[]> parts =
                new TreeMap<>(Zip.unpack(file, name -> PART.matcher(name).matches()));
        byte[] document = parts.remove("word/document.xml");
        if (document == null) {
            throw new Refusal("文件不是完整的 Word 文档，请另存为 .docx 后再试。");
        }
        List<Passage> passages = new ArrayList<>();
        Xml.walk(document, new Body("", passages));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Xml.walk(part.getValue(), new Body(name(part.getKey()), passages));
        }
        return passages;
    }

    private static String name(String part) {
        if (part.contains("header")) {
            return "页眉 ";
        }
        if (part.contains("footer")) {
            return "页脚 ";
        }
        return part.contains("comments") ? "批注 " : "脚注 ";
    }

    private static final class Body implements Xml.Visitor {

        private final String part;
        private final List<Passage> passages;
        private final Deque<Cells> tables = new ArrayDeque<>();
        private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
        private int paragraph;
        private int table;
        private int silent;

        /** Where the reading stands in a table. */
        private static final class Cells {
            private final int number;
            private final TableHeads heads = new TableHeads();
            private final StringBuilder cell = new StringBuilder();
            private int row;
            private int column;
            private int span = 1;

            Cells(int number) {
                this.number = number;
            }
        }

        Body(String part, List<Passage> passages) {
            this.part = part;
            this.passages = passages;
        }

        @Override
        public void begin(String name, XMLStreamReader at) {
            switch (name) {
                case "instrText", "Fallback" -> silent++;
                case "tbl" -> tables.push(new Cells(++table));
                case "tr" ->
                    within(c -> {
                        c.row++;
                        c.column = 0;
                    });
                case "tc" ->
                    within(c -> {
                        c.column++;
                        c.cell.setLength(0);
                        c.span = 1;
                    });
                case "gridSpan" -> within(c -> c.span = number(Xml.attribute(at, "val")));
                case "p" -> paragraphs.push(new StringBuilder());
                case "tab", "ptab" -> words("\t");
                case "br", "cr" -> words("\n");
                case "noBreakHyphen" -> words("-");
                default -> {}
            }
        }

        private void within(java.util.function.Consumer<Cells> change) {
            if (!tables.isEmpty()) {
                change.accept(tables.element());
            }
        }

        private static int number(String value) {
            return value.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(value)) : 1;
        }

        private void words(String words) {
            if (silent == 0 && !paragraphs.isEmpty()) {
                paragraphs.element().append(words);
            }
        }

        @Override
        public void text(String text) {
            words(text);
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "instrText", "Fallback" -> silent--;
                case "p" -> endParagraph();
                case "tc" -> within(this::endCell);
                case "tbl" -> tables.poll();
                default -> {}
            }
        }

        private void endParagraph() {
            StringBuilder words = paragraphs.poll();
            if (words == null) {
                return;
            }
            if (!tables.isEmpty()) {
                StringBuilder cell = tables.element().cell;
                cell.append(cell.isEmpty() || words.isEmpty() ? "" : "\n").append(words);
                return;
            }
            paragraph++;
            String text = words.toString();
            if (!text.isBlank() && passages.size() < MOST) {
                passages.add(Passage.of(part + "第" + paragraph + "段", text));
            }
        }

        private void endCell(Cells at) {
            String text = at.cell.toString();
            String heading = at.heads.over(at.row, at.column, text);
            if (!text.isBlank() && passages.size() < MOST) {
                passages.add(
                        new Passage(part + "表" + at.number + " 第" + at.row + "行 第" + at.column + "列", text, heading));
            }
            at.cell.setLength(0);
            at.column += at.span - 1;
        }
    }
}
