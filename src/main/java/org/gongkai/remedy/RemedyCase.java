package org.gongkai.remedy;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * 复议诉讼案件, to read. It holds no personal data: who complained is not recorded here.
 *
 * @param agency respondent or defendant
 * @param handledBy organ whose office keeps the record
 * @param caseNumber 案号
 * @param body 复议机关 or 法院
 * @param request number of the request it followed, if any
 * @param result latest result, null before the first
 * @param pending whether it is undecided, or an appeal is
 * @param procedure null until the copy came
 * @param answerBy last day for the organ's answer and evidence; null until the copy came
 * @param answeredOn day they were given; null before
 * @param struck recorded by mistake
 */
public record RemedyCase(
        long id,
        AgencyCode agency,
        AgencyCode handledBy,
        RemedyType type,
        String caseNumber,
        String body,
        LocalDate acceptedOn,
        @Nullable String request,
        String cause,
        @Nullable RemedyResult result,
        @Nullable LocalDate decidedOn,
        boolean pending,
        @Nullable RemedyProcedure procedure,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate answeredOn,
        boolean struck) {

    /** Whether the organ still owes its answer and its evidence. */
    public boolean awaitsAnswer() {
        return pending && !struck && answerBy != null && answeredOn == null;
    }

    /** Where it stands, in words. */
    public String standing() {
        if (struck) {
            return "登记有误，已作废";
        }
        RemedyResult latest = result;
        if (latest == null) {
            return "尚未审结";
        }
        return pending ? latest.label() + "，已上诉，尚未审结" : latest.label();
    }
}
