package org.gongkai.remedy;

import java.time.LocalDate;
import org.gongkai.workday.WorkCalendar;

/** 答复（答辩）和举证期限: how long the organ has for its answer and its evidence, from the day it received the copy. */
final class DefenceTerm {

    private static final int REVIEW_ORDINARY = 10;
    private static final int REVIEW_SUMMARY = 5;
    private static final int SUIT = 15;

    private DefenceTerm() {}

    /** The last day. What is not given by then counts as not there (《行政复议法》第七十条; 《行政诉讼法》第三十四条). */
    static LocalDate lastDay(RemedyType type, RemedyProcedure procedure, LocalDate received, WorkCalendar calendar) {
        if (type.isSuit()) {
            // 《行政诉讼法》第六十七条: fifteen days of the calendar; a day of rest at their end gives way to the next working day
            LocalDate last = received.plusDays(SUIT);
            return calendar.isWorkday(last) ? last : calendar.plusWorkdays(last, 1);
        }
        // 《行政复议法》第四十八条、第五十四条; its terms of ten days and less are working days (第八十八条)
        return calendar.plusWorkdays(received, procedure == RemedyProcedure.SUMMARY ? REVIEW_SUMMARY : REVIEW_ORDINARY);
    }

    /** Where the term stands. */
    static String basis(RemedyType type, RemedyProcedure procedure) {
        if (type.isSuit()) {
            return "《行政诉讼法》第六十七条，收到起诉状副本之日起十五日";
        }
        return procedure == RemedyProcedure.SUMMARY ? "《行政复议法》第五十四条，收到副本之日起五个工作日" : "《行政复议法》第四十八条，收到副本之日起十个工作日";
    }
}
