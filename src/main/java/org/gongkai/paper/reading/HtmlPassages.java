package org.gongkai.paper.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Web pages: paragraphs and cells; alternative texts, titles and comments too, since readers of the source see them. */
final class HtmlPassages {

    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "svg");
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
            "fieldset",
            "title",
            "option",
            "body");
    private static final int MOST = 200_000;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int paragraph;
    private int tables;

    private HtmlPassages() {}

    static List<Passage> of(String html) {
        Document page = Jsoup.parse(html);
        HtmlPassages reading = new HtmlPassages();
        reading.walk(page);
        return reading.passages;
    }

    private void walk(Element root) {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
                } else if (node instanceof Comment comment && !comment.getData().isBlank()) {
                    add("页面注释", comment.getData());
                } else if (node instanceof Element element) {
                    String name = element.normalName();
                    if (SILENT.contains(name)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    for (String attribute : List.of("alt", "title", "content", "value", "placeholder")) {
                        if (!element.attr(attribute).isBlank()
                                && !element.attr(attribute).equals("viewport")) {
                            add("属性 " + attribute, element.attr(attribute));
                        }
                    }
                    if (name.equals("table")
                            && element.selectFirst("table table") == null
                            && element.select("table").size() == 1) {
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

    private void flush() {
        String words = text.toString().strip();
        text.setLength(0);
        if (!words.isEmpty()) {
            paragraph++;
            add("第" + paragraph + "段", words);
        }
    }

    private void add(String place, String words) {
        if (passages.size() < MOST) {
            passages.add(Passage.of(place, words.strip()));
        }
    }

    private void table(Element table) {
        tables++;
        TableHeads heads = new TableHeads();
        int row = 0;
        for (Element line : table.select("tr")) {
            row++;
            int column = 0;
            for (Element cell : line.children()) {
                column++;
                String words = cell.wholeText().replace('\u00a0', ' ').strip();
                String heading = heads.over(row, column, words);
                if (!words.isEmpty() && passages.size() < MOST) {
                    passages.add(new Passage("表" + tables + " 第" + row + "行 第" + column + "列", words, heading));
                }
            }
        }
    }
}
