package org.gongkai.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Web pages, and what office programs put on the clipboard, as pieces. Pictures cannot come along and are told of. */
final class HtmlPieces {

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "nav", "footer", "form", "button", "svg", "xml");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "center",
            "blockquote",
            "main",
            "dd",
            "dt",
            "pre",
            "body",
            "ul",
            "ol",
            "header",
            "caption");
    private static final int MOST = 50_000;
    private static final int DEEPEST = 400;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int level;
    private String place = "";
    private int pictures;

    private HtmlPieces() {}

    static DocxPieces.Found of(String html) {
        // conditional comments hold what only one program reads
        Element body = Jsoup.parse(html.replaceAll("(?s)<!\\[if !supportLists]>|<!\\[endif]>", ""))
                .body();
        HtmlPieces reading = new HtmlPieces();
        reading.walk(body, 0);
        reading.flush();
        List<String> notes = new ArrayList<>();
        if (reading.pictures > 0) {
            notes.add("有" + reading.pictures + "张图片没有带过来，请另存后作为图片加上。");
        }
        return new DocxPieces.Found(reading.pieces, List.of(), notes);
    }

    private void walk(Element element, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[\\r\\n\\t ]+", " "));
            } else if (node instanceof Element child) {
                child(child, depth);
            }
        }
    }

    private void child(Element child, int depth) {
        String name = child.normalName();
        if (SILENT.contains(name) || name.startsWith("v:") || isHidden(child)) {
            return;
        }
        switch (name) {
            case "br" -> text.append('\n');
            case "img" -> pictures++;
            case "table" -> {
                flush();
                table(child);
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    block(child, name, depth);
                } else {
                    walk(child, depth + 1);
                }
            }
        }
    }

    private static boolean isHidden(Element child) {
        String style = child.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all") || child.hasAttr("hidden");
    }

    private void block(Element child, String name, int depth) {
        flush();
        String style = child.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        level = name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
        place = style.contains("text-align:center")
                        || child.attr("align").equalsIgnoreCase("center")
                        || name.equals("center")
                ? "center"
                : style.contains("text-align:right") || child.attr("align").equalsIgnoreCase("right") ? "right" : "";
        walk(child, depth + 1);
        flush();
        level = 0;
        place = "";
    }

    private void flush() {
        String all = text.toString().replace('\u00A0', ' ').strip();
        text.setLength(0);
        for (String line : all.split("\\n")) {
            if (!line.isBlank() && pieces.size() < MOST) {
                pieces.add(new Piece.Words(line.strip(), level, place));
            }
        }
    }

    private void table(Element table) {
        List<List<Piece.Cell>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<Piece.Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (cell.normalName().matches("t[dh]")) {
                    cells.add(new Piece.Cell(
                            cell.wholeText()
                                    .replace('\u00A0', ' ')
                                    .replaceAll("\\s*\\n\\s*", "\n")
                                    .strip(),
                            span(cell, "colspan"),
                            span(cell, "rowspan")));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        // a table of one cell only lays out
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            table.select("> tbody > tr > td, > tr > td").forEach(cell -> walk(cell, 1));
            flush();
        } else if (!rows.isEmpty() && pieces.size() < MOST) {
            pieces.add(new Piece.Grid(rows));
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 1;
    }
}
