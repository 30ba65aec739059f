package org.gongkai.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * 旧网站的页面: a crawled copy of a government site. A page is an item where it bears the tags ArticleTitle and PubDate that government
 * sites have to bear; lists, home pages and the like do not. Its former address is the canonical one it names, else its path in the copy.
 */
final class CrawledPages {

    /** Where sites of the usual makers keep the text, the most certain first. */
    private static final List<String> TEXT = List.of(
            "#UCAP-CONTENT",
            "#zoom",
            ".TRS_Editor",
            ".trs_editor_view",
            ".article-content",
            ".article_content",
            ".pages_content",
            "#article",
            "article",
            ".content",
            "#content",
            "main");

    private static final String FILE_LINKS = "a[href~=(?i)\\.(docx?|xlsx?|pdf|ofd|wps|et|zip|rar|pptx?|jpg|png)$]";

    private final Path directory;

    private CrawledPages(Path directory) {
        this.directory = directory;
    }

    /** @throws UnusableSource if the directory cannot be read */
    static List<ImportItem> read(Path directory) {
        CrawledPages pages = new CrawledPages(directory.toAbsolutePath().normalize());
        List<ImportItem> items = new ArrayList<>();
        try (Stream<Path> below = Files.walk(pages.directory)) {
            below.filter(file -> file.toString().matches("(?i).*\\.s?html?"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> pages.add(file, items));
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableSource("不能读取目录 " + directory + "，请检查权限。", e);
        }
        return items;
    }

    private void add(Path file, List<ImportItem> items) {
        Document page;
        try {
            page = Jsoup.parse(file.toFile()); // the encoding that the page declares
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String title = meta(page, "ArticleTitle");
        if (title.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ItemColumns.TITLE, title);
        values.put(ItemColumns.PUBLISHED, meta(page, "PubDate"));
        values.put(ItemColumns.SOURCE, meta(page, "ContentSource"));
        values.put(ItemColumns.ORGAN, meta(page, "ContentSource"));
        values.put(ItemColumns.COLUMN, meta(page, "ColumnName"));
        values.put(ItemColumns.KEYWORDS, meta(page, "Keywords"));
        values.put(ItemColumns.SUMMARY, shortened(meta(page, "Description")));
        values.put(ItemColumns.ADDRESS, address(page, file));
        Element text = text(page);
        text.select("script, style, iframe, form, nav").remove();
        List<Path> files = files(text, file); // takes their links out of the text
        items.add(new ImportItem(directory.relativize(file).toString(), values, text.html(), null, files));
    }

    private static String meta(Document page, String name) {
        for (Element meta : page.select("meta[name]")) {
            if (meta.attr("name").equalsIgnoreCase(name)) {
                return meta.attr("content").strip();
            }
        }
        return "";
    }

    private static String shortened(String words) {
        return words.length() <= 100 ? words : "";
    }

    private String address(Document page, Path file) {
        String canonical = page.select("link[rel=canonical]").attr("href");
        try {
            URI named = URI.create(canonical);
            if (named.getRawPath() != null && named.getRawPath().startsWith("/")) {
                return named.getRawQuery() == null
                        ? named.getRawPath()
                        : named.getRawPath() + "?" + named.getRawQuery();
            }
        } catch (IllegalArgumentException noAddress) {
            // the place in the copy will do
        }
        return "/" + directory.relativize(file).toString().replace('\\', '/');
    }

    private static Element text(Document page) {
        for (String place : TEXT) {
            Element found = page.select(place).stream()
                    .max(Comparator.comparingInt(e -> e.text().length()))
                    .orElse(null);
            if (found != null && found.text().length() > 20) {
                return found;
            }
        }
        return page.select("div, td").stream()
                .filter(e -> e.select("div, td").size() <= 3)
                .max(Comparator.comparingInt(e -> e.text().length()))
                .orElse(page.body());
    }

    private List<Path> files(Element text, Path page) {
        List<Path> files = new ArrayList<>();
        for (Element link : text.select(FILE_LINKS)) {
            String href = link.attr("href");
            try {
                Path file = (href.startsWith("/")
                                ? directory.resolve(href.substring(1))
                                : page.resolveSibling(
                                        URI.create(href).getRawPath() == null
                                                ? "?"
                                                : URI.create(href).getPath()))
                        .normalize();
                if (file.startsWith(directory) && Files.isRegularFile(file) && !files.contains(file)) {
                    files.add(file);
                    link.unwrap();
                }
            } catch (IllegalArgumentException elsewhere) {
                // a link to another site stays a link
            }
        }
        return files;
    }
}
