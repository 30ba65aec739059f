package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.request.ImportingCalendar;
import org.gongkai.workday.HolidayNotice;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 工作日历: a new year's notice is pasted, looked at, and then holds. */
@Controller
class WorkdaysController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/workdays";
    private static final int FIRST_YEAR = 2018;

    private final ImportingCalendar importing;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    WorkdaysController(ImportingCalendar importing, CurrentActor current, Frames frames, Clock clock) {
        this.importing = importing;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@RequestParam(defaultValue = "") String done) {
        return page("", null, FormErrors.none(), done.matches("\\d{4}") ? done + "年的节假日安排已经生效，期限已经重算。" : "");
    }

    @PostMapping(ADDRESS)
    ModelAndView look(@RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        boolean confirmed = typed.get("act").equals("import");
        Outcome<ImportingCalendar.Preview> outcome = confirmed
                ? importing.importNotice(typed.get("text"), current.get())
                : importing.preview(typed.get("text"), current.get());
        return switch (outcome) {
            case Outcome.Done<ImportingCalendar.Preview>(ImportingCalendar.Preview preview)
            when confirmed ->
                OfficeViews.seeOther(ADDRESS + "?done=" + preview.notice().year());
            case Outcome.Done<ImportingCalendar.Preview>(ImportingCalendar.Preview preview) ->
                page(typed.get("text"), preview(preview), FormErrors.none(), "");
            case Outcome.Refused<ImportingCalendar.Preview> refused ->
                page(typed.get("text"), null, typed.errors(refused), "");
        };
    }

    private ModelAndView page(String text, WorkdaysPage.@Nullable Preview preview, FormErrors errors, String done) {
        current.get().require(Role.ADMINISTRATOR, "维护工作日历");
        WorkCalendar calendar = WorkCalendar.official();
        int now = LocalDate.now(clock).getYear();
        List<WorkdaysPage.Year> years = IntStream.iterate(now + 1, y -> y >= FIRST_YEAR, y -> y - 1)
                .mapToObj(y -> new WorkdaysPage.Year(
                        y, calendar.notice(y).map(WorkdaysController::source).orElse("还没有节假日安排，涉及这一年的日期是暂定的")))
                .toList();
        List<WorkdaysPage.Line> imports = importing.imports().stream()
                .map(one -> new WorkdaysPage.Line(
                        ChineseDates.date(one.on()), one.year(), one.newVersion(), one.moved(), one.by()))
                .toList();
        var page = new WorkdaysPage(years, imports, text, preview, calendar.version(), errors, done);
        return OfficeViews.page(page, OfficeViews.frame(frames, "工作日历", "《全国年节及纪念日放假办法》"), errors);
    }

    private static String source(HolidayNotice notice) {
        HolidayNotice.Source last = notice.sources().getLast();
        return last.number() + "，" + last.title();
    }

    private static WorkdaysPage.Preview preview(ImportingCalendar.Preview preview) {
        HolidayNotice notice = preview.notice();
        return new WorkdaysPage.Preview(
                notice.year() + "年，" + source(notice),
                "放假" + preview.off() + "天，调休上班" + preview.work() + "天",
                "在办的" + preview.open() + "件申请已经试算，" + preview.moved().size() + "件的答复期限会改变",
                preview.moved().stream()
                        .map(one -> new WorkdaysPage.Moved(
                                one.number().value(), one.title(), day(one.from()), day(one.to())))
                        .toList(),
                preview.replaces());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : ChineseDates.longDate(day);
    }
}
