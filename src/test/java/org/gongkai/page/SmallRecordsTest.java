package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.page.Display.Scheme;
import org.gongkai.page.Display.Size;
import org.junit.jupiter.api.Test;

class SmallRecordsTest {

    @Test
    void pageNumbersShowEndsNeighboursAndGaps() {
        assertThat(links(7, 25).numbers()).containsExactly(1, 0, 6, 7, 8, 0, 25);
        assertThat(links(1, 3).numbers()).containsExactly(1, 2, 3);
        assertThat(links(4, 6).numbers()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(links(99, 3).numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void pageNumbersJoinTheFilters() {
        assertThat(new PageLinks(new Paging(1, 10, 20), "/desk/requests?state=running").href(2))
                .isEqualTo("/desk/requests?state=running&page=2");
        assertThat(new PageLinks(new Paging(1, 10, 20), "/reports").href(2)).isEqualTo("/reports?page=2");
    }

    @Test
    void sizesAreForPeople() {
        assertThat(Download.size(812)).isEqualTo("812 字节");
        assertThat(Download.size(24_310)).isEqualTo("24 KB");
        assertThat(Download.size(1_482_000)).isEqualTo("1.4 MB");
        assertThat(new Download("年报", "/x", "HTML", -1).formatAndSize()).isEqualTo("HTML");
    }

    @Test
    void displayCookieIsReadTolerantly() {
        assertThat(Display.parse("large.dark")).isEqualTo(new Display(Size.LARGE, Scheme.DARK));
        assertThat(Display.parse("\"; drop")).isEqualTo(Display.USUAL);
        assertThat(Display.parse(new Display(Size.LARGE, Scheme.LIGHT).cookie()))
                .isEqualTo(new Display(Size.LARGE, Scheme.LIGHT));
    }

    private static PageLinks links(int page, int last) {
        return new PageLinks(new Paging(page, 10, last * 10L), "/x");
    }
}
