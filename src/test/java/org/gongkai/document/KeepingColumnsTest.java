package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.IndexPattern;
import org.gongkai.catalogue.IssuingIndexNumbers;
import org.gongkai.catalogue.KeepingColumns;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
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

/** 公开栏目 on the desk: added, changed, moved, closed; how fresh each is; how index numbers look. */
class KeepingColumnsTest extends HouseTest {

    private static final LocalDate TODAY = TestClock.WED_2026_06_10;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private KeepingColumns keeping;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ColumnFreshness freshness;

    @Autowired
    private IssuingIndexNumbers numbers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private CreatingAccount creating;

    private Press press;
    private Actor office;

    @BeforeEach
    void anOrgan() {
        press = Press.of(program, unique("cols"));
        office = People.clerk(agencies.county().handledBy().value());
    }

    @Test
    void anOwnColumnIsAddedRenamedMovedAndClosed() {
        ColumnPath path = add("本县特色");
        ColumnPath other = add("另一栏目");
        keeping.change(path, entry("", "特色工作"), office).orThrow();
        assertThat(catalogue.get(path).name()).isEqualTo("特色工作");

        keeping.place(path, other.value(), office).orThrow();
        List<ColumnPath> order = catalogue.childrenOf(Catalogue.CONTENT).stream()
                .map(Column::path)
                .toList();
        assertThat(order.indexOf(path)).isEqualTo(order.indexOf(other) + 1);

        keeping.place(path, "fdzdgk/ghxx", office).orThrow();
        order = catalogue.childrenOf(Catalogue.CONTENT).stream()
                .map(Column::path)
                .toList();
        assertThat(order.indexOf(path)).isEqualTo(order.indexOf(new ColumnPath("fdzdgk/ghxx")) + 1);

        keeping.close(path, office).orThrow();
        keeping.close(other, office).orThrow();
        assertThat(catalogue.find(path)).isEmpty();
        assertThat(problems(keeping.add(entry(path.value().substring(7), "再来一次"), office)))
                .as("a closed address is not given again")
                .extracting(Problem::field)
                .containsExactly("slug");
    }

    @Test
    void aColumnWithItemsAndOneOfTheTemplateStayOpen() {
        ColumnPath path = add("有内容");
        press.publish(DocumentContent.titled("一条通知", path)
                .classified(org.gongkai.catalogue.Genre.NOTICE, org.gongkai.catalogue.Topic.GENERAL)
                .made("", TODAY)
                .body("<p>正文。</p>"));

        assertThat(problems(keeping.close(path, office)))
                .extracting(Problem::message)
                .containsExactly("里面还有1条信息（包括草稿），请先把它们改到别的栏目。");
        assertThat(problems(keeping.close(new ColumnPath("fdzdgk/ghxx"), office)))
                .isNotEmpty();
        assertThat(problems(keeping.place(new ColumnPath("fdzdgk/ghxx"), path.value(), office)))
                .isNotEmpty();
    }

    @Test
    void onlyTheOfficeKeepsColumns() {
        for (Actor other :
                List.of(People.clerk(press.organ().code().value()), People.leader(), People.administrator())) {
            assertThatThrownBy(() -> keeping.add(entry("x" + unique("c"), "别人的"), other))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> keeping.close(new ColumnPath("fdzdgk/ghxx"), other))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    /** a column is overdue by its own rule; policy columns and empty ones count against the site. */
    @Test
    void aColumnIsOverdueWhenItsRuleHasPassed() {
        ColumnPath path = add("季度信息");
        keeping.change(path, new KeepingColumns.Entry("", "", "季度信息", "", "3m", "", "每季度更新。"), office)
                .orThrow();
        assertThat(line(path).state()).isEqualTo(ColumnFreshness.State.EMPTY);

        press.publish(DocumentContent.titled("一季度", path)
                .classified(org.gongkai.catalogue.Genre.NOTICE, org.gongkai.catalogue.Topic.GENERAL)
                .made("", TODAY)
                .body("<p>正文。</p>"));
        assertThat(line(path).state()).isEqualTo(ColumnFreshness.State.FRESH);
        assertThat(line(path).due()).isEqualTo(today().plusMonths(3));

        clock.advance(Duration.ofDays(93));
        assertThat(line(path).state()).isEqualTo(ColumnFreshness.State.OVERDUE);
        ColumnFreshness.Picture picture = freshness.read(office);
        assertThat(picture.stalePolicy()).extracting(Column::path).doesNotContain(path);
        assertThat(picture.isVetoed())
                .as("most columns of the template are empty here")
                .isTrue();
        clock.advance(Duration.ofDays(100));
        assertThat(freshness.read(office).stalePolicy())
                .extracting(Column::path)
                .contains(path);
    }

    /** two weeks without any publication. */
    @Test
    void theSiteIsStaleAfterTwoWeeks() {
        press.publish(Press.notice("今天的通知", "正文。", TODAY));
        assertThat(freshness.read(office).isSiteStale()).isFalse();
        clock.advance(Duration.ofDays(14));
        assertThat(freshness.read(office).isSiteStale()).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(freshness.read(office).isSiteStale()).isTrue();
    }

    /** what is shown before is what is given, whatever the pattern. */
    @Test
    void thePreviewIsTheNumberGivenNext() {
        for (IndexPattern.Preset preset : IndexPattern.PRESETS) {
            keeping.usePattern(preset.pattern().value(), office).orThrow();
            String preview = numbers.preview(preset.pattern(), press.organ().code(), Press.FILES, today())
                    .value();
            DocumentNumber number = press.publish(Press.notice("样式试验", "正文。", TODAY));
            assertThat(program.getBean(PublishedDocuments.class)
                            .find(number)
                            .orElseThrow()
                            .index()
                            .value())
                    .isEqualTo(preview);
        }
        keeping.usePattern(IndexPattern.USUAL.value(), office).orThrow();
    }

    @Test
    void thePictureCostsTheSameHoweverMuchThereIs() {
        freshness.read(office);
        long few = statements.during(() -> freshness.read(office));
        press.publish(Press.notice("又一条", "正文。", TODAY));
        freshness.read(office);
        assertThat(statements.during(() -> freshness.read(office))).isEqualTo(few);
    }

    @Test
    void pagesAreFineAndKeepWhatWasTyped() {
        ColumnPath path = add("看一看");
        String clerk = unique("jing");
        creating.create(
                        Actor.system("test"),
                        People.account(clerk, agencies.county().handledBy().value(), Role.CLERK))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(clerk, People.PASSWORD);
            visitor.goTo("/desk/documents/columns").isFine("desk-columns");
            visitor.goTo("/desk/documents/columns/edit/" + path).isFine("desk-column");
            visitor.goTo("/desk/documents/columns/index-numbers?pattern=%7Bcode%7D-%7Bseq4%7D")
                    .isFine("desk-index-numbers");
        }
        PlainVisitor staff = PlainVisitor.of(url(""));
        staff.signIn(clerk, People.PASSWORD);
        staff.get("/desk/documents/columns");
        PlainVisitor.Answer refused = staff.submit(Map.of("name", "没有网址的栏目", "slug", "A B"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#name").val()).isEqualTo("没有网址的栏目");
        keeping.close(path, office).orThrow();
    }

    private ColumnFreshness.Line line(ColumnPath path) {
        return freshness.read(office).lines().stream()
                .filter(l -> l.column().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return freshness.today();
    }

    private ColumnPath add(String name) {
        return keeping.add(entry(unique("c"), name), office).orThrow();
    }

    private static KeepingColumns.Entry entry(String slug, String name) {
        return new KeepingColumns.Entry("fdzdgk", slug, name, "DOCUMENTS", "20wd", "20-1", "试验栏目。");
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }
}
