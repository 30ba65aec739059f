package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** Web pages: paragraphs as lines, table rows with their true columns. Scripts are not run, nothing is loaded. */
final class HtmlFile {

    private static final Set<String> SILENT = Set.of(
            "script", "style", "head", "noscript", "template", "nav", "select", "button", "svg", "iframe", "textarea");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "table",
            "tr",
            "td",
            "th",
            "br",
            "pre",
            "blockquote",
            "center",
            "dl",
            "dt",
            "dd",
            "header",
            "footer",
            "main",
            "caption",
            "hr",
            "form",
            "fieldset");
    private static final int MOST_LINES = 60_000;
    private static final int WIDEST = 60;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private HtmlFile() {}

    static List<Line> read(String html) {
        Document page = Jsoup.parse(html);
        HtmlFile file = new HtmlFile();
        file.walk(page.title().isBlank() ? page : page);
        if (file.lines.stream().noneMatch(l -> l.text().contains("年"))
                && !page.title().isBlank()) {
            file.lines.addFirst(Line.words(page.title(), 1));
        }
        return file.lines;
    }

    private void walk(Element root) {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (lines.size() > MOST_LINES) {
                    return FilterResult.STOP;
                }
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
                } else if (node instanceof Element element) {
                    String name = element.normalName();
                    if (SILENT.contains(name) || isHidden(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (name.equals("table") && isDataTable(element)) {
                        flush();
                        table(element);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (BLOCKS.contains(name)) {
                        flush();
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    flush();
                }
                return FilterResult.CONTINUE;
            }
        });
        flush();
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("display:none");
    }

    /** A table that holds tables only arranges the page. */
    private static boolean isDataTable(Element table) {
        return table.selectFirst("table table") == null && table.select("table").size() == 1;
    }

    private void flush() {
        String words = text.toString().strip();
        text.setLength(0);
        if (!words.isEmpty()) {
            lines.addAll(TextLines.of(words).stream()
                    .filter(l -> !l.isBlank())
                    .map(l -> numbered(l.text()))
                    .toList());
        }
    }

    private Line numbered(String words) {
        return Line.words(words, lines.size() + 1);
    }

    private void table(Element table) {
        Map<Integer, Integer> covered = new HashMap<>(); // column → rows still covered from above
        for (Element row : table.select("tr")) {
            List<Piece> pieces = new ArrayList<>();
            int column = 0;
            for (Element cell : row.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th") || pieces.size() > WIDEST) {
                    continue;
                }
                while (covered.getOrDefault(column, 0) > 0) {
                    column++;
                }
                int wide = span(cell, "colspan", WIDEST);
                int high = span(cell, "rowspan", 500);
                pieces.add(new Piece(cellText(cell), column, column + wide));
                for (int c = column; c < column + wide; c++) {
                    covered.put(c, high);
                }
                column += wide;
            }
            covered.replaceAll((c, rows) -> Math.max(0, rows - 1));
            if (lines.size() <= MOST_LINES && !pieces.isEmpty()) {
                int number = lines.size() + 1;
                boolean alone = pieces.size() == 1;
                lines.add(
                        alone
                                ? new Line(pieces, Line.Shape.WORDS, number)
                                : new Line(pieces, Line.Shape.CELLS, number));
            }
        }
    }

    /** Blocks inside a cell are parted, so that 22 and （其中修订16件） do not run together with what follows. */
    private static String cellText(Element cell) {
        String words = cell.wholeText().replace('\u00a0', ' ');
        return words.length() > 2000 ? words.substring(0, 2000) : words;
    }

    private static int span(Element cell, String name, int most) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(name).strip()), 1, most);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
