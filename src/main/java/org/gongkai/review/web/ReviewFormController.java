package org.gongkai.review.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.Classification;
import org.gongkai.review.DraftPaper;
import org.gongkai.review.DraftPapers;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.review.ReviewFiles;
import org.gongkai.review.ReviewFiles.ReviewFile;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.ReviewProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 填写审查表: the drafter's part, new and returned. */
@Controller
class ReviewFormController {

    private final ProposingAttribute proposing;
    private final ReviewFiles files;
    private final ReviewProcesses processes;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;

    ReviewFormController(
            ProposingAttribute proposing,
            ReviewFiles files,
            ReviewProcesses processes,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages) {
        this.proposing = proposing;
        this.files = files;
        this.processes = processes;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
    }

    @GetMapping("/desk/reviews/new")
    ModelAndView form() {
        List<Choice> agencies = agencies();
        current.get().require(!agencies.isEmpty(), "填写审查表");
        Map<String, String> begin = new HashMap<>(Map.of("genre", "通知"));
        agencies.stream().findFirst().ifPresent(a -> begin.put("agency", a.value()));
        return page("/desk/reviews", false, new ReviewForm(begin), FormErrors.none());
    }

    @PostMapping("/desk/reviews")
    Object propose(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile bodyFile,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        ReviewForm form = new ReviewForm(typed);
        Outcome<ReviewNumber> outcome = form.wrongDate() && form.classification() == Classification.NONE
                ? wrongDate()
                : proposing.propose(
                        form.of("agency"),
                        form.classification(),
                        form.sheet(),
                        papers(form, bodyFile, files),
                        current.get());
        return switch (outcome) {
            case Outcome.Done<ReviewNumber>(ReviewNumber number) ->
                ReviewViews.seeOther("/desk/reviews/" + number + "?done=proposed");
            case Outcome.Refused<ReviewNumber>(List<Problem> problems) ->
                page("/desk/reviews", false, form, new FormErrors(problems));
        };
    }

    private static Outcome<ReviewNumber> wrongDate() {
        return Outcome.refused(List.of(new Problem("publishOn", "拟公开日期不是日期，请按 2026-03-02 的样子填写。")));
    }

    @GetMapping("/desk/reviews/{number:sc-.+}/revise")
    ModelAndView revision(@PathVariable String number) {
        ReviewFile file = file(number);
        current.get().require(files.permitted(file.review(), current.get()).draft(), "修改审查表");
        return page(address(number), true, ReviewForm.of(file.papers().sheet()), FormErrors.none());
    }

    @PostMapping("/desk/reviews/{number:sc-.+}/revise")
    Object revise(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile bodyFile,
            @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        ReviewForm form = new ReviewForm(typed);
        Outcome<ReviewNumber> outcome = form.wrongDate()
                ? wrongDate()
                : proposing.revise(
                        ReviewCaseController.parsed(number),
                        form.sheet(),
                        papers(form, bodyFile, files),
                        current.get());
        return switch (outcome) {
            case Outcome.Done<ReviewNumber>(ReviewNumber kept) ->
                ReviewViews.seeOther("/desk/reviews/" + kept + "?done=proposed");
            case Outcome.Refused<ReviewNumber>(List<Problem> problems) ->
                page(address(number), true, form, new FormErrors(problems));
        };
    }

    private static DraftPapers papers(
            ReviewForm form, @Nullable MultipartFile body, @Nullable List<MultipartFile> attachments)
            throws IOException {
        List<DraftPaper> others = new ArrayList<>();
        for (MultipartFile one : attachments == null ? List.<MultipartFile>of() : attachments) {
            if (!one.isEmpty()) {
                others.add(paper(one));
            }
        }
        return new DraftPapers(form.of("text"), body == null || body.isEmpty() ? null : paper(body), others);
    }

    private static DraftPaper paper(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return new DraftPaper(name == null || name.isBlank() ? "文稿" : name, file.getBytes());
    }

    private static String address(String number) {
        return "/desk/reviews/" + ReviewCaseController.parsed(number) + "/revise";
    }

    private ReviewFile file(String number) {
        return files.find(ReviewCaseController.parsed(number), current.get()).orElseThrow();
    }

    private List<Choice> agencies() {
        return files.issuers(current.get()).stream()
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
    }

    private ModelAndView page(String action, boolean revising, ReviewForm form, FormErrors errors) {
        Actor by = current.get();
        String own = by.agency();
        List<Choice> attributes = processes.of(new AgencyCode(own == null ? "none" : own)).attributes().stream()
                .map(a -> Choice.of(a.name(), a.label()))
                .toList();
        var page = new ReviewFormPage(action, revising, agencies(), attributes, form.typed(), errors);
        Frame frame = frames.desk(revising ? "修改审查表" : "填写审查表")
                .crumb("公文审查", "/desk/reviews")
                .serving(ReviewViews.SERVES)
                .refusedIf(errors);
        return ReviewViews.view("ReviewFormPage", page, frame, errors);
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这份审查表，或者不属于您所在的机关。");
    }
}
