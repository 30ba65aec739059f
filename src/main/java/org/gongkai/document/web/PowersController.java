package org.gongkai.document.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.KeepingPowers;
import org.gongkai.document.PublishedDocument;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 权责清单 on the desk: who has published one, and a new one out of a workbook. */
@Controller
@RequestMapping("/desk/documents/powers")
class PowersController {

    private final KeepingPowers powers;
    private final DocumentDesk desk;
    private final CurrentActor current;
    private final Frames frames;

    PowersController(KeepingPowers powers, DocumentDesk desk, CurrentActor current, Frames frames) {
        this.powers = powers;
        this.desk = desk;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView show() {
        return page("", "", FormErrors.none());
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        powers.template(out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("权责清单模板.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @PostMapping
    Object draft(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Actor by = current.get();
        by.require(!desk.draftable(by).isEmpty(), "起草要公开的信息");
        AgencyCode organ = AgencyCode.parse(agency)
                .filter(code ->
                        desk.draftable(by).stream().anyMatch(a -> a.code().equals(code)))
                .orElse(null);
        List<Problem> problems = new ArrayList<>();
        if (organ == null) {
            problems.add(new Problem("agency", "请选择机关。"));
        }
        if (file == null || file.isEmpty()) {
            problems.add(new Problem("file", "请选择填好的 xlsx 文件。"));
        }
        if (organ == null || file == null || !problems.isEmpty()) {
            return page(agency, version, new FormErrors(problems));
        }
        return switch (powers.draft(organ, version, file.getBytes(), by)) {
            case Outcome.Done<DocumentNumber> done -> seeOther("/desk/documents/" + done.value());
            case Outcome.Refused<DocumentNumber> refused -> page(agency, version, new FormErrors(refused.problems()));
        };
    }

    private static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private ModelAndView page(String agency, String version, FormErrors errors) {
        Actor by = current.get();
        List<PowersPage.Row> rows = powers.matrix(by).stream().map(this::row).toList();
        var page = new PowersPage(
                powers.kinds(),
                rows,
                rows.stream().filter(row -> row.number().isEmpty()).count(),
                desk.draftable(by).stream()
                        .map(a -> Choice.of(a.code().value(), a.name()))
                        .toList(),
                agency,
                version,
                errors);
        Frame frame = frames.desk("权责清单")
                .crumb("信息发布", "/desk/documents")
                .serving("《条例》第二十条第（五）项、第（六）项")
                .refusedIf(errors);
        return new ModelAndView(
                "jte/document/PowersPage",
                Map.of("page", page, "frame", frame),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PowersPage.Row row(KeepingPowers.Kept kept) {
        PublishedDocument list = kept.list();
        List<String> counts = powers.kinds().stream()
                .map(kind ->
                        kept.kinds().containsKey(kind) ? kept.kinds().get(kind).toString() : "")
                .toList();
        return list == null
                ? new PowersPage.Row(kept.organ().name(), "", "", "", counts)
                : new PowersPage.Row(
                        kept.organ().name(),
                        list.number().value(),
                        kept.version(),
                        ChineseDates.date(list.changedAt().toLocalDate()),
                        counts);
    }
}
