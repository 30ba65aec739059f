package org.gongkai.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.document.HandingOver;
import org.gongkai.document.Handover;
import org.gongkai.document.HandoverDesk;
import org.gongkai.document.ReadingPlace;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.paper.Printed;
import org.gongkai.paper.TableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 移送清单 on the desk. */
@Controller
@RequestMapping("/desk/documents/handovers")
class HandoversController {

    private static final String HERE = "/desk/documents/handovers";

    private final HandingOver handing;
    private final HandoverDesk desk;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    HandoversController(
            HandingOver handing, HandoverDesk desk, CurrentActor current, Frames frames, ErrorPages errors) {
        this.handing = handing;
        this.desk = desk;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping
    ModelAndView all() {
        return all(Map.of(), FormErrors.none());
    }

    @PostMapping
    Object list(@RequestParam Map<String, String> typed) {
        HandingOver.Wish wish = new HandingOver.Wish(
                typed.getOrDefault("place", ""),
                typed.getOrDefault("receiver", ""),
                typed.getOrDefault("year", ""),
                typed.getOrDefault("quarter", ""),
                !typed.getOrDefault("wholeCounty", "").isEmpty());
        return switch (handing.list(wish, current.get())) {
            case Outcome.Done<Long> done -> seeOther(HERE + "/" + done.value());
            case Outcome.Refused<Long> refused -> all(typed, new FormErrors(refused.problems()));
        };
    }

    @GetMapping("/{id:\\d{1,12}}")
    ModelAndView one(@PathVariable long id) {
        return one(whole(id), Map.of(), FormErrors.none());
    }

    @PostMapping("/{id:\\d{1,12}}/receipt")
    Object receive(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile picture)
            throws IOException {
        HandoverDesk.Whole whole = whole(id);
        LocalDate on = null;
        try {
            String day = typed.getOrDefault("on", "").strip();
            on = day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            // refused below as missing
        }
        Outcome<Long> outcome = handing.receive(
                id,
                on,
                typed.getOrDefault("by", ""),
                typed.getOrDefault("number", ""),
                picture == null ? null : picture.getBytes(),
                current.get());
        return switch (outcome) {
            case Outcome.Done<Long> done -> seeOther(HERE + "/" + id);
            case Outcome.Refused<Long> refused -> one(whole, typed, new FormErrors(refused.problems()));
        };
    }

    @GetMapping("/{id:\\d{1,12}}.xlsx")
    ResponseEntity<byte[]> table(@PathVariable long id) {
        return file(desk.table(whole(id)), TableFile.MEDIA_TYPE, id + ".xlsx");
    }

    @GetMapping("/{id:\\d{1,12}}.pdf")
    Object paper(@PathVariable long id) {
        return switch (desk.print(whole(id))) {
            case Printed.Done done -> file(done.content(), "application/pdf", id + ".pdf");
            case Printed.Refused refused -> errors.show(HttpStatus.UNPROCESSABLE_CONTENT, refused.why());
        };
    }

    @GetMapping("/{id:\\d{1,12}}/receipt/picture")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        byte[] content = desk.picture(id, current.get()).orElseThrow();
        boolean pdf = content.length > 4 && content[0] == '%' && content[1] == 'P';
        boolean png = content.length > 4 && content[1] == 'P' && content[2] == 'N';
        return pdf
                ? file(content, MediaType.APPLICATION_PDF_VALUE, id + "回执.pdf")
                : file(
                        content,
                        png ? MediaType.IMAGE_PNG_VALUE : MediaType.IMAGE_JPEG_VALUE,
                        id + (png ? "回执.png" : "回执.jpg"));
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("移送清单" + name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private HandoverDesk.Whole whole(long id) {
        return desk.open(id, current.get()).orElseThrow();
    }

    private static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private ModelAndView all(Map<String, String> typed, FormErrors refused) {
        Actor by = current.get();
        var page = new HandoversPage(
                desk.waiting(by).stream().map(HandoversController::waiting).toList(),
                desk.lists(by).stream().map(this::row).toList(),
                handing.mayHandOver(by),
                handing.mayHandOverAll(by),
                Arrays.stream(ReadingPlace.values())
                        .map(p -> Choice.of(p.name(), p.label()))
                        .toList(),
                List.of(
                        Choice.of("", "全年"),
                        Choice.of("1", "一季度"),
                        Choice.of("2", "二季度"),
                        Choice.of("3", "三季度"),
                        Choice.of("4", "四季度")),
                typed,
                refused);
        return view("HandoversPage", page, "移送清单", refused);
    }

    private static HandoversPage.Waiting waiting(HandoverDesk.Waiting waiting) {
        LocalDate oldest = waiting.oldest();
        return new HandoversPage.Waiting(
                waiting.place().label(),
                waiting.items(),
                oldest == null ? "没有" : ChineseDates.date(oldest),
                oldest == null
                        ? Badge.good("都已移送")
                        : waiting.overdue()
                                ? Badge.bad("超过" + HandingOver.WAITING_MONTHS + "个月没有移送")
                                : Badge.plain("等待移送"));
    }

    private HandoversPage.Row row(Handover list) {
        return new HandoversPage.Row(
                list.id(),
                list.place().label(),
                list.receiver(),
                ChineseDates.date(list.firstDay()) + "至" + ChineseDates.date(list.lastDay()),
                list.items(),
                ChineseDates.date(list.madeOn()),
                receipt(list));
    }

    private Badge receipt(Handover list) {
        Handover.Receipt receipt = list.receipt();
        if (receipt != null) {
            return Badge.done(ChineseDates.date(receipt.on()) + "签收");
        }
        return desk.isOverdue(list)
                ? Badge.bad("回执逾期")
                : Badge.soon("等待回执，" + ChineseDates.date(list.receiptDue()) + "前");
    }

    private ModelAndView one(HandoverDesk.Whole whole, Map<String, String> typed, FormErrors refused) {
        Handover list = whole.list();
        Handover.Receipt receipt = list.receipt();
        Actor by = current.get();
        var page = new HandoverPage(
                list.id(),
                list.place().label(),
                whole.from(),
                list.receiver(),
                ChineseDates.date(list.firstDay()) + "至" + ChineseDates.date(list.lastDay()),
                ChineseDates.date(list.madeOn()) + "，" + list.madeBy(),
                receipt(list),
                receipt == null
                        ? ""
                        : ChineseDates.date(receipt.on()) + "由" + receipt.by() + "签收"
                                + (receipt.number().isEmpty() ? "" : "，编号" + receipt.number()),
                receipt != null && receipt.hasPicture(),
                receipt == null
                        && handing.mayHandOver(by)
                        && (list.scope().isEmpty() ? handing.mayHandOverAll(by) : by.worksFor(list.scope())),
                whole.items(),
                typed,
                refused);
        return view("HandoverPage", page, "移送清单" + list.id(), refused);
    }

    private ModelAndView view(String name, Object page, String title, FormErrors refused) {
        var frame = frames.desk(title).crumb("信息发布", "/desk/documents");
        ModelAndView view = new ModelAndView(
                "jte/document/" + name,
                Map.of(
                        "page",
                        page,
                        "frame",
                        (name.equals("HandoverPage") ? frame.crumb("移送清单", HERE) : frame)
                                .serving("《条例》第二十五条")
                                .refusedIf(refused)));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这份移送清单，或者不由您所在的机关办理。");
    }
}
