package org.gongkai.remedy;

import java.util.Collection;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 表四数字: counts of reviews and suits per year for the annual report. A case counts once, by its latest result on 31 December; one
 * undecided on that day, or under appeal, counts as 尚未审结 (law.md §2.4, OQ-7).
 */
@Component
public class RemedyFigures {

    private final RemedyStore store;

    RemedyFigures(RemedyStore store) {
        this.store = store;
    }

    /**
     * One number of Table 4 that is not zero.
     *
     * @param block {@code review}, {@code suitDirect} or {@code suitAfterReview}
     * @param column {@code upheld}, {@code corrected}, {@code other} or {@code pending}
     */
    public record Count(AgencyCode agency, String block, String column, long cases) {}

    /** One query for all the organs. */
    public List<Count> count(Collection<AgencyCode> agencies, int year) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return store.counts(agencies, year).stream()
                .map(c -> new Count(c.agency(), c.type().key(), column(c.result()), c.cases()))
                .toList();
    }

    /** The cases behind one cell, oldest first, as they stood at the end of the year. {@code column} may be {@code total}. */
    public List<RemedyCase> behind(Collection<AgencyCode> agencies, int year, String block, String column) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        for (RemedyType type : RemedyType.values()) {
            if (type.key().equals(block)) {
                return store.behind(agencies, year, type).stream()
                        .filter(c ->
                                column.equals("total") || column(c.result()).equals(column))
                        .toList();
            }
        }
        throw new IllegalArgumentException("Table 4 has no block " + block);
    }

    private static String column(@Nullable RemedyResult result) {
        return result == null ? "pending" : result.column().key();
    }
}
