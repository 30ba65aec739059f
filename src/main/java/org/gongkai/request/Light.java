package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 预警灯: how near the due date is, in working days (E05). */
public enum Light {
    OVERDUE("已逾期"),
    WITHIN_2("2个工作日内到期"),
    WITHIN_5("5个工作日内到期"),
    WITHIN_10("10个工作日内到期"),
    CALM("期限充裕"),
    /** The clock stands: confirmation, correction or payment is awaited. */
    STANDING("等待中"),
    /** Answered, ended or withdrawn. */
    CLOSED("已办结");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Light of(CaseStage stage, @Nullable LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (!stage.open() && stage != CaseStage.REPLIED) {
            return CLOSED;
        }
        if (due == null) {
            return STANDING;
        }
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (!due.isAfter(calendar.plusWorkdays(today, 2))) {
            return WITHIN_2;
        }
        if (!due.isAfter(calendar.plusWorkdays(today, 5))) {
            return WITHIN_5;
        }
        return due.isAfter(calendar.plusWorkdays(today, 10)) ? CALM : WITHIN_10;
    }
}
