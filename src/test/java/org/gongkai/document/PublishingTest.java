package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.IndexPattern;
import org.gongkai.catalogue.KeepingColumns;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.review.SecrecyAnswers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a draft through three reviews to a public page, and back (roads i and iii). */
class PublishingTest extends DocumentTest {

    @Autowired
    KeepingColumns columns;

    @Autowired
    DocumentDesk desk;

    @Test
    void aDraftBecomesPublicThroughThreePeople() {
        DocumentNumber number =
                drafting.begin(organ.code(), content("关于演示工作的通知"), clerk).orThrow();
        assertThat(published.find(number)).isEmpty();
        checking.submit(number, "", clerk).orThrow();
        checking.pass(number, SecrecyAnswers.nothing(), reviewer).orThrow();
        assertThat(desk.open(number, head).orElseThrow().reasons()).isEmpty();
        publishing.publish(number, null, head).orThrow();

        PublishedDocument shown = published.find(number).orElseThrow();
        assertThat(shown.title()).isEqualTo("关于演示工作的通知");
        assertThat(shown.reviewers()).extracting(ReviewStep::step).containsExactly("初审", "复审", "终审");
        assertThat(shown.reviewers()).extracting(ReviewStep::name).containsExactly("clerk甲", "reviewer甲", "head甲");
        assertThat(shown.index().value()).contains("/2026-");
        assertThat(shown.line().publishedAt()).isEqualTo(LocalDateTime.of(2026, 6, 10, 9, 0));
        assertThat(shown.summary()).isNotBlank();
    }

    /** */
    @Test
    void allReasonsAgainstPublicationAreToldAtOnce() {
        DocumentNumber number = drafting.begin(
                        organ.code(),
                        DocumentContent.titled("空的", NORMATIVE)
                                .inForce("", LocalDate.of(2026, 1, 1), LocalDate.of(2036, 1, 1), false)
                                .body("<p><img src='/x.png'></p>"),
                        clerk)
                .orThrow();
        assertThat(fields(checking.submit(number, "", clerk)))
                .contains("madeOn", "body", "officialNumber", "registeredNumber", "expiresOn");
    }

    @Test
    void nobodyReviewsTheOwnText() {
        Actor both = new Actor(
                "both", "两职甲", code(), Set.of(org.gongkai.identity.Role.CLERK, org.gongkai.identity.Role.REVIEWER));
        DocumentNumber number =
                drafting.begin(organ.code(), content("两人原则"), both).orThrow();
        checking.submit(number, "", both).orThrow();
        assertThat(fields(checking.pass(number, SecrecyAnswers.nothing(), both)))
                .isNotEmpty();
        assertThatThrownBy(() -> publishing.publish(number, null, clerk)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> withdrawing.withdraw(number, WithdrawalReason.MISTAKE, "", clerk))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aNewEditionStandsAtTheSameAddressWithItsNote() {
        DocumentNumber number = published(content("第一版"));
        String index = published.find(number).orElseThrow().index().value();
        clock.advance(Duration.ofDays(1));
        drafting.beginEdition(number, clerk).orThrow();
        drafting.edit(number, content("第二版").body("<p>改了的正文</p>"), clerk).orThrow();
        assertThat(fields(checking.submit(number, "", clerk))).containsExactly("correctionNote");
        assertThat(published.find(number).orElseThrow().title()).isEqualTo("第一版");
        signed(number, "更正第二条的日期。");
        PublishedDocument shown = published.find(number).orElseThrow();
        assertThat(shown.title()).isEqualTo("第二版");
        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.correctionNote()).isEqualTo("更正第二条的日期。");
        assertThat(shown.index().value()).isEqualTo(index);
        assertThat(shown.line().publishedAt().toLocalDate()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(shown.changedAt().toLocalDate()).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(published.count(DocumentFilter.of(organ.code()))).isEqualTo(1);
    }

    @Test
    void aWithdrawnDocumentIsAbsentEverywhere() {
        DocumentNumber number = published(content("要撤下的通知"));
        DocumentNumber other = published(content("留下的通知"));
        withdrawing.withdraw(number, WithdrawalReason.MISTAKE, "表格数字有误。", head).orThrow();
        assertThat(published.find(number)).isEmpty();
        assertThat(published.isPublic(number)).isFalse();
        assertThat(published.list(DocumentFilter.of(organ.code()), 1, 20).lines())
                .extracting(DocumentLine::number)
                .containsExactly(other);
        Withdrawn gone = published.withdrawn(number).orElseThrow();
        assertThat(gone.words()).isEqualTo("表格数字有误。");
        assertThat(gone.bodyHtml()).isNull();
        assertThat(published.withdrawn(other)).isEmpty();
    }

    @Test
    void listsHoldEveryPageWhateverWasWithdrawn() {
        List<DocumentNumber> numbers = new java.util.ArrayList<>();
        for (int i = 0; i < 25; i++) {
            numbers.add(published(content("第" + i + "条")));
        }
        for (int i = 0; i < 25; i += 5) {
            withdrawing
                    .withdraw(numbers.get(i), WithdrawalReason.DUPLICATE, "", head)
                    .orThrow();
        }
        DocumentFilter all = DocumentFilter.in(FILES).agency(organ.code());
        List<DocumentNumber> seen = new java.util.ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            DocumentList list = published.list(all, page, 4);
            assertThat(list.paging().total()).isEqualTo(20);
            assertThat(list.lines()).hasSize(4);
            list.lines().forEach(line -> seen.add(line.number()));
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(20)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(DocumentNumber::value).reversed());
        assertThat(published.list(all, 9, 4).lines()).isEmpty();
        assertThat(published.count(all.year(2026))).isEqualTo(20);
        assertThat(published.count(all.year(2025))).isZero();
    }

    /** */
    @Test
    void indexNumbersAreUniqueWhoeverPublishesAtTheSameTime() throws Exception {
        int threads = 8;
        int each = 6;
        Set<String> given = ConcurrentHashMap.newKeySet();
        try (ExecutorService people = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> work = java.util.stream.IntStream.range(0, threads)
                    .mapToObj(t -> (Callable<Void>) () -> {
                        for (int i = 0; i < each; i++) {
                            given.add(published
                                    .find(published(content("同时 " + t + "-" + i)))
                                    .orElseThrow()
                                    .index()
                                    .value());
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> one : people.invokeAll(work)) {
                one.get();
            }
        }
        assertThat(given).hasSize(threads * each);
        assertThat(published.count(DocumentFilter.of(organ.code()))).isEqualTo(threads * each);
    }

    /** */
    @Test
    void anIndexNumberIsNeverGivenAgainWhenPatternsChange() {
        Actor system = Actor.system("test");
        try {
            columns.usePattern("{code}-{yyyy}-{seq3}", system).orThrow();
            String first = published
                    .find(published(content("一")))
                    .orElseThrow()
                    .index()
                    .value();
            columns.usePattern("{code}-{yyyy}-0{seq3}", system).orThrow();
            String second = published
                    .find(published(content("二")))
                    .orElseThrow()
                    .index()
                    .value();
            columns.usePattern("{code}-{yyyy}-{seq3}", system).orThrow();
            String third = published
                    .find(published(content("三")))
                    .orElseThrow()
                    .index()
                    .value();
            assertThat(Set.of(first, second, third)).hasSize(3);
        } finally {
            columns.usePattern(IndexPattern.USUAL.value(), system).orThrow();
        }
    }

    @Test
    void aPublishedEditionNeverChanges() {
        DocumentNumber number = published(content("不变"));
        assertThatThrownBy(() -> sql.sql("""
                        update edition set title = '改' where document_id = (select id from document where number = ?)""").param(number.value()).update()).hasMessageContaining("never changes");
    }

    @Test
    void aListCostsTwoStatementsAndADocumentThatStandsAloneOne() {
        DocumentNumber number = published(content("数一数"));
        assertThat(statements.during(() -> published.list(DocumentFilter.of(organ.code()), 1, 20)))
                .isEqualTo(2);
        assertThat(statements.during(() -> published.find(number))).isEqualTo(1);
    }

    @Test
    void aListIsFoundAcrossItsBlocksAndShelves() {
        List<DocumentNumber> oldestFirst = new ArrayList<>();
        int[] gaps = {
            0,
            1,
            PublicShelf.BLOCK,
            PublicShelf.BLOCK * PublicShelf.SHELF,
            5 * PublicShelf.BLOCK,
            3 * PublicShelf.BLOCK * PublicShelf.SHELF
        };
        for (int gap : gaps) {
            sql.sql("select setval('publication_seq', nextval('publication_seq') + ?)")
                    .param(gap)
                    .query(Long.class)
                    .single();
            oldestFirst.add(published(content("隔着 " + gap)));
        }
        DocumentNumber taken = oldestFirst.remove(3);
        withdrawing.withdraw(taken, WithdrawalReason.DUPLICATE, "", head).orThrow();
        DocumentFilter own = DocumentFilter.of(organ.code());
        List<DocumentNumber> newestFirst = oldestFirst.reversed();
        for (int size = 1; size <= newestFirst.size() + 1; size++) {
            List<DocumentNumber> walked = new ArrayList<>();
            for (int page = 1; page <= (newestFirst.size() + size - 1) / size; page++) {
                DocumentList list = published.list(own, page, size);
                assertThat(list.paging().total()).isEqualTo(newestFirst.size());
                list.lines().forEach(line -> walked.add(line.number()));
            }
            assertThat(walked).as("pages of " + size).isEqualTo(newestFirst);
        }
        assertThat(published.count(own)).isEqualTo(newestFirst.size());
        assertThat(published.countsByAgency()).containsEntry(organ.code(), (long) newestFirst.size());
        assertThat(published.choices(FILES).agencies()).contains(organ.code());
        assertThat(published.choices(FILES).years()).contains(2026);
        assertThat(published.choices(FILES).genres()).contains(Genre.NOTICE);
        assertThat(published.choices(NORMATIVE).agencies()).doesNotContain(organ.code());
    }
}
