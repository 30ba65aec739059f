package org.gongkai.document;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * 规范性文件登记簿的一行.
 *
 * @param counts the figures of Table 2 of the year it counts in; none when it was gone before the year began
 */
public record NormativeEntry(
        DocumentNumber number,
        String title,
        AgencyCode agency,
        @Nullable String officialNumber,
        LocalDate madeOn,
        Set<NormativeFigure> counts) {

    public NormativeEntry {
        counts = Set.copyOf(counts);
    }
}
