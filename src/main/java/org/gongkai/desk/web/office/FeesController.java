package org.gongkai.desk.web.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.desk.PaperDownload;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.paper.Ledger;
import org.gongkai.paper.TableFile;
import org.gongkai.request.FeeRegister;
import org.gongkai.request.FeeRegisters;
import org.gongkai.request.FeeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 收费台账: the fees of a year, line by line, and the sentence for the annual report (R-38…R-40). */
@Controller
class FeesController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/fees";
    private static final int FIRST_YEAR = 2021;
    private static final int PIECE = 100;
    private static final int MOST_PIECES = 10;

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
                sums(register),
                register.entries().stream().map(FeesController::row).toList(),
                new PageLinks(register.paging(), ADDRESS + "?year=" + chosen),
                List.of(
                        new Download("打印收费台账", ADDRESS + ".pdf?year=" + chosen, "PDF", -1),
                        new Download("可编辑的收费台账", ADDRESS + ".docx?year=" + chosen, "DOCX", -1)));
        return OfficeViews.page(shown, OfficeViews.frame(frames, "收费台账", "《条例》第四十二条"));
    }

    /** 收费台账 to be printed and filed: the whole year. */
    @GetMapping(ADDRESS + ".{ending:" + PaperDownload.ENDINGS + "}")
    ResponseEntity<?> file(@RequestParam(defaultValue = "") String year, @PathVariable String ending) {
        int now = LocalDate.now(clock).getYear();
        int chosen = Math.clamp(OfficeViews.number(year, now), FIRST_YEAR, now);
        Actor by = current.get();
        List<List<String>> rows = new ArrayList<>();
        FeeRegister register = registers.of(chosen, 1, PIECE, by);
        int pages = Math.min(register.paging().last(), MOST_PIECES);
        for (int page = 1; page <= pages; page++) {
            FeeRegister piece = page == 1 ? register : registers.of(chosen, page, PIECE, by);
            piece.entries().stream().map(FeesController::row).forEach(row -> rows.add(printed(row)));
        }
        Ledger ledger = new Ledger(
                chosen + "年信息处理费收费台账",
                List.of(sums(register) + "。", register.statement()),
                List.of(new Ledger.Part(
                        "",
                        TableFile.Column.of(
                                List.of("编号", "申请的信息", "申请人", "通知", "计算", "金额", "缴费期限", "缴费", "状态"),
                                18,
                                26,
                                10,
                                16,
                                26,
                                12,
                                16,
                                16,
                                12),
                        rows,
                        "没有发出收费通知。")),
                "");
        return PaperDownload.of(ledger.paper(), "收费台账" + chosen, ending);
    }

    private static List<String> printed(FeesPage.Row row) {
        return List.of(
                row.number(),
                row.title(),
                row.applicant(),
                row.noticed(),
                String.join("；", row.lines()),
                row.amount(),
                row.payBy(),
                row.paid(),
                row.state());
    }

    private static String sums(FeeRegister register) {
        return "收费通知" + register.noticed() + "件，应收" + FeeWords.yuan(register.noticedFen()) + "，实收"
                + FeeWords.yuan(register.paidFen()) + "，退还" + FeeWords.yuan(register.refundedFen()) + "，逾期未缴"
                + register.lapsed() + "件";
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
