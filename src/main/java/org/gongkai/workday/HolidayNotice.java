package org.gongkai.workday;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

/**
 * 节假日安排通知: the days off and make-up workdays of one year as announced.
 *
 * @param year the year the notice is for
 * @param sources the notice and, after it, each notice that revised it; never empty
 * @param days the days that are not what their weekday says, or that carry a holiday's name; may hold the last days of
 *     the year before, never others
 */
public record HolidayNotice(int year, List<Source> sources, SequencedMap<LocalDate, DayKind> days) {

    /**
     * Where it is written.
     *
     * @param number 发文字号, such as 国办发明电〔2024〕12号
     * @param issued 成文日期
     * @param title 标题
     */
    public record Source(String number, LocalDate issued, String title) {}

    /**
     * Reads a notice in the format of {@code src/main/resources/workday/README.txt}.
     *
     * @throws IllegalArgumentException naming the line, if a line cannot be read, names a day of another year, or calls a
     *     day by a wrong weekday
     */
    public static HolidayNotice parse(String text) {
        return new HolidayNoticeText(text).read();
    }
}
