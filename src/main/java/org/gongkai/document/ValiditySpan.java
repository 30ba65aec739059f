package org.gongkai.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 有效期: the dates validity is computed from.
 *
 * @param stated whether the document says anything about being in force
 * @param effectiveFrom 施行日期
 * @param expiresOn last day in force
 * @param amendedOn day it was last amended by another document
 * @param repealedOn first day out of force
 */
public record ValiditySpan(
        boolean stated,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate amendedOn,
        @Nullable LocalDate repealedOn) {

    /** 有效性 on a day: repealed before lapsed, lapsed before not yet, not yet before amended. */
    public Validity on(LocalDate day) {
        if (repealedOn != null && !day.isBefore(repealedOn)) {
            return Validity.REPEALED;
        }
        if (expiresOn != null && day.isAfter(expiresOn)) {
            return Validity.LAPSED;
        }
        if (effectiveFrom != null && day.isBefore(effectiveFrom)) {
            return Validity.NOT_YET;
        }
        if (amendedOn != null && !day.isBefore(amendedOn)) {
            return Validity.AMENDED;
        }
        return stated ? Validity.IN_FORCE : Validity.NOT_STATED;
    }
}
