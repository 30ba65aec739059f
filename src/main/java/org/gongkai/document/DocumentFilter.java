package org.gongkai.document;

import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.jspecify.annotations.Nullable;

/**
 * Which public documents a list shows; null stands for all.
 *
 * @param column with everything below it
 * @param year of publication
 * @param validity today
 */
public record DocumentFilter(
        @Nullable ColumnPath column,
        @Nullable AgencyCode agency,
        @Nullable Integer year,
        @Nullable Genre genre,
        @Nullable Validity validity) {

    /** Everything public. */
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, null, null);

    public static DocumentFilter in(ColumnPath column) {
        return new DocumentFilter(column, null, null, null, null);
    }

    public static DocumentFilter of(AgencyCode agency) {
        return new DocumentFilter(null, agency, null, null, null);
    }

    public DocumentFilter agency(@Nullable AgencyCode of) {
        return new DocumentFilter(column, of, year, genre, validity);
    }

    public DocumentFilter year(@Nullable Integer of) {
        return new DocumentFilter(column, agency, of, genre, validity);
    }

    public DocumentFilter genre(@Nullable Genre of) {
        return new DocumentFilter(column, agency, year, of, validity);
    }

    public DocumentFilter validity(@Nullable Validity of) {
        return new DocumentFilter(column, agency, year, genre, of);
    }
}
