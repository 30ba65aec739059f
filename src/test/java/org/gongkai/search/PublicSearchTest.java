package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.ValidityChanged;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.PublicAddresses;
import org.gongkai.page.PublishedItems;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Press;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** From publication to what a citizen finds, and back. */
class PublicSearchTest extends HouseTest {

    private static final LocalDate TODAY = TestClock.WED_2026_06_10;

    @Autowired
    ApplicationContext program;

    @Autowired
    Indexing indexing;

    @Autowired
    Searching searching;

    @Autowired
    SearchDesk desk;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    IndexTasks tasks;

    @Autowired
    PublishedItems items;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CreatingAccount creating;

    Press press;
    String word = "";

    @BeforeEach
    void anOrgan() {
        String code = unique("shelf");
        press = Press.of(program, code);
        word = "第" + code + "批";
    }

    private DocumentNumber publish(String title, String body) {
        return press.publish(Press.notice(title, body, TODAY));
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsGoneAtOnce() {
        DocumentNumber number = publish("关于" + word + "供热补贴的通知", "正文里说到供热补贴的标准。");
        assertThat(indexing.catchUp()).isPositive();
        assertThat(search(word).text()).contains("共 1 条", "供热补贴的通知");

        press.withdraw(number);
        assertThat(tasks.gone()).contains(number.value());
        assertThat(search(word).text()).contains("没有找到").doesNotContain("供热补贴的通知");
        assertThat(searching.count(Question.about(word))).isZero();
        indexing.catchUp();
        assertThat(tasks.gone()).isEmpty();
        assertThat(searching.count(Question.about(word))).isZero();
    }

    @Test
    void aWithdrawalThatIsRolledBackHidesNothing() {
        DocumentNumber number = publish("关于" + word + "的通知", "正文");
        indexing.catchUp();
        transaction.executeWithoutResult(status -> {
            press.withdraw(number);
            status.setRollbackOnly();
        });
        assertThat(searching.count(Question.about(word))).isOne();
    }

    @Test
    void aKeptResultPageIsMadeAnewWhenTheIndexHasFollowed() {
        String path = path("q=" + encoded(word) + "&agency=" + press.organ().code());
        assertThat(PlainVisitor.of(url("")).get(path).text()).contains("没有找到");
        publish("关于" + word + "的通知", "正文");
        indexing.catchUp();
        assertThat(PlainVisitor.of(url("")).get(path).text()).contains("共 1 条");
    }

    @Test
    void theIndexIsMadeFromWhatIsPublicAndLosesWhatIsNot() {
        DocumentNumber number = publish("关于" + word + "的通知", "正文");
        indexing.catchUp();
        Index index = program.getBean(Index.class);
        index.change(List.of(new Entry(stray(), TODAY, 1)), List.of(number.value()));
        assertThat(searching.count(Question.about("走失的条目" + word))).isOne();
        assertThat(searching.count(Question.about("关于" + word + "的通知"))).isZero();

        desk.rebuild(Actor.system("test"));
        indexing.catchUp();
        assertThat(searching.count(Question.about("走失的条目" + word))).isZero();
        assertThat(searching.count(Question.about("关于" + word + "的通知"))).isOne();
        var latest = rebuilding.latest().orElseThrow();
        assertThat(latest.finishedAt()).isNotNull();
        assertThat(latest.total()).isEqualTo(latest.done());
    }

    private Copy stray() {
        return Shelf.item("stray-2024-1", "走失的条目" + word, "", "");
    }

    @Test
    void onlyAnAdministratorHasTheIndexMadeAnew() {
        assertThatThrownBy(() -> desk.rebuild(People.head("zfb"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.state(Actor.citizen())).isInstanceOf(NotPermitted.class);
        assertThat(desk.state(People.administrator()).mayRebuild()).isTrue();
    }

    @Test
    void changedValidityIsFollowed() {
        DocumentNumber number = publish("关于" + word + "的通知", "正文");
        indexing.catchUp();
        transaction.executeWithoutResult(status -> news.publishEvent(new ValidityChanged(number)));
        assertThat(tasks.waiting()).isPositive();
        indexing.catchUp();
        assertThat(tasks.waiting()).isZero();
    }

    @Test
    void theApplicationIsHintedAtWhatIsPublic() {
        DocumentNumber number = publish("关于" + word + "高龄津贴发放标准的通知", "正文");
        indexing.catchUp();
        assertThat(items.about("我想知道" + word + "的高龄津贴是怎样发放的", 20))
                .extracting(PublicAddresses.Address::href)
                .contains("/documents/" + number.value());
        assertThat(items.about("，。", 20)).isEmpty();
    }

    @Test
    void whatNobodyFoundIsAListOnTheDesk() {
        search(word + "冰雪运动场");
        search(word + "冰雪运动场");
        search(word + "冰雪运动场", "&agency=zfb");
        search("13800138000" + word);
        assertThat(desk.state(People.administrator()).missed())
                .filteredOn(missed -> missed.words().contains(word))
                .singleElement()
                .satisfies(missed -> assertThat(missed.times()).isEqualTo(2));
    }

    @Test
    void otherWordsAreOfferedWhereNothingIsFound() {
        publish("关于" + word + "牧草种植的通知", "正文");
        indexing.catchUp();
        var page = search(word + " 极光观测").page();
        assertThat(page.select(".empty a").eachText()).contains(word);
    }

    @Test
    void resultsAreNarrowedAndOrdered() {
        for (int i = 1; i <= 23; i++) {
            publish("关于" + word + "事项" + i + "的通知", "正文" + i);
        }
        indexing.catchUp();
        var all = search(word);
        assertThat(all.text()).contains("共 23 条", "第 1 / 2 页");
        assertThat(all.page().select(".hits > li")).hasSize(20);
        assertThat(search(word, "&page=2").page().select(".hits > li")).hasSize(3);
        String organ = press.organ().code().value();
        assertThat(searching
                        .find(Question.about(word).in(new AgencyCode(organ), null, 2026, null, Press.FILES))
                        .total())
                .isEqualTo(23);
        assertThat(PlainVisitor.of(url(""))
                        .get("/documents?agency=" + organ + "&order=date")
                        .page()
                        .select(".hits__title")
                        .eachText())
                .first()
                .asString()
                .contains("事项23");
    }

    @Test
    void aSearchCostsOneStatement() {
        publish("关于" + word + "的通知", "正文");
        indexing.catchUp();
        search(word, "&nobody=1");
        assertThat(statements.during(() -> search(word, "&nobody=2"))).isEqualTo(1);
    }

    @Test
    void pagesAreFine() {
        publish("关于" + word + "供水价格调整的通知", "供水价格的标准、执行时间。");
        indexing.catchUp();
        search(word + "查不到的词");
        String name = unique("guanli");
        creating.create(Actor.system("test"), People.account(name, null, Role.ADMINISTRATOR))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""));
                Visitor dark = Visitor.inTheDark(url(""))) {
            visitor.goTo("/search").isFine("search-empty");
            visitor.goTo(path("q=" + encoded(word) + "+" + encoded("供水价格"))).isFine("search-results");
            visitor.goTo(path("q=" + encoded("不存在" + word))).isFine("search-nothing");
            visitor.goTo("/documents").isFine("policy-library");
            dark.goTo("/documents?elder&year=2026").isFine("policy-library-dark-large");
            visitor.signIn(name, People.PASSWORD).goTo("/desk/search").isFine("desk-search");
        }
    }

    private PlainVisitor.Answer search(String words, String... more) {
        return PlainVisitor.of(url("")).get(path("q=" + encoded(words) + String.join("", more)));
    }

    private static String path(String query) {
        return "/search?" + query;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
