package org.gongkai.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.paper.Block;
import org.gongkai.paper.OfficialPaper;
import org.gongkai.paper.Signature;
import org.gongkai.paper.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * 公文纸样: a public document as an official paper, for its downloads and for the gazette. With a 发文字号 it has the red head, else only its
 * title; headings, paragraphs, lists and tables follow the text on the page, pictures are named by their alternative text.
 */
public final class DocumentPaper {

    private static final double CELL_TYPE = 12;

    private final List<Block> blocks = new ArrayList<>();

    private DocumentPaper() {}

    /** The paper; the same document always gives the same one. */
    public static OfficialPaper of(PublishedDocument document) {
        List<Block> body = body(document);
        String official = document.line().officialNumber();
        OfficialPaper paper = official == null
                ? OfficialPaper.plain(document.title())
                : OfficialPaper.document(document.line().maker(), document.title())
                        .numbered(official);
        paper = paper.saying(body)
                .attaching(document.attachmentsApart().stream()
                        .map(PublicAttachment::name)
                        .toList());
        if (document.line().source().isBlank()) {
            paper = paper.noting("此件公开发布");
        }
        boolean signedInText = document.bodyHtml().contains("class=\"sign\"");
        return signedInText || document.line().madeOn() == null
                ? paper
                : paper.signed(
                        new Signature(document.line().maker(), document.line().madeOn(), false));
    }

    /** Text and structured lines as blocks. */
    public static List<Block> body(PublishedDocument document) {
        DocumentPaper paper = new DocumentPaper();
        paper.add(Jsoup.parseBodyFragment(document.bodyHtml()).body());
        Sheet sheet = document.sheet();
        if (sheet != null && !sheet.rows().isEmpty()) {
            paper.blocks.add(new Block.Grid(table(document.title(), sheet)));
        }
        return List.copyOf(paper.blocks);
    }

    /** HTML of a page's body as blocks. */
    static List<Block> blocks(String html) {
        DocumentPaper paper = new DocumentPaper();
        paper.add(Jsoup.parseBodyFragment(html).body());
        return List.copyOf(paper.blocks);
    }

    private void add(Element parent) {
        for (Element element : parent.children()) {
            switch (element.tagName()) {
                case "h2" -> blocks.add(new Block.Heading(1, element.text()));
                case "h3" -> blocks.add(new Block.Heading(2, element.text()));
                case "h4" -> blocks.add(new Block.Heading(3, element.text()));
                case "ul", "ol" -> list(element);
                case "blockquote" -> add(element);
                case "table" -> grid(element);
                case "p" -> paragraph(element);
                default -> {
                    // a rule has no words
                }
            }
        }
    }

    private void paragraph(Element p) {
        p.select("img[alt]").forEach(picture -> blocks.add(new Block.Paragraph("（图：" + picture.attr("alt") + "）")));
        String text = p.wholeText().strip();
        if (!text.isEmpty()) {
            boolean atTheMargin = p.hasClass("addressee") || (blocks.isEmpty() && text.endsWith("："));
            blocks.add(atTheMargin ? new Block.Line(text) : new Block.Paragraph(text));
        }
    }

    private void list(Element list) {
        boolean numbered = list.tagName().equals("ol");
        int number = numbered && list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            blocks.add(new Block.Paragraph((numbered ? number++ + "．" : "") + item.text()));
        }
    }

    private void grid(Element table) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        int head = 0;
        int width = 0;
        for (Element row : table.select("tr")) {
            List<Table.Cell> cells = new ArrayList<>();
            int across = 0;
            for (Element cell : row.select("> th, > td")) {
                int columns = span(cell, "colspan");
                across += columns;
                cells.add(cell(cell).over(columns, span(cell, "rowspan")));
            }
            boolean onlyHeads = !cells.isEmpty() && row.select("> td").isEmpty();
            head += onlyHeads && head == rows.size() ? 1 : 0;
            width = Math.max(width, across);
            rows.add(cells);
        }
        String name = table.select("> caption").text();
        if (width > 0) {
            blocks.add(whole(name, width, head, rows) ? grid(name, width, head, rows) : asLines(table));
        }
    }

    private static Table.Cell cell(Element cell) {
        return cell.tagName().equals("th")
                ? Table.Cell.head(cell.text())
                : Table.Cell.data(cell.text()).aligned(Table.Align.START);
    }

    private static Block.Grid grid(String name, int width, int head, List<List<Table.Cell>> rows) {
        return new Block.Grid(new Table(name, Collections.nCopies(width, 1.0), head, CELL_TYPE, rows));
    }

    /** A table pasted with holes is printed row by row rather than not at all. */
    private static boolean whole(String name, int width, int head, List<List<Table.Cell>> rows) {
        try {
            grid(name, width, head, rows);
            return true;
        } catch (IllegalArgumentException holes) {
            return false;
        }
    }

    private static Block asLines(Element table) {
        List<String> lines = table.select("tr").stream()
                .map(row -> String.join("　", row.children().eachText()))
                .toList();
        return new Block.Line(String.join("\n", lines));
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 1;
    }

    private static Table table(String name, Sheet sheet) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(sheet.columns().stream().map(Table.Cell::head).toList());
        sheet.rows()
                .forEach(row -> rows.add(row.stream()
                        .map(value -> Table.Cell.data(value).aligned(Table.Align.START))
                        .toList()));
        return new Table(name, Collections.nCopies(sheet.columns().size(), 1.0), 1, CELL_TYPE, rows);
    }
}
