package org.gongkai.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongkai.document.Validity;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param paging with the exact total
 * @param facets how many of all results have each value
 * @param alsoSearched names that mean the same as what was typed, and were searched as well
 */
public record Answer(List<Hit> hits, Paging paging, Map<Facet, List<Count>> facets, List<String> alsoSearched) {

    /** What results can be narrowed by. */
    public enum Facet {
        AGENCY("机关"),
        COLUMN("栏目"),
        GENRE("体裁"),
        YEAR("年份"),
        VALIDITY("有效性");

        private final String label;

        Facet(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How many results have a value: code of the organ, path of the column, name of the enum, year. */
    public record Count(String value, long results) {}

    /**
     * One result.
     *
     * @param href its page
     * @param officialNumber empty where it has none
     * @param validity on the day it is shown
     */
    public record Hit(
            String number,
            String href,
            List<Piece> title,
            List<Piece> extract,
            String agencyName,
            String officialNumber,
            @Nullable LocalDate madeOn,
            LocalDateTime publishedAt,
            Validity validity) {

        /** The title without marks. */
        public String plainTitle() {
            StringBuilder plain = new StringBuilder();
            title.forEach(piece -> plain.append(piece.text()));
            return plain.toString();
        }
    }

    /** Nothing was asked. */
    public static Answer none() {
        return new Answer(List.of(), new Paging(1, 1, 0), Map.of(), List.of());
    }

    public long total() {
        return paging.total();
    }

    public List<Count> of(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
