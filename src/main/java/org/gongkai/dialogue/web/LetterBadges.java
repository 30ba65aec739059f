package org.gongkai.dialogue.web;

import java.time.LocalDate;
import org.gongkai.dialogue.Letter;
import org.gongkai.page.Badge;
import org.gongkai.workday.WorkCalendar;

/** How a letter stands against its limits. */
final class LetterBadges {

    private static final int SOON = 2;
    private static final WorkCalendar CALENDAR = WorkCalendar.official();

    private LetterBadges() {}

    static Badge stage(Letter letter) {
        return letter.open()
                ? Badge.plain(letter.stage().label())
                : Badge.done(letter.stage().label());
    }

    static Badge limit(Letter letter, LocalDate today) {
        LocalDate ended = letter.endedOn();
        if (ended != null) {
            return ended.isAfter(letter.dueOn()) ? Badge.bad("超时办结") : Badge.done("按时办结");
        }
        if (today.isAfter(letter.lastOn())) {
            return Badge.bad("超过3个月未答复");
        }
        int left = CALENDAR.workdaysBetween(today, letter.dueOn());
        if (left < 0) {
            return Badge.bad("已超时" + -left + "个工作日");
        }
        return left <= SOON ? Badge.soon(left == 0 ? "今天到期" : "还有" + left + "个工作日") : Badge.good("还有" + left + "个工作日");
    }
}
