package org.gongkai.desk.web.office;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.paper.TableFile;
import org.gongkai.request.LetterRegister;
import org.gongkai.request.LetterRegister.Filter;
import org.gongkai.request.LetterRegister.Line;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 发文台账: the letters of a year by number, on the page and as a sheet. */
@Controller
class SentLettersController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/letters";
    private static final int FIRST_YEAR = 2021;
    private static final String[] HEADS = {"文号", "文书", "日期", "申请编号", "申请的信息", "文本版本", "摘要SHA-256"};
    private static final int[] WIDTHS = {28, 26, 12, 20, 48, 22, 68};

    private final LetterRegister register;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    SentLettersController(LetterRegister register, CurrentActor current, Frames frames, Clock clock) {
        this.register = register;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page) {
        Filter filter = filter(year, kind);
        Actor by = current.get();
        LetterRegister.Page found = register.page(filter, OfficeViews.number(page, 1), OfficeViews.SIZE, by);
        String query = "?year=" + filter.year() + "&kind=" + name(filter.kind());
        int now = LocalDate.now(clock).getYear();
        var shown = new LettersPage(
                filter.year(),
                IntStream.iterate(now, y -> y >= FIRST_YEAR, y -> y - 1)
                        .mapToObj(y -> Choice.of(Integer.toString(y), y + "年"))
                        .toList(),
                name(filter.kind()),
                kinds(),
                found.paging().total(),
                found.lines().stream().map(SentLettersController::row).toList(),
                new PageLinks(found.paging(), ADDRESS + query),
                ADDRESS + ".xlsx" + query);
        return OfficeViews.page(shown, OfficeViews.frame(frames, "发文台账", "《条例》第四十五条"));
    }

    @GetMapping(ADDRESS + ".xlsx")
    void sheet(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse answer)
            throws IOException {
        Filter filter = filter(year, kind);
        Actor by = current.get();
        register.page(filter, 1, 1, by); // refused before a byte is sent
        answer.setContentType(TableFile.MEDIA_TYPE);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("发文台账" + filter.year() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (TableFile file =
                TableFile.to(answer.getOutputStream()).sheet("发文台账", TableFile.Column.of(List.of(HEADS), WIDTHS))) {
            register.each(filter, by, lines -> lines.forEach(line -> write(file, line)));
        }
    }

    private static void write(TableFile file, Line line) {
        file.row(
                line.number(),
                line.kind().title(),
                line.on(),
                line.request(),
                line.requestTitle(),
                line.template(),
                line.sha256());
    }

    private static LettersPage.Row row(Line line) {
        return new LettersPage.Row(
                line.number(),
                line.kind().title(),
                ChineseDates.date(line.on()),
                line.request(),
                address(line),
                address(line) + line.path(),
                line.requestTitle(),
                line.template().startsWith("standard/") ? "标准文本" : "本地文本 " + line.template());
    }

    private static String address(Line line) {
        return line.kind() == LetterKind.L27
                ? OfficeViews.OFFICE + "/records/" + line.request()
                : OfficeViews.file(line.request());
    }

    private Filter filter(String year, String kind) {
        int now = LocalDate.now(clock).getYear();
        return new Filter(
                Math.clamp(OfficeViews.number(year, now), FIRST_YEAR, now),
                kind(kind).orElse(null));
    }

    private static List<Choice> kinds() {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind != LetterKind.L06) // a slip
                .map(kind -> Choice.of(kind.name(), kind.title()))
                .toList();
    }

    private static String name(@Nullable LetterKind kind) {
        return kind == null ? "" : kind.name();
    }

    static Optional<LetterKind> kind(String name) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
