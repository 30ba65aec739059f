package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ClockStrip;
import org.gongkai.request.CaseStage;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.RequestFile;
import org.gongkai.statute.ClockDay;
import org.gongkai.statute.ClockReading;
import org.gongkai.workday.WorkCalendar;

/** The legal clock of a case as a calendar, with its arithmetic in one sentence. The days are those the law's clock walked. */
final class CaseClockStrip {

    private CaseClockStrip() {}

    static ClockStrip of(RequestFile file, WorkCalendar calendar) {
        ClockReading reading = file.reading();
        List<ClockStrip.Day> days = new ArrayList<>();
        List<ClockDay> walked = reading.strip();
        if (!walked.isEmpty()) {
            LocalDate start = walked.getFirst().date().minusDays(1);
            days.add(ClockStrip.Day.start(start, startLabel(file, start)));
            walked.forEach(day -> days.add(day(day, file)));
            days.addAll(late(file, calendar));
        }
        return new ClockStrip(caption(file), days, file.today(), reading.due(), sentence(file));
    }

    /** The days as they would be counted. */
    static ClockStrip supposed(RequestFile file, ClockReading reading, String question) {
        List<ClockStrip.Day> days = new ArrayList<>();
        List<ClockDay> walked = reading.strip();
        if (!walked.isEmpty()) {
            LocalDate start = walked.getFirst().date().minusDays(1);
            days.add(ClockStrip.Day.start(start, ""));
            walked.forEach(day -> days.add(day(day, file)));
        }
        LocalDate due = reading.due();
        String caption = question + "：" + (due == null ? "没有期限在计算" : ChineseDates.longDate(due) + "届满");
        return new ClockStrip(caption, days, file.today(), due, "只是推算，没有记入案卷。");
    }

    private static ClockStrip.Day day(ClockDay day, RequestFile file) {
        return switch (day.kind()) {
            case COUNTED -> ClockStrip.Day.counted(day.date(), day.n());
            case REST -> ClockStrip.Day.rest(day.date(), holiday(day));
            case EXCLUDED ->
                ClockStrip.Day.excluded(day.date(), "征求意见", consulted(day, file) + "，不计入期限（" + day.rule() + "）");
        };
    }

    /** The name of a holiday; an ordinary weekend needs no word. */
    private static String holiday(ClockDay day) {
        String why = day.why() == null ? "" : day.why();
        return why.startsWith("周") || why.length() > 4 ? "" : why;
    }

    private static String consulted(ClockDay day, RequestFile file) {
        return file.consultations().stream()
                .filter(c -> c.ref().equals(day.ref()))
                .map(CaseClockStrip::consulted)
                .findFirst()
                .orElse("征求意见");
    }

    private static String consulted(ConsultationFile asked) {
        return "征求" + asked.who().label() + "意见（" + asked.ref() + "）";
    }

    private static String startLabel(RequestFile file, LocalDate start) {
        if (file.feePaid() != null && file.feePaid().on().equals(start)) {
            return "缴费";
        }
        if (file.correctionReceived() != null && file.correctionReceived().on().equals(start)) {
            return "补正";
        }
        return "收到";
    }

    /** The working days past the due date, as long as nothing was answered. */
    private static List<ClockStrip.Day> late(RequestFile file, WorkCalendar calendar) {
        LocalDate due = file.reading().due();
        List<ClockStrip.Day> late = new ArrayList<>();
        if (due == null || !file.stage().open() || !due.isBefore(file.today())) {
            return late;
        }
        int n = 0;
        for (LocalDate day = due.plusDays(1); !day.isAfter(file.today()) && n < 40; day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                late.add(ClockStrip.Day.late(day, ++n));
            } else {
                late.add(ClockStrip.Day.rest(day, ""));
            }
        }
        return late;
    }

    private static String caption(RequestFile file) {
        LocalDate due = file.reading().due();
        if (due == null) {
            return "答复期限：" + file.reading().state().label();
        }
        Integer left = file.workdaysLeft();
        String rest =
                left == null ? "" : left < 0 ? "，已逾期" + -left + "个工作日" : left == 0 ? "，今天到期" : "，还有" + left + "个工作日";
        return "答复期限：" + ChineseDates.longDate(due) + rest;
    }

    private static String sentence(RequestFile file) {
        ClockReading reading = file.reading();
        LocalDate due = reading.due();
        List<ClockDay> walked = reading.strip();
        if (walked.isEmpty()) {
            return file.stage() == CaseStage.AWAITING_CONFIRMATION ? "确认收到申请以后，期限自次日起算。" : "现在没有期限在计算。";
        }
        LocalDate start = walked.getFirst().date().minusDays(1);
        long counted = count(walked, ClockDay.Kind.COUNTED);
        long excluded = count(walked, ClockDay.Kind.EXCLUDED);
        StringBuilder words = new StringBuilder(ChineseDates.date(start))
                .append(startLabel(file, start))
                .append("，自次日起计入")
                .append(counted)
                .append("个工作日");
        if (file.extended() != null && counted > 20) {
            words.append("（含延期").append(counted - 20).append("个）");
        }
        if (excluded > 0) {
            words.append("，扣除征求意见的").append(excluded).append("个工作日");
        }
        words.append(due == null ? "后停止计算。" : "，" + ChineseDates.date(due) + "届满。");
        if (reading.provisional()) {
            words.append("其中有日期涉及尚未公布放假安排的年份，或者送达日期未登记，为暂定。");
        }
        return words.toString();
    }

    private static long count(List<ClockDay> days, ClockDay.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }
}
