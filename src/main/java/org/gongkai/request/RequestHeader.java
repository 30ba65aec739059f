package org.gongkai.request;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * The stored header of a case: a projection of its facts, written with them, used to find and to count and for nothing else.
 *
 * @param receivedOn day of receipt as far as known at the last fact; for a web request the day it counts as confirmed
 * @param dueOn due date as far as known at the last fact; time alone only moves it later
 * @param lapseOn last day for the correction or the payment that is waited for
 * @param stage stage right after the last fact
 * @param decidedOn day of reply, end or withdrawal; null while open, and for a request withdrawn before it was received
 * @param counted whether the annual report counts it: not a test, not set aside
 * @param facts number of facts
 */
record RequestHeader(
        long id,
        RequestNumber number,
        AgencyCode agency,
        AgencyCode handledBy,
        Way way,
        ApplicantKind applicantKind,
        String title,
        String applicantMasked,
        LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lapseOn,
        CaseStage stage,
        boolean extensionPending,
        @Nullable LocalDate decidedOn,
        @Nullable Disposition disposition,
        @Nullable Boolean onTime,
        boolean counted,
        int facts,
        Instant filedAt) {}
