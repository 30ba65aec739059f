package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 预警灯: how near the due date is, in working days (E05), at the county's {@link LightDistances}. */
public enum Light {
    OVERDUE("逾期"),
    URGENT("紧急"),
    SOON("临近"),
    AHEAD("提醒"),
    CALM("充裕"),
    /** The clock stands: confirmation, correction or payment is awaited. */
    STANDING("等待"),
    /** Answered, ended or withdrawn. */
    CLOSED("办结");

    private final String word;

    Light(String word) {
        this.word = word;
    }

    /** Two characters, for the head of a column. */
    public String word() {
        return word;
    }

    /** What it means in a few words. */
    public String label(LightDistances distances) {
        return switch (this) {
            case OVERDUE -> "已逾期";
            case URGENT -> distances.urgent() + "个工作日内到期";
            case SOON -> distances.soon() + "个工作日内到期";
            case AHEAD -> distances.ahead() + "个工作日内到期";
            case CALM -> "期限充裕";
            case STANDING -> "等待中";
            case CLOSED -> "已办结";
        };
    }

    static Light of(
            CaseStage stage,
            @Nullable LocalDate due,
            LocalDate today,
            WorkCalendar calendar,
            LightDistances distances) {
        if (!stage.open() && stage != CaseStage.REPLIED) {
            return CLOSED;
        }
        if (due == null) {
            return STANDING;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (!due.isAfter(calendar.plusWorkdays(today, distances.urgent()))) {
            return URGENT;
        }
        if (!due.isAfter(calendar.plusWorkdays(today, distances.soon()))) {
            return SOON;
        }
        return due.isAfter(calendar.plusWorkdays(today, distances.ahead())) ? CALM : AHEAD;
    }
}
