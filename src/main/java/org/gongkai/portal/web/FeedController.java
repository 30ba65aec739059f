package org.gongkai.portal.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.page.SiteIdentity;
import org.gongkai.portal.Columns;
import org.gongkai.portal.Xml;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** RSS of everything and of each column: the newest fifty. */
@Controller
class FeedController {

    private static final int SHOWN = 50;
    private static final String RSS = "application/rss+xml;charset=UTF-8";

    /** Shanghai has had no summer time since 1991. */
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private final PublishedDocuments documents;
    private final Catalogue catalogue;
    private final SiteIdentity site;

    FeedController(PublishedDocuments documents, Catalogue catalogue, SiteIdentity site) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.site = site;
    }

    @GetMapping(path = "/feed.xml", produces = RSS)
    @ResponseBody
    String everything() {
        return feed(
                site.name() + "政府信息公开",
                "/documents",
                site.name() + "最新公开的政府信息",
                documents.list(DocumentFilter.ALL, 1, SHOWN).lines());
    }

    @GetMapping(path = "/feed/{*file}", produces = RSS)
    @ResponseBody
    String column(@PathVariable String file) {
        Column column = Optional.of(file.substring(1))
                .filter(name -> name.endsWith(".xml"))
                .flatMap(name -> ColumnPath.parse(name.substring(0, name.length() - ".xml".length())))
                .flatMap(catalogue::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return feed(
                column.name() + " - " + site.name(),
                Columns.href(column),
                column.description(),
                documents.list(DocumentFilter.in(column.path()), 1, SHOWN).lines());
    }

    private String feed(String title, String href, String description, List<DocumentLine> lines) {
        Xml xml = new Xml()
                .raw("<rss version=\"2.0\">\n<channel>\n")
                .element("title", title)
                .element("link", site.absolute(href))
                .element("description", description)
                .element("language", "zh-cn");
        if (!lines.isEmpty()) {
            xml.element("lastBuildDate", date(lines.getFirst()));
        }
        for (DocumentLine line : lines) {
            String address = site.absolute("/documents/" + line.number().value());
            String said = line.validity().label().isEmpty()
                    ? ""
                    : "（" + line.validity().label() + "）";
            xml.raw("<item>\n")
                    .element("title", line.title() + said)
                    .element("link", address)
                    .element("guid", address)
                    .element("author", site.email() + " (" + line.agencyName() + ")")
                    .element("pubDate", date(line))
                    .element("description", line.officialNumber() == null ? line.agencyName() : line.officialNumber())
                    .raw("</item>\n");
        }
        return xml.raw("</channel>\n</rss>\n").toString();
    }

    private static String date(DocumentLine line) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(line.publishedAt().atOffset(SHANGHAI));
    }
}
