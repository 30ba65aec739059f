package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gongkai.document.DocumentNumber;
import org.gongkai.words.HouseTest;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A screen in the hall, used by one person after another. */
class KioskTest extends HouseTest {

    @Autowired
    ApplicationContext program;

    DocumentNumber document;

    @BeforeEach
    void somethingPublic() {
        Press press = Press.of(program, unique("zdj"));
        document = press.publish(Press.notice("终端上的通知", "请看正文。", TestClock.WED_2026_06_10)
                .body("<p>请看<a href=\"https://www.example.gov.cn/a\">上级网站</a>。</p>"));
    }

    @Test
    void theScreenIsLargeAndEveryPageStaysInTheHall() {
        try (Visitor visitor = Visitor.of(url(""))) {
            Page page = visitor.goTo("/kiosk").page();
            visitor.isFine("kiosk");
            assertThat(page.locator("html").getAttribute("class")).contains("large", "kiosk");
            for (String path :
                    new String[] {"/documents/" + document, "/apply", "/track", "/search?q=终端", "/agencies"}) {
                visitor.goTo(path);
                assertThat(page.locator(".kioskbar").count()).as(path).isEqualTo(1);
                assertThat(page.locator("a[href^='http'], a[href^='mailto'], a[href^='/desk'], footer")
                                .count())
                        .as(path)
                        .isZero();
            }
            visitor.goTo("/documents/" + document).isFine("kiosk-document");
            assertThat(page.locator(".takeaway svg").count())
                    .as("the files and the way out")
                    .isGreaterThanOrEqualTo(4);
            assertThat(page.locator(".document .takeaway").innerText()).contains("上级网站");
            visitor.goTo("/apply").isFine("kiosk-apply");
            page.locator("button:has-text('返回')").click();
            page.waitForURL("**/documents/" + document);
        }
    }

    @Test
    void withoutScriptARefreshLeadsBackToTheBeginning() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.get("/kiosk");
        assertThat(visitor.get("/documents/" + document).page().html())
                .contains("<noscript>", "http-equiv=\"refresh\"", "180; url=/kiosk/reset");
        assertThat(visitor.get("/apply").page().html()).contains("600; url=/kiosk/reset");
        assertThat(visitor.get("/kiosk").page().html()).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void theEndClearsWhatTheVisitorLeft() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.get("/kiosk");
        var end = visitor.get("/kiosk/reset");
        assertThat(end.status()).isEqualTo(303);
        assertThat(end.location()).isEqualTo("/kiosk");
        assertThat(end.header("Clear-Site-Data")).contains("storage");
        assertThat(visitor.get("/guide").page().select("html").attr("class")).contains("kiosk");
        visitor.get("/kiosk/leave");
        assertThat(visitor.get("/guide").page().select("html").attr("class")).doesNotContain("kiosk");
    }

    @Test
    void pagesOfTheHallAndOfHomesAreKeptApart() {
        PlainVisitor hall = PlainVisitor.of(url(""));
        hall.get("/kiosk");
        PlainVisitor home = PlainVisitor.of(url(""));
        for (int i = 0; i < 2; i++) {
            assertThat(hall.get("/guide").page().select("footer")).isEmpty();
            assertThat(home.get("/guide").page().select("footer")).hasSize(1);
        }
    }
}
