package org.gongkai.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.search.Answer.Count;
import org.gongkai.search.Answer.Facet;

/**
 * 分面: what results can be narrowed by. The index holds the values of one entry joined, so that every result is counted twice and
 * not once for each facet; here they are taken apart again.
 */
final class Facets {

    /** Different combinations that are told apart: far more than the organs, genres and years of a county make. */
    static final int MOST = 20_000;

    private static final String BETWEEN = "\t";
    private static final List<Facet> SORTS = List.of(Facet.AGENCY, Facet.GENRE, Facet.YEAR, Facet.VALIDITY);

    private Facets() {}

    /** What an entry has exactly one of. */
    static String sorts(String agency, String genre, int year, String validity) {
        return String.join(BETWEEN, agency, genre, Integer.toString(year), validity);
    }

    /** The columns it is listed in and those above. */
    static String places(List<String> columns) {
        return String.join(BETWEEN, columns.stream().sorted().toList());
    }

    /** How many results have each value; the most first, years the newest first. */
    static Map<Facet, List<Count>> of(Map<String, Long> sorts, Map<String, Long> places) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        sorts.forEach((joined, results) -> {
            String[] values = joined.split(BETWEEN, -1);
            for (int i = 0; i < values.length; i++) {
                add(counts, SORTS.get(i), values[i], results);
            }
        });
        places.forEach((joined, results) -> {
            for (String column : joined.split(BETWEEN, -1)) {
                add(counts, Facet.COLUMN, column, results);
            }
        });
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> facets.put(facet, inOrder(facet, values)));
        return facets;
    }

    private static void add(Map<Facet, Map<String, Long>> counts, Facet facet, String value, long results) {
        counts.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, results, Long::sum);
    }

    private static List<Count> inOrder(Facet facet, Map<String, Long> values) {
        Comparator<Count> order = facet == Facet.YEAR
                ? Comparator.comparing(Count::value).reversed()
                : Comparator.comparingLong(Count::results).reversed().thenComparing(Count::value);
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(order)
                .toList();
    }
}
