package org.gongkai.command;

import java.io.PrintStream;
import java.time.LocalDate;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.ClockDay;
import org.gongkai.statute.ClockReading;
import org.jspecify.annotations.Nullable;

/** A clock reading for people. */
final class ClockText {

    private ClockText() {}

    static void print(ClockReading reading, PrintStream out) {
        out.println("状态：" + reading.state().label() + (reading.provisional() ? "（日期为暂定）" : ""));
        line(out, "收到申请", reading.receivedOn());
        line(out, "答复期限", reading.due());
        if (reading.onTime() != null) {
            out.println("是否按期：" + (reading.onTime() ? "按期" : "逾期"));
        }
        line(out, "补正告知期限", reading.correctionNoticeDue());
        reading.limits().forEach((ref, limit) -> line(out, "意见期限 " + ref, limit));
        line(out, "缴费期限", reading.payBy());
        out.println("说明：");
        reading.explanation().forEach(sentence -> out.println("  " + sentence));
        if (!reading.days().isEmpty()) {
            out.println("逐日：");
            reading.days().forEach(day -> out.println("  " + ChineseDates.longDate(day.date()) + "  " + what(day)));
        }
    }

    private static void line(PrintStream out, String what, @Nullable LocalDate date) {
        if (date != null) {
            out.println(what + "：" + ChineseDates.longDate(date));
        }
    }

    private static String what(ClockDay day) {
        String why = day.why() == null ? "" : "，" + day.why();
        return switch (day.kind()) {
            case COUNTED -> "第" + day.n() + "日" + why;
            case REST -> "不计" + why;
            case EXCLUDED -> "扣除，" + day.ref() + "（" + day.rule() + "）" + why;
        };
    }
}
