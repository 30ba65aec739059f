package org.gongkai.desk.web;

import java.time.LocalDate;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.request.CaseStage;
import org.gongkai.request.Light;
import org.jspecify.annotations.Nullable;

/** Stage and nearness of a case as badges: a word and a shape, colour only besides. */
final class CaseBadges {

    private CaseBadges() {}

    static Badge of(Light light, CaseStage stage, @Nullable Integer workdaysLeft) {
        return switch (light) {
            case OVERDUE -> Badge.bad(workdaysLeft == null ? "已逾期" : "逾期" + -workdaysLeft + "个工作日");
            case URGENT, SOON -> Badge.soon(left(workdaysLeft, light));
            case AHEAD, CALM -> Badge.good(left(workdaysLeft, light));
            case STANDING -> Badge.resting(standing(stage));
            case CLOSED -> Badge.done("已办结");
        };
    }

    private static String standing(CaseStage stage) {
        return switch (stage) {
            case AWAITING_CONFIRMATION -> "尚未起算";
            case LAPSED -> "不再计算";
            default -> "期限暂停";
        };
    }

    static Badge of(CaseStage stage) {
        return switch (stage) {
            case AWAITING_CORRECTION, CONSULTING, AWAITING_PAYMENT -> Badge.resting(stage.label());
            case DELIVERED, ENDED, WITHDRAWN, SET_ASIDE, ARCHIVED -> Badge.done(stage.label());
            case LAPSED -> Badge.bad(stage.label());
            case AWAITING_CONFIRMATION, HANDLING, REPLY_DRAFTED, REPLY_REVIEWED, REPLIED -> Badge.plain(stage.label());
        };
    }

    /** {@code 4月17日} of this year, else the whole date; a dash where there is none. */
    static String shortDate(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return "—";
        }
        return day.getYear() == today.getYear()
                ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : ChineseDates.date(day);
    }

    private static String left(@Nullable Integer workdays, Light light) {
        if (workdays == null) {
            return light.word();
        }
        return workdays == 0 ? "今天到期" : "还有" + workdays + "个工作日";
    }
}
