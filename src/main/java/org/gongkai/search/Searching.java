package org.gongkai.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.page.Paging;
import org.gongkai.search.Answer.Hit;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.springframework.stereotype.Component;

/**
 * 检索: finds public items by any of their characters. Totals are exact, and what has been withdrawn is never among the results, not
 * even while the index still holds it.
 */
@Component
public class Searching {

    /** Results beyond this are reached by narrowing: each one before the page has to be kept while it is looked for. */
    public static final int FARTHEST = 10_000;

    private static final int MOST_ALTERNATIVES = 4;

    private static final AggregationKey<Map<String, Long>> SORTS = AggregationKey.of("sorts");
    private static final AggregationKey<Map<String, Long>> PLACES = AggregationKey.of("places");

    private final Index index;
    private final IndexTasks tasks;
    private final EmptySearches empty;
    private final Clock clock;

    Searching(Index index, IndexTasks tasks, EmptySearches empty, Clock clock) {
        this.index = index;
        this.tasks = tasks;
        this.empty = empty;
        this.clock = clock;
    }

    private record Found(Shown shown, String text) {}

    /** One page of what was asked for. A page beyond the {@value #FARTHEST} first results is the last one within them. */
    public Answer find(Question question) {
        List<Words.Part> parts = Words.read(question.words());
        if (parts.isEmpty() && !question.words().isBlank()) {
            return new Answer(List.of(), new Paging(1, question.size(), 0), Map.of(), List.of());
        }
        Set<String> gone = tasks.gone();
        int page = Math.min(question.page(), FARTHEST / question.size());
        SearchResult<Found> result = index.ask((session, scope) -> session.search(scope)
                .select(scope.projection()
                        .composite()
                        .from(
                                scope.projection().field("shown", String.class),
                                scope.projection().field("text", String.class))
                        .as((shown, text) -> new Found(Shown.read(shown), text))
                        .toProjection())
                .where(Wanted.predicate(scope.predicate(), question, parts, gone))
                .sort(Wanted.order(scope.sort(), question))
                .aggregation(SORTS, f -> f.terms().field("sorts", String.class).maxTermCount(Facets.MOST))
                .aggregation(
                        PLACES, f -> f.terms().field("places", String.class).maxTermCount(Facets.MOST))
                .fetch((page - 1) * question.size(), question.size()));
        List<PlainText> marked = parts.stream()
                .flatMap(part -> Stream.concat(Stream.of(part.text()), part.others().stream()))
                .toList();
        LocalDate today = LocalDate.now(clock);
        return new Answer(
                result.hits().stream().map(found -> hit(found, marked, today)).toList(),
                new Paging(page, question.size(), result.total().hitCount()),
                Facets.of(result.aggregation(SORTS), result.aggregation(PLACES)),
                parts.stream()
                        .flatMap(part -> part.others().stream())
                        .map(PlainText::text)
                        .distinct()
                        .toList());
    }

    /** How many public items there are for the words, and nothing more. */
    public long count(Question question) {
        List<Words.Part> parts = Words.read(question.words());
        if (parts.isEmpty() && !question.words().isBlank()) {
            return 0;
        }
        Set<String> gone = tasks.gone();
        return index.ask((session, scope) -> session.search(scope)
                .where(Wanted.predicate(scope.predicate(), question, parts, gone))
                .fetchTotalHitCount());
    }

    /** Remembers what somebody looked for in vain; only words, and only where nothing narrowed them. */
    public void foundNothing(Question question) {
        if (question.agency() == null
                && question.genre() == null
                && question.year() == null
                && question.validity() == null
                && question.page() == 1) {
            empty.note(question.words());
        }
    }

    /** Where nothing was found: parts of what was asked for which there is something, the longest first. */
    public List<Alternative> instead(Question question) {
        return LessAsked.of(Words.read(question.words())).stream()
                .map(words -> new Alternative(words, count(Question.about(words))))
                .filter(alternative -> alternative.results() > 0)
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    private static Hit hit(Found found, List<PlainText> marked, LocalDate today) {
        Shown shown = found.shown();
        return new Hit(
                shown.number(),
                "/documents/" + shown.number(),
                Highlighting.whole(shown.title(), marked),
                Highlighting.extract(found.text(), marked),
                shown.agencyName(),
                shown.officialNumber(),
                shown.madeOn(),
                shown.publishedAt(),
                shown.validityOn(today));
    }
}
