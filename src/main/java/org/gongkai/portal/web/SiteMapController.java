package org.gongkai.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentList;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.page.Frames;
import org.gongkai.page.PublicAddresses;
import org.gongkai.page.SiteIdentity;
import org.gongkai.portal.Xml;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 网站地图: every public page, for people and for search engines; documents in pieces where there are many. */
@Controller
class SiteMapController {

    /** Search engines read up to 50,000 addresses of a file; smaller pieces are quicker to make. */
    private static final int PIECE = 10_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8";

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /desk
            Disallow: /track
            Disallow: /corrections/
            Disallow: /display
            Disallow: /search
            Disallow: /kiosk
            Sitemap: %s
            """;

    private final Frames frames;
    private final SiteIdentity site;
    private final ObjectProvider<PublicAddresses> rooms;
    private final PublishedDocuments documents;

    SiteMapController(
            Frames frames, SiteIdentity site, ObjectProvider<PublicAddresses> rooms, PublishedDocuments documents) {
        this.frames = frames;
        this.site = site;
        this.rooms = rooms;
        this.documents = documents;
    }

    @GetMapping("/sitemap")
    ModelAndView forPeople() {
        SiteMapPage page = new SiteMapPage(rooms.orderedStream()
                .map(room -> new SiteMapPage.Section(room.heading(), room.list()))
                .filter(section -> !section.addresses().isEmpty())
                .toList());
        return new ModelAndView("jte/portal/SiteMapPage", Map.of("page", page, "frame", frames.page("网站地图")));
    }

    @GetMapping(path = "/sitemap.xml", produces = XML)
    @ResponseBody
    String forSearchEngines() {
        DocumentList first = documents.list(DocumentFilter.ALL, 1, PIECE);
        if (first.paging().last() == 1) {
            Xml xml = begin("urlset");
            pages(xml);
            documents(xml, first.lines());
            return xml.raw("</urlset>\n").toString();
        }
        Xml xml = begin("sitemapindex");
        for (int piece = 0; piece <= first.paging().last(); piece++) {
            xml.raw("<sitemap>")
                    .element("loc", site.absolute("/sitemap-" + piece + ".xml"))
                    .raw("</sitemap>\n");
        }
        return xml.raw("</sitemapindex>\n").toString();
    }

    /** Piece 0 has the pages that are no documents. */
    @GetMapping(path = "/sitemap-{piece:\\d{1,5}}.xml", produces = XML)
    @ResponseBody
    String piece(@PathVariable int piece) {
        Xml xml = begin("urlset");
        if (piece == 0) {
            pages(xml);
        } else {
            DocumentList list = documents.list(DocumentFilter.ALL, piece, PIECE);
            if (piece > list.paging().last()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            documents(xml, list.lines());
        }
        return xml.raw("</urlset>\n").toString();
    }

    private static Xml begin(String root) {
        return new Xml().raw("<" + root + " xmlns=\"" + NAMESPACE + "\">\n");
    }

    private void pages(Xml xml) {
        rooms.orderedStream()
                .flatMap(room -> room.list().stream())
                .forEach(address -> url(xml, address.href(), address.changedOn()));
    }

    private void documents(Xml xml, List<DocumentLine> lines) {
        lines.forEach(line -> url(
                xml, "/documents/" + line.number().value(), line.publishedAt().toLocalDate()));
    }

    private void url(Xml xml, String href, @Nullable LocalDate changedOn) {
        xml.raw("<url>").element("loc", site.absolute(href));
        if (changedOn != null) {
            xml.element("lastmod", changedOn.toString());
        }
        xml.raw("</url>\n");
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String forRobots() {
        return ROBOTS.formatted(site.absolute("/sitemap.xml"));
    }
}
