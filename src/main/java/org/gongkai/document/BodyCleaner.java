package org.gongkai.document;

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
        body.select("thead th:not([scope])").forEach(th -> th.attr("scope", "col"));
        return body.html().strip();
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
