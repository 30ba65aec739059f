package org.gongkai.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 案件登记: what is written down when a review or a suit was accepted. Texts are as typed; null where nothing usable was entered.
 *
 * @param agency code of the organ that is respondent or defendant
 * @param caseNumber 案号
 * @param body 复议机关 or 法院
 * @param acceptedOn 受理（立案）日期
 * @param request number of the request it followed; blank where it was about something else
 * @param cause 案由 in a few words, without names of persons
 */
public record RemedyEntry(
        String agency,
        @Nullable RemedyType type,
        String caseNumber,
        String body,
        @Nullable LocalDate acceptedOn,
        String request,
        String cause) {}
