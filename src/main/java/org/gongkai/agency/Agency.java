package org.gongkai.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 机关: an organ as the public may know it.
 *
 * @param parent the organ above it in the tree; null for the county government
 * @param handledBy the organ whose disclosure office handles its requests: the general office for the county government,
 *     itself for all others
 * @param uscc 统一社会信用代码, 18 characters
 * @param letterWord 机关代字 of its letters, e.g. {@code 平政办}
 * @param duties what it does, in the words of its 机构职能
 * @param reviewBody 行政复议机关 to be named in its replies; empty for organs that take no requests
 * @param court court to be named in its replies; empty for organs that take no requests
 * @param validFrom first day of the organ under this name
 * @param validTo last day, null while it exists
 */
public record Agency(
        AgencyCode code,
        String name,
        String shortName,
        AgencyKind kind,
        @Nullable AgencyCode parent,
        AgencyCode handledBy,
        @Nullable String uscc,
        String letterWord,
        String duties,
        DisclosureOffice office,
        String reviewBody,
        String court,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the organ exists on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
