package org.gongkai.portal.web;

import java.util.regex.Pattern;
import org.gongkai.page.QrCode;
import org.gongkai.page.SiteIdentity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page for a screen in a hall: links to other sites and files to take away become their name and a QR code, addresses of mail and
 * telephone plain words, ways to the desk nothing.
 */
final class WithoutWaysOut {

    private static final Pattern FILE = Pattern.compile(
            ".*\\.(pdf|docx?|ofd|xlsx?|csv|json|xml|ics|zip)|/documents/[^/]+/files/\\d+|/guide/form\\.html");

    private final SiteIdentity site;

    WithoutWaysOut(SiteIdentity site) {
        this.site = site;
    }

    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    String page(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.startsWith("http://") || href.startsWith("https://")) {
                takeAway(link, href);
            } else if (href.startsWith("mailto:") || href.startsWith("tel:")) {
                plain(link);
            } else if (href.startsWith("/desk")) {
                link.remove();
            } else if (isFile(href.replaceAll("[?#].*", ""))) {
                takeAway(link, site.absolute(href));
            }
        }
        return page.outerHtml();
    }

    private static void plain(Element link) {
        Element words = new Element("span");
        words.append(link.html());
        link.replaceWith(words);
    }

    private static void takeAway(Element link, String address) {
        QrCode code = QrCode.of(address);
        Element words = new Element("span").addClass("takeaway");
        words.appendElement("span").append(link.html());
        words.append("<svg viewBox=\"0 0 " + code.side() + " " + code.side()
                + "\" role=\"img\" aria-label=\"二维码，用手机扫码打开\"><path d=\"" + code.path()
                + "\" fill=\"currentColor\"></path></svg>");
        link.replaceWith(words);
    }
}
