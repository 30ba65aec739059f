package org.gongkai.annualreport;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * One request behind a figure, without personal data.
 *
 * @param number 申请编号
 * @param kind applicant kind in words
 * @param decidedOn null while open
 * @param result disposition in words; empty while open
 */
public record CaseLine(
        String number,
        AgencyCode agency,
        String kind,
        LocalDate receivedOn,
        @Nullable LocalDate decidedOn,
        String result) {

    /** What became of it by the end of a year: a decision of the next year is not yet known then. */
    public String resultIn(int year) {
        LocalDate day = decidedOn;
        return day == null || day.getYear() > year ? "结转下年度继续办理" : result;
    }
}
