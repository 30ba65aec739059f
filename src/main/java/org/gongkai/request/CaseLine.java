package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list. The applicant is always masked; dates are read from the facts of the case.
 *
 * @param due null while the clock stands, and when the request lapsed or was withdrawn
 * @param workdaysLeft working days to the due date, negative when overdue; null without a due date or when closed
 * @param onTime whether it was answered in time; null while open and not overdue
 * @param test a test of the office's own (测试件), kept out of statistics
 */
public record CaseLine(
        RequestNumber number,
        AgencyCode agency,
        String agencyName,
        AgencyCode handledBy,
        String title,
        String applicant,
        ApplicantKind applicantKind,
        Way way,
        LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due,
        @Nullable Integer workdaysLeft,
        CaseStage stage,
        Light light,
        boolean extensionPending,
        @Nullable LocalDate decidedOn,
        @Nullable Disposition disposition,
        @Nullable Boolean onTime,
        boolean test) {}
