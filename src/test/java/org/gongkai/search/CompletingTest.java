package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a search box proposes while somebody types. */
class CompletingTest extends HouseTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Completing completing;

    @Autowired
    AskedWords asked;

    @Autowired
    Indexing indexing;

    Press press;

    @BeforeEach
    void somebodyWhoPublishes() {
        press = Press.of(program, unique("tsj"));
    }

    @Test
    void titlesThatBeginSoComeBeforeTitlesThatHoldIt() {
        publish("关于鼋头渚绿道的通知", "");
        publish("鼋头渚绿道管理办法", "");
        assertThat(completing.suggest("鼋头渚", 8)).containsExactly("鼋头渚绿道管理办法", "关于鼋头渚绿道的通知");
        assertThat(completing.suggest("黿頭渚", 8)).as("traditional characters").hasSize(2);
        assertThat(completing.suggest("没有这样的题目", 8)).isEmpty();
        assertThat(completing.suggest("  ", 8)).isEmpty();
    }

    @Test
    void documentNumbersAreProposedFromTheirFirstCharactersInAnyBrackets() {
        publish("关于编号提示的通知", "罡政办〔2026〕77号");
        for (String typed : new String[] {"罡政办", "罡政办〔2026", "罡政办[2026]7", "罡政办(2026)77"}) {
            assertThat(completing.suggest(typed, 8)).as(typed).contains("罡政办〔2026〕77号");
        }
    }

    @Test
    void oftenAskedWordsAreProposedAndOnesThatTellOfAPersonNever() {
        for (int i = 0; i < 5; i++) {
            asked.note("犇牛补贴");
            asked.note("犇牛 13800000000");
        }
        asked.note("犇牛养殖");
        asked.write();
        assertThat(completing.suggest("犇牛", 8)).containsExactly("犇牛补贴");
    }

    @Test
    void aWithdrawnTitleIsProposedNoMore() {
        DocumentNumber number = publish("槑树补植通知", "");
        assertThat(completing.suggest("槑树", 8)).hasSize(1);
        press.withdraw(number);
        assertThat(completing.suggest("槑树", 8)).isEmpty();
    }

    @Test
    void wildcardsAreCharactersLikeOthers() {
        publish("骉马通知", "");
        assertThat(completing.suggest("骉*知", 8)).isEmpty();
        assertThat(completing.suggest("骉%知", 8)).isEmpty();
        assertThat(completing.suggest("*", 8)).isEmpty();
        assertThat(completing.suggest("%", 8)).isEmpty();
    }

    @Test
    void withoutScriptTheResultsPageProposesWhatToAskNext() {
        publish("羴羊管理办法", "");
        publish("羴羊免疫通知", "");
        var page = PlainVisitor.of(url("")).get("/search?q=羴羊").page();
        assertThat(page.select(".narrower a").eachText()).contains("羴羊管理办法", "羴羊免疫通知");
    }

    @Test
    void withScriptTheBoxHasAList() {
        publish("麤粮收购通知", "");
        try (Visitor visitor = Visitor.of(url(""))) {
            var page = visitor.goTo("/").page();
            page.locator("#words").pressSequentially("麤粮");
            page.waitForSelector(
                    "datalist option[value='麤粮收购通知']",
                    new com.microsoft.playwright.Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            visitor.isFine("search-suggestions");
        }
    }

    private DocumentNumber publish(String title, String official) {
        DocumentNumber number = press.publish(
                Press.notice(title, "正文。", TestClock.WED_2026_06_10).made(official, TestClock.WED_2026_06_10));
        indexing.catchUp();
        return number;
    }
}
