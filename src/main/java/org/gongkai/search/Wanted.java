package org.gongkai.search;

import java.util.List;
import java.util.Set;
import org.gongkai.document.OfficialNumber;
import org.gongkai.search.Question.Order;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.jspecify.annotations.Nullable;

/** A question in the terms of the index. */
final class Wanted {

    private static final float IN_TITLE = 6;
    private static final float WHOLE_TITLE = 60;
    private static final float ITS_NUMBER = 1_000;

    private final SearchPredicateFactory f;
    private final Question question;
    private final List<Words.Part> parts;

    private Wanted(SearchPredicateFactory f, Question question, List<Words.Part> parts) {
        this.f = f;
        this.question = question;
        this.parts = parts;
    }

    /** @param gone what may be in the index and must not be found */
    static SearchPredicate predicate(
            SearchPredicateFactory f, Question question, List<Words.Part> parts, Set<String> gone) {
        return new Wanted(f, question, parts).predicate(gone);
    }

    static SearchSort order(SearchSortFactory f, Question question) {
        boolean newest = question.order() == Order.DATE || question.isOpen();
        return newest
                ? f.composite()
                        .add(f.field("publishedAt").desc())
                        .add(f.field("place").desc())
                        .toSort()
                : f.composite()
                        .add(f.field("ended").asc())
                        .add(f.score())
                        .add(f.field("publishedAt").desc())
                        .add(f.field("place").desc())
                        .toSort();
    }

    private SearchPredicate predicate(Set<String> gone) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (Words.Part part : parts) {
            all.must(inAnyWay(part));
            all.should(inTitle(part.text()));
        }
        if (parts.isEmpty()) {
            all.must(f.matchAll());
        } else {
            PlainText whole = PlainText.of(question.words());
            all.should(f.match()
                    .field("titleKey")
                    .matching(whole.text())
                    .constantScore()
                    .boost(WHOLE_TITLE));
            all.should(f.match()
                    .field("indexKey")
                    .matching(whole.text())
                    .constantScore()
                    .boost(ITS_NUMBER));
        }
        if (!question.officialWord().isBlank()) {
            all.filter(f.phrase()
                    .field("officialWord")
                    .matching(PlainText.of(question.officialWord()).phrase()));
        }
        narrow(all, "officialYear", question.officialYear());
        narrow(all, "officialSerial", question.officialSerial());
        narrow(
                all,
                "agency",
                question.agency() == null ? null : question.agency().value());
        narrow(all, "genre", question.genre() == null ? null : question.genre().name());
        narrow(all, "year", question.year());
        narrow(
                all,
                "validity",
                question.validity() == null ? null : question.validity().name());
        narrow(
                all,
                "columns",
                question.column() == null ? null : question.column().value());
        if (!gone.isEmpty()) {
            all.mustNot(f.id().matchingAny(gone));
        }
        return all.toPredicate();
    }

    private void narrow(BooleanPredicateClausesStep<?, ?> all, String field, @Nullable Object value) {
        if (value != null) {
            all.filter(f.match().field(field).matching(value));
        }
    }

    /** As it was typed, under another name, or as the document's own number in whatever brackets. */
    private PredicateFinalStep inAnyWay(Words.Part part) {
        BooleanPredicateClausesStep<?, ?> ways = f.bool();
        ways.should(contains(part.text()));
        part.others().forEach(other -> ways.should(contains(other)));
        OfficialNumber.parse(Folding.fold(part.typed()))
                .ifPresent(number -> ways.should(f.match()
                        .field("officialKey")
                        .matching(number.toString())
                        .constantScore()
                        .boost(ITS_NUMBER)));
        return ways;
    }

    /**
     * Anywhere in the document. How often does not count: what a reader looks for stands in the title or is the newest, and counting
     * every place in a hundred thousand texts takes longer than finding them.
     */
    private PredicateFinalStep contains(PlainText text) {
        return switch (text.length()) {
            case 1 -> f.match().field("characters").matching(text.text()).constantScore();
            case 2 -> f.match().field("pairs").matching(text.phrase()).constantScore();
            default -> f.phrase().field("pairs").matching(text.phrase()).constantScore();
        };
    }

    /** In the title; the more of the title it is, the better. */
    private PredicateFinalStep inTitle(PlainText text) {
        return switch (text.length()) {
            case 1 -> f.match().field("titleCharacters").matching(text.text()).boost(IN_TITLE);
            case 2 -> f.match().field("titlePairs").matching(text.phrase()).boost(IN_TITLE);
            default -> f.phrase().field("titlePairs").matching(text.phrase()).boost(IN_TITLE);
        };
    }
}
