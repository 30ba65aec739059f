package org.gongkai.reportform.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Xml;
import org.gongkai.paper.reading.Zip;

/** DOCX: paragraphs and table rows of the main part, merged cells by their grid. */
final class WordFile {

    private static final int MOST_LINES = 60_000;

    private WordFile() {}

    static List<Line> read(byte[] file) throws Refusal {
        Map<String, byte[]> parts = Zip.unpack(file, name -> name.equals("word/document.xml"));
        byte[] document = parts.get("word/document.xml");
        if (document == null) {
            throw new Refusal("文件不是完整的 Word 文档，请另存为 .docx 后再试。");
        }
        Body body = new Body();
        Xml.walk(document, body);
        return body.lines;
    }

    /** Collects lines; a table inside a cell gives its rows before the row that holds it. */
    private static final class Body implements Xml.Visitor {

        private static final class Open {
            final List<Piece> pieces = new ArrayList<>();
            final StringBuilder cell = new StringBuilder();
            int column;
            int span = 1;
            boolean continued;
        }

        private final List<Line> lines = new ArrayList<>();
        private final Deque<Open> tables = new ArrayDeque<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int skipped;

        @Override
        public void begin(String name, XMLStreamReader at) {
            switch (name) {
                case "del", "txbxContent", "Fallback", "instrText", "delText" -> skipped++;
                case "tbl" -> tables.push(new Open());
                case "tr" -> open().pieces.clear();
                case "tc" -> {
                    Open open = open();
                    open.cell.setLength(0);
                    open.span = 1;
                    open.continued = false;
                }
                case "gridSpan" -> open().span = number(Xml.attribute(at, "val"), 1);
                case "gridBefore" -> open().column += number(Xml.attribute(at, "val"), 0);
                case "vMerge" -> open().continued = !Xml.attribute(at, "val").equals("restart");
                case "tab" -> paragraph.append(skipped == 0 && tables.isEmpty() ? "\t" : "");
                case "br", "cr" -> paragraph.append(skipped == 0 ? "\n" : "");
                case "noBreakHyphen" -> paragraph.append('-');
                default -> {}
            }
            if (name.equals("tr")) {
                open().column = 0;
            }
        }

        private Open open() {
            if (tables.isEmpty()) {
                tables.push(new Open());
            }
            return tables.element();
        }

        private static int number(String value, int otherwise) {
            return value.matches("\\d{1,2}") ? Math.max(otherwise, Integer.parseInt(value)) : otherwise;
        }

        private boolean inText;

        @Override
        public void text(String text) {
            if (skipped == 0 && (inText || !text.isBlank())) {
                paragraph.append(text);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "del", "txbxContent", "Fallback", "instrText", "delText" -> skipped = Math.max(0, skipped - 1);
                case "p" -> endParagraph();
                case "tc" -> {
                    Open open = open();
                    if (!open.continued) {
                        open.pieces.add(new Piece(open.cell.toString(), open.column, open.column + open.span));
                    }
                    open.column += open.span;
                }
                case "tr" -> {
                    Open open = open();
                    if (!open.pieces.isEmpty() && lines.size() < MOST_LINES) {
                        Line.Shape shape = open.pieces.size() == 1 ? Line.Shape.WORDS : Line.Shape.CELLS;
                        lines.add(new Line(open.pieces, shape, lines.size() + 1));
                    }
                }
                case "tbl" -> tables.poll();
                default -> {}
            }
        }

        private void endParagraph() {
            String text = paragraph.toString();
            paragraph.setLength(0);
            if (!tables.isEmpty()) {
                tables.element().cell.append(text);
            } else if (!text.isBlank() && lines.size() < MOST_LINES) {
                for (Line line : TextLines.of(text)) {
                    if (!line.isBlank()) {
                        lines.add(new Line(line.pieces(), line.shape(), lines.size() + 1));
                    }
                }
            }
        }
    }
}
