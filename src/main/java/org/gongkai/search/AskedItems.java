package org.gongkai.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.page.PublicAddresses;
import org.gongkai.page.PublishedItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers the request room: what is public about what a citizen is describing. */
@Component
class AskedItems implements PublishedItems {

    private static final int LONGEST_PART = 16;
    private static final int MOST_PARTS = 24;

    private static final Logger LOG = LoggerFactory.getLogger(AskedItems.class);

    private final Index index;
    private final IndexTasks tasks;

    AskedItems(Index index, IndexTasks tasks) {
        this.index = index;
        this.tasks = tasks;
    }

    @Override
    public List<PublicAddresses.Address> about(String words, int most) {
        Set<String> pairs = pairs(words);
        if (pairs.isEmpty()) {
            return List.of();
        }
        try {
            return likeliest(pairs, most);
        } catch (RuntimeException trouble) { // a hint; the application goes on without it
            LOG.warn("no hints from the index", trouble);
            return List.of();
        }
    }

    private List<PublicAddresses.Address> likeliest(Set<String> pairs, int most) {
        Set<String> gone = tasks.gone();
        return index.ask((session, scope) -> {
            var f = scope.predicate();
            var any = f.bool();
            any.filter(f.match().field("ended").matching(0));
            pairs.forEach(pair -> any.should(f.match().field("titlePairs").matching(pair)));
            any.minimumShouldMatchNumber(Math.min(2, pairs.size()));
            if (!gone.isEmpty()) {
                any.mustNot(f.id().matchingAny(gone));
            }
            return session
                    .search(scope)
                    .select(scope.projection().field("shown", String.class).toProjection())
                    .where(any.toPredicate())
                    .fetchHits(most)
                    .stream()
                    .map(Shown::read)
                    .map(shown -> new PublicAddresses.Address(
                            shown.title(),
                            "/documents/" + shown.number(),
                            shown.publishedAt().toLocalDate()))
                    .toList();
        });
    }

    /** Pairs of Han characters and whole words of other scripts, a few hundred at most. */
    private static Set<String> pairs(String words) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String token : PlainText.of(words).pairs().split(" ")) {
            if (token.codePointCount(0, token.length()) == 2
                    && !token.startsWith("_")
                    && pairs.size() < MOST_PARTS * LONGEST_PART) {
                pairs.add(token);
            }
        }
        return pairs;
    }
}
