package org.gongkai.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.document.ClearingAlarm;
import org.gongkai.document.ClearingAlarm.ProofSheet;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.MaskingFiles;
import org.gongkai.document.ProofAlarms;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.page.Problem;
import org.springframework.http.CacheControl;
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

/** 校核 on the desk: what the night found, and the alarms of one document with their reasons. */
@Controller
@RequestMapping("/desk/proof")
class ProofController {

    private static final int ROWS = 30;
    private static final String SERVES = "《个人信息保护法》第二十五条；《政府信息公开条例》第十五条：不得公开他人的个人信息";

    private final ProofAlarms alarms;
    private final ClearingAlarm clearing;
    private final MaskingFiles masking;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;

    ProofController(
            ProofAlarms alarms,
            ClearingAlarm clearing,
            MaskingFiles masking,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages) {
        this.masking = masking;
        this.alarms = alarms;
        this.clearing = clearing;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        Actor by = current.get();
        Paging paging = new Paging(page, ROWS, alarms.count(by));
        List<ProofListPage.Row> rows = alarms.list(paging, by).stream()
                .map(l -> new ProofListPage.Row(
                        l.number().value(), l.title(), l.place(), l.label(), l.shown(), ChineseDates.date(l.foundOn())))
                .toList();
        var shown = new ProofListPage(rows, new PageLinks(paging, "/desk/proof?view=all"));
        return new ModelAndView(
                "jte/document/ProofListPage",
                Map.of("page", shown, "frame", frames.desk("校核").serving(SERVES)));
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        return page(
                number,
                "",
                "",
                switch (done) {
                    case "" -> "";
                    case "edition" -> "新版本已经开始，公开的版本在新版本公开以前不变；改好正文、换好附件后，到这件信息的页面提交。";
                    case "restored" -> "已经换回原件；里面的个人信息会挡住提交和发布。";
                    case "masked" -> "副本已经换上，公众看到的是隐去个人信息的副本，原件留在内部。";
                    default -> "理由已经记下，以后同样的内容不再警示。";
                },
                FormErrors.none());
    }

    @PostMapping("/{number}")
    Object clear(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String reason) {
        return switch (clearing.clear(parsed(number), mark, reason, current.get())) {
            case Outcome.Done<DocumentNumber>(DocumentNumber kept) -> {
                RedirectView redirect = new RedirectView("/desk/proof/" + kept + "?done=yes");
                redirect.setStatusCode(HttpStatus.SEE_OTHER);
                yield redirect;
            }
            case Outcome.Refused<DocumentNumber>(List<Problem> problems) ->
                page(
                        number,
                        mark,
                        reason,
                        "",
                        new FormErrors(problems.stream()
                                .map(p -> new Problem(p.field().equals("reason") ? "reason-" + mark : "", p.message()))
                                .toList()));
        };
    }

    /** 隐去附件里的个人信息: by the program, or by a copy that was made by hand. */
    @PostMapping("/{number}/files/{position}/mask")
    Object mask(@PathVariable String number, @PathVariable int position, @RequestParam Map<String, MultipartFile> files)
            throws IOException {
        MultipartFile file = files.get("file-" + position);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        boolean sent = file != null && !file.isEmpty();
        Outcome<DocumentNumber> outcome = sent && file != null
                ? masking.replace(parsed(number), position, name, file.getBytes(), current.get())
                : masking.mask(parsed(number), position, current.get());
        return answer(number, position, "masked", outcome);
    }

    /** 换回原件. */
    @PostMapping("/{number}/files/{position}/restore")
    Object restore(@PathVariable String number, @PathVariable int position) {
        return answer(number, position, "restored", masking.restore(parsed(number), position, current.get()));
    }

    private Object answer(String number, int position, String done, Outcome<DocumentNumber> outcome) {
        return switch (outcome) {
            case Outcome.Done<DocumentNumber>(DocumentNumber kept) -> {
                RedirectView redirect = new RedirectView("/desk/proof/" + kept + "?done=" + done);
                redirect.setStatusCode(HttpStatus.SEE_OTHER);
                yield redirect;
            }
            case Outcome.Refused<DocumentNumber>(List<Problem> problems) ->
                page(
                        number,
                        "",
                        "",
                        "",
                        new FormErrors(problems.stream()
                                .map(p -> new Problem(p.field().isEmpty() ? "" : "file-" + position, p.message()))
                                .toList()));
        };
    }

    /** The file as handed in, inside only. */
    @GetMapping("/{number}/files/{position}/original")
    ResponseEntity<byte[]> original(@PathVariable String number, @PathVariable int position) {
        var original = masking.original(parsed(number), position, current.get()).orElseThrow();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(original.content());
    }

    private ModelAndView page(String number, String mark, String reason, String done, FormErrors errors) {
        ProofSheet sheet = clearing.of(parsed(number), current.get()).orElseThrow();
        var page = new ProofSheetPage(
                parsed(number).value(),
                sheet.title(),
                sheet.alarms(),
                sheet.may(),
                sheet.correctable(),
                masking.of(parsed(number), current.get()),
                mark,
                reason,
                done,
                errors);
        Frame frame =
                frames.desk(number).crumb("校核", "/desk/proof").serving(SERVES).refusedIf(errors);
        ModelAndView view = new ModelAndView("jte/document/ProofSheetPage", Map.of("page", page, "frame", frame));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static DocumentNumber parsed(String number) {
        return DocumentNumber.parse(number).orElseThrow();
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这件信息，或者不属于您所在的机关。");
    }
}
