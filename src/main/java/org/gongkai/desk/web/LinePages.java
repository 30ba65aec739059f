package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.request.CaseLine;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Light;
import org.gongkai.workday.WorkCalendar;

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
                pending(line, today),
                line.disposition() == null ? "" : line.disposition().label(),
                CaseBadges.shortDate(line.decidedOn(), today));
    }

    private static String pending(CaseLine line, LocalDate today) {
        List<String> pending = new ArrayList<>();
        if (line.test()) {
            pending.add("测试件");
        }
        if (line.extensionPending()) {
            pending.add("延期待批准");
        }
        if (line.stage() == CaseStage.AWAITING_CONFIRMATION) {
            pending.add(confirmation(line, today));
        }
        return String.join("，", pending);
    }

    /** 第三十一条: confirmation is due on the day of arrival; what confirms itself does so at the latest (OQ-3). */
    private static String confirmation(CaseLine line, LocalDate today) {
        if (line.way().confirmsItself()) {
            LocalDate atLatest = WorkCalendar.official().plusWorkdays(line.submittedOn(), 1);
            return atLatest.equals(today) ? "今天下班视为收到" : CaseBadges.shortDate(atLatest, today) + "下班视为收到";
        }
        int late = WorkCalendar.official().workdaysBetween(line.submittedOn(), today);
        return late <= 0 ? "今天到达，应当当天确认" : "到达已" + late + "个工作日，未确认";
    }

    private static Badge light(CaseLine line) {
        if (line.light() == Light.CLOSED && line.onTime() != null) {
            return line.onTime() ? Badge.done("按期办结") : Badge.bad("超期办结");
        }
        return CaseBadges.of(line.light(), line.stage(), line.workdaysLeft());
    }
}
