package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.review.SecrecyAnswers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** In force or not, computed from dates. */
class ValidityTest extends DocumentTest {

    @Autowired
    LapsingByDate lapsing;

    @Autowired
    PublishingOnTime onTime;

    @Autowired
    ApplicationEventMulticaster news;

    private final List<DocumentNumber> heard = new ArrayList<>();

    /** */
    @Test
    void oneActMarksTheDocumentItsInterpretationsAndWhoCitesIt() {
        DocumentNumber rule = published(normative("演示管理办法", 71));
        DocumentNumber interpretation = published(content("《演示管理办法》解读")
                .classified(Genre.INTERPRETATION, Topic.GENERAL)
                .related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, rule))));
        DocumentNumber citing = published(content("落实通知").body("<p>根据某政[2026]71号文件要求执行。</p>"));
        var domino = repealing.alsoMarked(rule);
        assertThat(domino).extracting(DocumentLine::number).containsExactly(interpretation, citing);

        clock.setTo(LocalDate.of(2026, 7, 1));
        DocumentNumber repealer = published(normative("关于废止演示管理办法的决定", 72));
        repealing
                .mark(rule, new Repealing.Act(true, LocalDate.of(2026, 7, 1), repealer.value(), ""), head)
                .orThrow();

        assertThat(published.line(rule).orElseThrow().validity()).isEqualTo(Validity.REPEALED);
        assertThat(published.find(rule).orElseThrow().relations())
                .extracting(Relation::kind)
                .contains(RelationKind.REPEALS, RelationKind.INTERPRETS, RelationKind.CITES);
        assertThat(published.find(interpretation).orElseThrow().relations())
                .singleElement()
                .extracting(Relation::validity)
                .isEqualTo(Validity.REPEALED);
        assertThat(published.find(citing).orElseThrow().relations())
                .singleElement()
                .extracting(Relation::validity)
                .isEqualTo(Validity.REPEALED);
        assertThat(fields(repealing.mark(rule, new Repealing.Act(true, LocalDate.of(2026, 7, 2), "", "再次"), head)))
                .isNotEmpty();
    }

    /** */
    @Test
    void aNormativeDocumentLapsesByItselfAfterFiveYears() {
        DocumentNumber rule = published(normative("到期办法", 81));
        assertThat(published.line(rule).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        clock.setTo(LocalDate.of(2031, 6, 9));
        assertThat(published.line(rule).orElseThrow().validity()).isEqualTo(Validity.IN_FORCE);
        clock.setTo(LocalDate.of(2031, 6, 10));
        assertThat(published.line(rule).orElseThrow().validity()).isEqualTo(Validity.LAPSED);
        var lapsed = DocumentFilter.in(NORMATIVE).agency(organ.code()).validity(Validity.LAPSED);
        assertThat(published.list(lapsed, 1, 20).lines()).hasSize(1);
        assertThat(published.count(lapsed.validity(Validity.IN_FORCE))).isZero();
    }

    /** */
    @Test
    void theRegisterCountsAsTableTwoDoes() {
        published(normative("甲办法", 91));
        DocumentNumber gone = published(normative("乙办法", 92));
        published(normative("丙办法", 93));
        repealing
                .mark(gone, new Repealing.Act(true, LocalDate.of(2026, 12, 31), "", "文件清理"), head)
                .orThrow();
        var organs = List.of(organ.code());
        assertThat(published.normativeCounts(organs, 2025)).isEqualTo(new NormativeCounts(0, 0, 0));
        assertThat(published.normativeCounts(organs, 2026)).isEqualTo(new NormativeCounts(3, 1, 2));
        assertThat(published.normativeCounts(organs, 2030)).isEqualTo(new NormativeCounts(0, 0, 2));
        assertThat(published.normativeCounts(organs, 2031)).isEqualTo(new NormativeCounts(0, 2, 0));
        assertThat(published.normative(organs, 2026, NormativeFigure.REPEALED))
                .extracting(DocumentLine::number)
                .containsExactly(gone);
    }

    @Test
    void aDocumentIsFoundByItsNumberInAnyBracketStyle() {
        DocumentNumber rule = published(normative("括号办法", 101));
        for (String typed : List.of("某政〔2026〕101号", "某政[2026]101号", "某政（2026）第101号", "某政【２０２６】１０１号")) {
            assertThat(published.findByOfficialNumber(typed).orElseThrow().number())
                    .as(typed)
                    .isEqualTo(rule);
        }
    }

    @Test
    void thePagesThatSpeakOfALapsedDocumentAreToldOnTheDay() {
        lapsing.tell();
        DocumentNumber rule = published(normative("提醒办法", 111));
        DocumentNumber reading = published(
                content("提醒办法解读").related(List.of(new DocumentContent.Related(RelationKind.INTERPRETS, rule))));
        clock.setTo(LocalDate.of(2031, 6, 9));
        lapsing.tell();
        news.addApplicationListener(listener());
        lapsing.tell();
        assertThat(heard).isEmpty();
        clock.setTo(LocalDate.of(2031, 6, 10));
        lapsing.tell();
        assertThat(heard).contains(rule, reading);
    }

    @Test
    void aScheduledDocumentIsPublishedWhenItsTimeHasComeAndNotBefore() {
        DocumentNumber number =
                drafting.begin(organ.code(), content("定时的通知"), clerk).orThrow();
        checking.submit(number, "", clerk).orThrow();
        checking.pass(number, SecrecyAnswers.nothing(), reviewer).orThrow();
        assertThat(fields(publishing.publish(number, LocalDateTime.of(2026, 6, 9, 8, 0), head)))
                .containsExactly("at");
        publishing.publish(number, LocalDateTime.of(2026, 6, 10, 10, 0), head).orThrow();
        onTime.publish();
        assertThat(published.find(number)).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        onTime.publish();
        PublishedDocument shown = published.find(number).orElseThrow();
        assertThat(shown.line().publishedAt()).isEqualTo(LocalDateTime.of(2026, 6, 10, 10, 1));
        assertThat(shown.reviewers()).hasSize(3);
    }

    private ApplicationListener<PayloadApplicationEvent<Object>> listener() {
        return event -> {
            if (event.getPayload() instanceof ValidityChanged changed) {
                heard.add(changed.number());
            }
        };
    }
}
