package org.gongkai.portal.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Frames;
import org.gongkai.page.PublicAddresses;
import org.gongkai.page.SiteIdentity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** 网站地图: every public page, for people and for search engines. */
@Controller
class SiteMapController {

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /desk
            Disallow: /track
            Disallow: /display
            Sitemap: %s
            """;

    private final Frames frames;
    private final SiteIdentity site;
    private final ObjectProvider<PublicAddresses> rooms;

    SiteMapController(Frames frames, SiteIdentity site, ObjectProvider<PublicAddresses> rooms) {
        this.frames = frames;
        this.site = site;
        this.rooms = rooms;
    }

    @GetMapping("/sitemap")
    ModelAndView forPeople() {
        SiteMapPage page = new SiteMapPage(rooms.orderedStream()
                .map(room -> new SiteMapPage.Section(room.heading(), room.list()))
                .filter(section -> !section.addresses().isEmpty())
                .toList());
        return new ModelAndView("jte/portal/SiteMapPage", Map.of("page", page, "frame", frames.page("网站地图")));
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String forSearchEngines() {
        List<PublicAddresses.Address> all =
                rooms.orderedStream().flatMap(room -> room.list().stream()).toList();
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (PublicAddresses.Address address : all) {
            xml.append("<url><loc>")
                    .append(HtmlUtils.htmlEscapeDecimal(site.absolute(address.href())))
                    .append("</loc>");
            if (address.changedOn() != null) {
                xml.append("<lastmod>").append(address.changedOn()).append("</lastmod>");
            }
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String forRobots() {
        return ROBOTS.formatted(site.absolute("/sitemap.xml"));
    }
}
