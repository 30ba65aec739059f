package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Objects;
import org.gongkai.words.HouseTest;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTest extends HouseTest {

    @Autowired
    ErrorPages pages;

    @Autowired
    TemplateEngine engine;

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 410, 413, 415, 422, 429, 500, 503})
    void everyPageSaysWhatHappenedAndTheWayOn(int status) {
        Document page = shown(status, "");
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("main p").size()).isGreaterThanOrEqualTo(2);
        assertThat(page.select("main li a").eachAttr("href")).contains("/", "/apply", "/track");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void theReasonOfThisVeryCaseComesFirst() {
        Document page = shown(410, "该文件已于 2026年3月2日 撤回：内容有误。");
        assertThat(page.select("main h1 + p").text()).isEqualTo("该文件已于 2026年3月2日 撤回：内容有误。");
    }

    @Test
    void theServerAnswersWithThem() {
        PlainVisitor visitor = PlainVisitor.of(url(""));
        var lost = visitor.get("/nowhere/at/all");
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.page().select("h1").text()).isEqualTo("没有找到这个页面");
        assertThat(lost.text()).doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void theyAreFine() {
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/nowhere/at/all").isFine("error-404");
        }
    }

    private Document shown(int status, String detail) {
        ModelAndView answer = pages.show(HttpStatusCode.valueOf(status), detail);
        assertThat(answer.getStatus()).isEqualTo(HttpStatusCode.valueOf(status));
        StringOutput html = new StringOutput();
        engine.render(
                Objects.requireNonNull(answer.getViewName()).replaceFirst("jte/", "") + ".jte",
                answer.getModel(),
                html);
        return Jsoup.parse(html.toString());
    }
}
