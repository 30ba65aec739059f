package org.gongkai.document;

import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Genre;

/**
 * What a list can be narrowed by: only values that some line of it has.
 *
 * @param years of publication, the latest first
 */
public record ListChoices(List<Integer> years, List<AgencyCode> agencies, List<Genre> genres) {

    public ListChoices {
        years = List.copyOf(years);
        agencies = List.copyOf(agencies);
        genres = List.copyOf(genres);
    }
}
