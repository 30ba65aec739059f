package org.gongkai.workday;

/**
 * 日别: what a day is in the working calendar, and why.
 *
 * @param working whether the day counts as a working day (工作日)
 * @param why the reason in Chinese: {@code 周一} for an ordinary working day, {@code 调休上班（国庆节）} for a make-up
 *     workday, {@code 周六} for a weekend day, {@code 国庆节} for a day off by notice
 */
public record DayKind(boolean working, String why) {}
