package org.gongkai.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A page with planted faults proves that the checkers see them; a page without proves that they can be content. */
class PageCheckersTest {

    private static final String GOOD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>公开指南</title></head>
            <body><main><h1>公开指南</h1><p>正文。</p></main></body></html>
            """;

    private static final String FAULTY = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>有错的页面</title></head>
            <body><main><h1>有错的页面</h1>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
            <p style="color:#bbb">看不清的字</p>
            <input type="text" name="x">
            <div id="twice"></div><div id="twice"></div>
            <p style="width:900px">宽过手机的一行</p>
            </main></body></html>
            """;

    @Test
    void aGoodPageIsFine() {
        try (Visitor visitor = Visitor.of("")) {
            visitor.show(GOOD).isFine("checkers-good");
        }
    }

    @Test
    void plantedFaultsAreFoundByBothCheckers() {
        try (Visitor visitor = Visitor.of("")) {
            List<String> complaints = visitor.show(FAULTY).complaints("checkers-faulty");
            assertThat(complaints)
                    .anyMatch(c -> c.startsWith("axe image-alt"))
                    .anyMatch(c -> c.startsWith("axe color-contrast"))
                    .anyMatch(c -> c.startsWith("axe label"))
                    .anyMatch(c -> c.startsWith("nu error") && c.contains("alt"))
                    .anyMatch(c -> c.startsWith("nu error") && c.contains("twice"))
                    .anyMatch(c -> c.startsWith("scrolls sideways"));
        }
    }
}
