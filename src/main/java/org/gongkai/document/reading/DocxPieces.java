package org.gongkai.document.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Xml;
import org.gongkai.paper.reading.Zip;
import org.jspecify.annotations.Nullable;

/**
 * DOCX as pieces: paragraphs with their headings and places, tables with what their cells cover, pictures. What a tracked change took out is
 * left out; numbers that the program would make by itself are missing, and that is said.
 */
final class DocxPieces implements Xml.Visitor {

    private static final Pattern WANTED = Pattern.compile(
            "word/(?:document|styles)\\.xml|word/_rels/document\\.xml\\.rels|word/media/[^/]{1,80}\\.(?:png|jpe?g)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_WORDS = Pattern.compile(
            "(?:图片|图像|picture|image|img|graphic)?[\\s_\\-]*\\d*(?:\\.(?:png|jpe?g|bmp))?", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50_000;
    private static final int MOST_PICTURES = 60;

    private final Map<String, byte[]> parts;
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> pictures = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Picture> kept = new ArrayList<>();
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Deque<Rows> tables = new ArrayDeque<>();
    private int silent;
    private boolean hidden;
    private boolean numbered;
    private boolean lost;
    private String words = "";

    /** A paragraph being read. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private int level;
        private String place = "";
        private final List<Piece.Figure> figures = new ArrayList<>();
    }

    /** A table being read. */
    private static final class Rows {
        private final List<List<Piece.Cell>> rows = new ArrayList<>();
        private final Map<Integer, int[]> open = new HashMap<>();
        private final StringBuilder cell = new StringBuilder();
        private int column;
        private int across = 1;
        private @Nullable String merge;
    }

    private DocxPieces(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Found of(byte[] file) throws Refusal {
        Map<String, byte[]> parts =
                Zip.unpack(file, name -> WANTED.matcher(name).matches());
        byte[] document = parts.get("word/document.xml");
        if (document == null) {
            throw new Refusal("文件不是完整的 Word 文档，请另存为 .docx 后再试。");
        }
        DocxPieces reading = new DocxPieces(parts);
        reading.styles();
        reading.relations();
        Xml.walk(document, reading);
        List<String> notes = new ArrayList<>();
        if (reading.numbered) {
            notes.add("文件里有自动编号，序号没有读出来，请对照原文补上。");
        }
        if (reading.lost) {
            notes.add("文件里有不能带过来的图片或图形（例如 EMF、图表、超过60张的），请截图后作为图片加上。");
        }
        return new Found(reading.pieces, reading.kept, notes);
    }

    /** The pieces of a file with its pictures and what the clerk should look at. */
    record Found(List<Piece> pieces, List<Picture> pictures, List<String> notes) {}

    private void styles() throws Refusal {
        byte[] styles = parts.get("word/styles.xml");
        if (styles == null) {
            return;
        }
        Xml.walk(styles, new Xml.Visitor() {
            private String id = "";

            @Override
            public void begin(String name, XMLStreamReader at) {
                switch (name) {
                    case "style" -> id = Xml.attribute(at, "styleId");
                    case "name" -> named(Xml.attribute(at, "val").toLowerCase(Locale.ROOT));
                    case "outlineLvl" -> {
                        if (Xml.attribute(at, "val").matches("[0-5]")) {
                            levels.putIfAbsent(id, Integer.parseInt(Xml.attribute(at, "val")) + 1);
                        }
                    }
                    default -> {}
                }
            }

            private void named(String name) {
                if (name.equals("title") || name.equals("标题")) {
                    levels.put(id, -1);
                } else if (name.matches("(heading|标题) ?[1-6]")) {
                    levels.put(id, name.charAt(name.length() - 1) - '0');
                }
            }
        });
    }

    private void relations() throws Refusal {
        byte[] relations = parts.get("word/_rels/document.xml.rels");
        if (relations != null) {
            Xml.walk(relations, (name, at) -> {
                if (name.equals("Relationship") && Xml.attribute(at, "Type").endsWith("/image")) {
                    pictures.put(
                            Xml.attribute(at, "Id"),
                            "word/" + Xml.attribute(at, "Target").replaceFirst("^/?word/", ""));
                }
            });
        }
    }

    @Override
    public void begin(String name, XMLStreamReader at) {
        switch (name) {
            case "del", "moveFrom", "instrText", "delText", "Fallback", "txbxContent" -> silent++;
            case "r" -> hidden = false;
            case "vanish" -> hidden = !Xml.attribute(at, "val").matches("0|false|off");
            case "p" -> {
                lines.push(new Line());
                hidden = false;
            }
            case "pStyle" -> line(l -> l.level = levels.getOrDefault(Xml.attribute(at, "val"), 0));
            case "outlineLvl" -> {
                String level = Xml.attribute(at, "val");
                line(l -> l.level = level.matches("[0-5]") ? level.charAt(0) - '0' + 1 : l.level);
            }
            case "numId" ->
                numbered |= !lines.isEmpty() && !Xml.attribute(at, "val").equals("0");
            case "jc" -> {
                String place = Xml.attribute(at, "val");
                line(l -> l.place = place.equals("center") ? "center" : place.matches("right|end") ? "right" : "");
            }
            case "tab", "ptab" -> words(" ");
            case "br", "cr" -> words("\n");
            case "noBreakHyphen" -> words("-");
            case "docPr" -> words = Xml.attribute(at, "descr").strip();
            case "blip" -> figure(Xml.attribute(at, "embed"));
            case "imagedata" -> figure(Xml.attribute(at, "id"));
            case "chart", "oleObject" -> lost = true;
            case "tbl" -> tables.push(new Rows());
            case "tr" ->
                rows(t -> {
                    t.rows.add(new ArrayList<>());
                    t.column = 0;
                });
            case "tc" ->
                rows(t -> {
                    t.cell.setLength(0);
                    t.across = 1;
                    t.merge = null;
                });
            case "gridSpan" -> {
                String val = Xml.attribute(at, "val");
                rows(t -> t.across = val.matches("[1-9]\\d?") ? Integer.parseInt(val) : 1);
            }
            case "vMerge" -> {
                String val = Xml.attribute(at, "val");
                rows(t -> t.merge = val.equals("restart") ? "begin" : "go on");
            }
            default -> {}
        }
    }

    private void line(java.util.function.Consumer<Line> change) {
        if (!lines.isEmpty()) {
            change.accept(lines.element());
        }
    }

    private void rows(java.util.function.Consumer<Rows> change) {
        if (!tables.isEmpty() && (!tables.element().rows.isEmpty() || tables.element().column == 0)) {
            change.accept(tables.element());
        }
    }

    private void words(String text) {
        if (silent == 0 && !hidden) {
            line(l -> l.text.append(text));
        }
    }

    @Override
    public void text(String text) {
        words(text);
    }

    /** Whether an alternative text is only what an office program puts there by itself. */
    static boolean saysNothing(String words) {
        return NO_WORDS.matcher(words).matches();
    }

    private void figure(String relation) {
        byte[] content = parts.get(pictures.getOrDefault(relation, ""));
        if (silent > 0) {
            return;
        }
        if (content == null || kept.size() >= MOST_PICTURES || lines.isEmpty()) {
            lost = true;
            return;
        }
        boolean png = content.length > 3 && content[1] == 'P' && content[2] == 'N';
        kept.add(new Picture("图" + (kept.size() + 1) + (png ? ".png" : ".jpg"), content));
        String told = saysNothing(words) ? "" : words;
        line(l -> l.figures.add(new Piece.Figure(kept.size(), told)));
        words = "";
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "del", "moveFrom", "instrText", "delText", "Fallback", "txbxContent" -> silent--;
            case "r" -> hidden = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void endParagraph() {
        Line line = lines.poll();
        if (line == null || silent > 0) {
            return;
        }
        String text = line.text.toString().strip();
        if (!tables.isEmpty()) {
            StringBuilder cell = tables.element().cell;
            cell.append(cell.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
            line.figures.forEach(f -> add(f));
            return;
        }
        if (!text.isEmpty()) {
            add(new Piece.Words(text, line.level, line.place));
        }
        line.figures.forEach(this::add);
    }

    private void endCell() {
        if (tables.isEmpty() || tables.element().rows.isEmpty()) {
            return;
        }
        Rows table = tables.element();
        List<Piece.Cell> row = table.rows.getLast();
        int[] above = table.open.get(table.column);
        if ("go on".equals(table.merge) && above != null) {
            List<Piece.Cell> first = table.rows.get(above[0]);
            Piece.Cell begun = first.get(above[1]);
            first.set(above[1], new Piece.Cell(begun.text(), begun.across(), begun.down() + 1));
            row.add(new Piece.Cell("", table.across, 0));
        } else {
            table.open.remove(table.column);
            if ("begin".equals(table.merge)) {
                table.open.put(table.column, new int[] {table.rows.size() - 1, row.size()});
            }
            row.add(new Piece.Cell(table.cell.toString(), table.across, 1));
        }
        table.column += table.across;
        table.cell.setLength(0);
    }

    private void endTable() {
        Rows table = tables.poll();
        if (table == null) {
            return;
        }
        if (!tables.isEmpty()) {
            table.rows.forEach(
                    row -> row.forEach(cell -> tables.element().cell.append(' ').append(cell.text())));
            return;
        }
        table.rows.removeIf(List::isEmpty);
        if (!table.rows.isEmpty()) {
            add(new Piece.Grid(table.rows));
        }
    }

    private void add(Piece piece) {
        if (pieces.size() < MOST) {
            pieces.add(piece);
        }
    }
}
