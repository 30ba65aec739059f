package org.gongkai.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * 正文整理: what was pasted from an office program becomes plain, accessible HTML: paragraphs, headings from the second level,
 * lists, tables with heading cells, pictures with alternative text; no style, no script, no foreign address in a picture.
 */
final class BodyCleaner {

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "strong",
                    "em",
                    "sub",
                    "sup",
                    "br",
                    "a",
                    "img",
                    "blockquote",
                    "hr")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("ol", "start")
            .addAttributes("p", "class")
            .addProtocols("a", "href", "https", "http", "mailto", "#")
            .addProtocols("img", "src", "https", "http")
            .preserveRelativeLinks(true);

    private static final Set<String> CLASSES = Set.of("sign", "center", "addressee");

    private BodyCleaner() {}

    /** The cleaned body. */
    static String clean(String pasted) {
        var dirty =
                Jsoup.parseBodyFragment(pasted.indexOf('<') < 0 ? paragraphs(pasted) : pasted, "http://here.invalid/");
        dirty.select("b").tagName("strong");
        dirty.select("i").tagName("em");
        dirty.select("h1").tagName("h2");
        dirty.select("div").tagName("p");
        dirty.select("p p").unwrap();
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        Element body = clean.body();
        for (Element p : body.select("p[class]")) {
            if (!CLASSES.contains(p.className())) {
                p.removeAttr("class");
            }
        }
        body.select("p:empty, li:empty, strong:empty, em:empty").remove();
        body.select("p").stream()
                .filter(p -> p.text().isBlank() && p.select("img").isEmpty())
                .forEach(Element::remove);
        body.select("img").stream()
                .filter(img -> !img.attr("src").startsWith("/"))
                .forEach(Element::remove);
        body.select("td > p:only-child, th > p:only-child").unwrap();
        body.select("table:not(:has(thead))").forEach(BodyCleaner::head);
        body.select("thead th:not([scope])").forEach(th -> th.attr("scope", "col"));
        return body.html().strip();
    }

    /** A first row of heading cells only is the head of the table. */
    private static void head(Element table) {
        Element first = table.selectFirst("tr");
        if (first != null
                && table.select("tr").size() > 1
                && first.children().stream().allMatch(cell -> cell.is("th:not([rowspan])"))) {
            Element head = new Element("thead");
            Element caption = table.selectFirst("> caption");
            if (caption == null) {
                table.prependChild(head);
            } else {
                caption.after(head);
            }
            head.appendChild(first);
        }
    }

    /** The pictures of a body with their words, in order: address and alternative text. */
    static List<Map.Entry<String, String>> pictures(String html) {
        return Jsoup.parseBodyFragment(html).select("img").stream()
                .map(img -> Map.entry(img.attr("src"), img.attr("alt")))
                .toList();
    }

    private static String paragraphs(String plain) {
        StringBuilder html = new StringBuilder();
        plain.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        return html.toString();
    }

    /** The words of a cleaned body, a line for each paragraph, cell and heading. */
    static String text(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        StringBuilder text = new StringBuilder();
        body.select("p, h2, h3, h4, li, th, td, caption, blockquote").stream()
                .filter(e -> e.select("p, li, td, th").size() <= (e.is("p, li, td, th") ? 1 : 0))
                .map(Element::text)
                .filter(line -> !line.isBlank())
                .forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line));
        return text.isEmpty() ? body.text() : text.toString();
    }

    /** Pictures without words for those who do not see them. */
    static long picturesWithoutWords(String html) {
        return Jsoup.parseBodyFragment(html).select("img").stream()
                .filter(img -> img.attr("alt").isBlank())
                .count();
    }
}
