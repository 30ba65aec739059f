package org.gongkai.desk.web;

import java.time.LocalDate;
import org.gongkai.page.Badge;
import org.gongkai.request.CaseLine;
import org.gongkai.request.Light;

/** Rows of the lists of cases. */
final class LinePages {

    private LinePages() {}

    static CaseRow row(CaseLine line, LocalDate today) {
        return new CaseRow(
                line.number().value(),
                DeskAddresses.file(line.number()),
                line.title(),
                line.agencyName(),
                line.applicant(),
                line.applicantKind().label(),
                line.way().label(),
                CaseBadges.shortDate(line.submittedOn(), today),
                CaseBadges.shortDate(line.receivedOn(), today),
                CaseBadges.shortDate(line.due(), today),
                CaseBadges.of(line.stage()),
                light(line),
                line.extensionPending() ? "延期待批准" : "",
                line.disposition() == null ? "" : line.disposition().label(),
                CaseBadges.shortDate(line.decidedOn(), today));
    }

    private static Badge light(CaseLine line) {
        if (line.light() == Light.CLOSED && line.onTime() != null) {
            return line.onTime() ? Badge.done("按期办结") : Badge.bad("超期办结");
        }
        return CaseBadges.of(line.light(), line.stage(), line.workdaysLeft());
    }
}
