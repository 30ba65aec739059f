package org.gongkai.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 台账里的复议诉讼: what the register of requests tells of a review or a suit, from before this program.
 *
 * @param caseNumber 案号, may be empty
 * @param body 复议机关 or 法院, may be empty
 * @param result null while it is pending
 * @param decidedOn null while it is pending
 */
public record OldRemedy(
        RemedyType type,
        String caseNumber,
        String body,
        LocalDate acceptedOn,
        @Nullable RemedyResult result,
        @Nullable LocalDate decidedOn) {}
