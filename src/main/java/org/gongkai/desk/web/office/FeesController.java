package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.request.FeeRegister;
import org.gongkai.request.FeeRegisters;
import org.gongkai.request.FeeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 收费台账: the fees of a year, line by line, and the sentence for the annual report (R-38…R-40). */
@Controller
class FeesController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/fees";
    private static final int FIRST_YEAR = 2021;

    private final FeeRegisters registers;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    FeesController(FeeRegisters registers, CurrentActor current, Frames frames, Clock clock) {
        this.registers = registers;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView register(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "1") String page) {
        int now = LocalDate.now(clock).getYear();
        int chosen = Math.clamp(OfficeViews.number(year, now), FIRST_YEAR, now);
        FeeRegister register = registers.of(chosen, OfficeViews.number(page, 1), OfficeViews.SIZE, current.get());
        var shown = new FeesPage(
                chosen,
                IntStream.iterate(now, y -> y >= FIRST_YEAR, y -> y - 1)
                        .mapToObj(y -> Choice.of(Integer.toString(y), y + "年"))
                        .toList(),
                register.statement(),
                "收费通知" + register.noticed() + "件，应收" + FeeWords.yuan(register.noticedFen()) + "，实收"
                        + FeeWords.yuan(register.paidFen()) + "，退还" + FeeWords.yuan(register.refundedFen()) + "，逾期未缴"
                        + register.lapsed() + "件",
                register.entries().stream().map(FeesController::row).toList(),
                new PageLinks(register.paging(), ADDRESS + "?year=" + chosen));
        return OfficeViews.page(shown, OfficeViews.frame(frames, "收费台账", "《条例》第四十二条"));
    }

    private static FeesPage.Row row(FeeRegister.Entry entry) {
        return new FeesPage.Row(
                entry.number().value(),
                OfficeViews.file(entry.number().value()),
                entry.title(),
                entry.applicant(),
                entry.agencyName(),
                day(entry.noticedOn()),
                FeeWords.yuan(entry.fen()),
                entry.lines(),
                day(entry.payBy()),
                day(entry.paidOn()),
                entry.state());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : ChineseDates.date(day);
    }
}
