package org.gongkai.document.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.AgencyCode;
import org.gongkai.document.CollectingRules;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.TableFile;
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

/** 规章库 on the desk: rules of others, taken from a workbook. */
@Controller
@RequestMapping("/desk/documents/rules")
class RulesDeskController {

    private final CollectingRules rules;
    private final PublishedDocuments published;
    private final DocumentDesk desk;
    private final CurrentActor current;
    private final Frames frames;

    RulesDeskController(
            CollectingRules rules,
            PublishedDocuments published,
            DocumentDesk desk,
            CurrentActor current,
            Frames frames) {
        this.rules = rules;
        this.published = published;
        this.desk = desk;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView show() {
        return page("", FormErrors.none());
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rules.template(out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TableFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("规章库模板.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @PostMapping
    Object draft(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Actor by = current.get();
        by.require(!desk.draftable(by).isEmpty(), "起草要公开的信息");
        AgencyCode organ = AgencyCode.parse(agency)
                .filter(code ->
                        desk.draftable(by).stream().anyMatch(a -> a.code().equals(code)))
                .orElse(null);
        if (organ == null) {
            return page(agency, new FormErrors(List.of(new Problem("agency", "请选择机关。"))));
        }
        if (file == null || file.isEmpty()) {
            return page(agency, new FormErrors(List.of(new Problem("file", "请选择填好的 xlsx 文件。"))));
        }
        return switch (rules.draft(organ, file.getBytes(), by)) {
            case Outcome.Done<List<DocumentNumber>> done -> {
                RedirectView view = new RedirectView("/desk/documents");
                view.setStatusCode(HttpStatus.SEE_OTHER);
                yield view;
            }
            case Outcome.Refused<List<DocumentNumber>> refused -> page(agency, new FormErrors(refused.problems()));
        };
    }

    private ModelAndView page(String agency, FormErrors errors) {
        Actor by = current.get();
        by.require(desk.mayRead(by), "查看规章库");
        String column = rules.column().value();
        var page = new RulesDeskPage(
                published.count(DocumentFilter.in(rules.column())),
                "/columns/" + column,
                desk.draftable(by).stream()
                        .map(a -> Choice.of(a.code().value(), a.name()))
                        .toList(),
                agency,
                errors);
        return new ModelAndView(
                "jte/document/RulesDeskPage",
                Map.of(
                        "page",
                        page,
                        "frame",
                        frames.desk("规章库")
                                .crumb("信息发布", "/desk/documents")
                                .serving("《条例》第二十条第（一）项")
                                .refusedIf(errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
