package org.gongkai.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.document.OfficialNumber;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.springframework.stereotype.Component;

/**
 * 检索提示: what somebody who has typed this far may mean: words others often ask for, document numbers and titles that begin so, titles
 * that hold it. Never anything that is not public.
 */
@Component
public class Completing {

    private static final int LONGEST = 40;
    private static final int OFTEN = 3;

    private final Index index;
    private final IndexTasks tasks;
    private final AskedWords asked;

    Completing(Index index, IndexTasks tasks, AskedWords asked) {
        this.index = index;
        this.tasks = tasks;
        this.asked = asked;
    }

    /** @param typed nothing comes of an empty text or a very long one */
    public List<String> suggest(String typed, int most) {
        String begun = typed.strip().replaceAll("\\s+", " ");
        if (begun.isEmpty() || begun.length() > LONGEST) {
            return List.of();
        }
        Set<String> suggested = new LinkedHashSet<>(asked.beginning(begun, OFTEN));
        for (Shown shown : shown(begun, most)) {
            String number = shown.officialNumber();
            suggested.add(!number.isEmpty() && startsAlike(number, begun) ? number : shown.title());
        }
        suggested.remove(begun);
        return suggested.stream().limit(most).toList();
    }

    private static boolean startsAlike(String number, String typed) {
        return PlainText.of(number).text().startsWith(PlainText.of(typed).text());
    }

    private List<Shown> shown(String begun, int most) {
        PlainText text = PlainText.of(begun);
        if (text.text().isBlank()) {
            return List.of();
        }
        Set<String> gone = tasks.gone();
        return index.ask((session, scope) -> {
            var f = scope.predicate();
            BooleanPredicateClausesStep<?, ?> any = f.bool();
            any.should(f.wildcard()
                    .field("titleKey")
                    .matching(literal(text.text()) + "*")
                    .constantScore()
                    .boost(20));
            officialStart(begun)
                    .ifPresent(start -> any.should(f.wildcard()
                            .field("officialKey")
                            .matching(literal(start) + "*")
                            .constantScore()
                            .boost(50)));
            if (text.text().codePointCount(0, text.text().length()) > 1) {
                any.should(f.phrase().field("titlePairs").matching(text.phrase()));
            } else {
                any.should(f.match().field("titleCharacters").matching(text.text()));
            }
            var all = f.bool().must(any.toPredicate());
            if (!gone.isEmpty()) {
                all.mustNot(f.id().matchingAny(gone));
            }
            return session
                    .search(scope)
                    .select(scope.projection().field("shown", String.class).toProjection())
                    .where(all.toPredicate())
                    .sort(scope.sort()
                            .composite()
                            .add(scope.sort().score())
                            .add(scope.sort().field("publishedAt").desc())
                            .toSort())
                    .fetchHits(most)
                    .stream()
                    .map(Shown::read)
                    .toList();
        });
    }

    /** The beginning of a document number in the spelling the index has: whole, or word and bracket. */
    private static Optional<String> officialStart(String typed) {
        Optional<String> whole = OfficialNumber.parse(typed).map(OfficialNumber::toString);
        if (whole.isPresent()) {
            return whole;
        }
        String start =
                typed.replaceAll("[\\[（(【]", "〔").replaceAll("[\\]）)】]", "〕").replace(" ", "");
        return start.matches("\\p{IsHan}{2,12}(〔(\\d{0,4}(〕(\\d{0,4})?)?)?)?") ? Optional.of(start) : Optional.empty();
    }

    private static String literal(String text) {
        return text.replaceAll("([\\\\*?])", "\\\\$1");
    }
}
