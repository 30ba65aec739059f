package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * 办理进度: one case as its applicant sees it. Holds no personal data but what the letter says.
 *
 * @param stage where it stands, see {@link CaseStage#citizenLabel}
 * @param steps what has happened and what comes next, in order of time
 * @param next the next legal date in words, such as 最迟2026年7月9日（周四）答复; empty when closed
 * @param explanation the arithmetic of the dates, one sentence each
 * @param due last day for the reply; null while the clock stands or the case is closed
 * @param correction what is to be corrected; null when nothing is asked at present
 * @param fee what is to be paid, in words; empty for nothing
 * @param letter the reply; null until it is signed
 * @param ending why handling ended without a reply; empty otherwise
 * @param mayWithdraw whether it can be withdrawn now
 */
public record TrackedRequest(
        RequestNumber number,
        AgencyCode agency,
        String agencyName,
        String title,
        LocalDate submittedOn,
        CaseStage stage,
        List<Step> steps,
        String next,
        List<String> explanation,
        @Nullable LocalDate due,
        @Nullable CorrectionToMake correction,
        String fee,
        @Nullable ReplyLetter letter,
        String ending,
        boolean mayWithdraw) {

    /** 步骤: something that happened. @param detail in words, may be empty */
    public record Step(LocalDate on, String name, String detail) {}

    /** 补正: what the notice asks. @param until last day */
    public record CorrectionToMake(LocalDate askedOn, LocalDate until, List<String> items) {}
}
