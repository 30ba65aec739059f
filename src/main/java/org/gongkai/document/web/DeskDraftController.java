package org.gongkai.document.web;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.DocumentStage;
import org.gongkai.document.Drafting;
import org.gongkai.document.DraftingFromFile;
import org.gongkai.document.DraftingReviewed;
import org.gongkai.document.KeepingUnsaved;
import org.gongkai.document.ReviewBasis;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Choice;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.ReviewNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 起草 on the desk: typed, out of a file, out of a signed review; what is typed is kept while it is not saved. */
@Controller
@RequestMapping("/desk/documents")
class DeskDraftController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM月dd日 HH:mm", Locale.ROOT);
    private static final String SERVES = "《条例》第十九条、第二十六条";
    private static final String EDITOR = "js/editor/editor.mjs";

    private final DocumentDesk desk;
    private final Drafting drafting;
    private final DraftingReviewed reviewed;
    private final DraftingFromFile fromFiles;
    private final KeepingUnsaved unsaved;
    private final SatisfyingStandards standards;
    private final Catalogue catalogue;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    DeskDraftController(
            DocumentDesk desk,
            Drafting drafting,
            DraftingReviewed reviewed,
            DraftingFromFile fromFiles,
            KeepingUnsaved unsaved,
            SatisfyingStandards standards,
            Catalogue catalogue,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.desk = desk;
        this.drafting = drafting;
        this.reviewed = reviewed;
        this.fromFiles = fromFiles;
        this.unsaved = unsaved;
        this.standards = standards;
        this.catalogue = catalogue;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping("/new")
    ModelAndView form() {
        drafts();
        return form("", DeskDocumentForm.blank(), null, "", FormErrors.none());
    }

    private Actor drafts() {
        Actor by = current.get();
        by.require(!desk.draftable(by).isEmpty(), "起草要公开的信息");
        return by;
    }

    @PostMapping("/new")
    Object begin(@RequestParam MultiValueMap<String, String> sent) {
        Actor by = drafts();
        DeskDocumentForm form = DeskDocumentForm.of(sent);
        List<Problem> problems = new ArrayList<>();
        AgencyCode organ = AgencyCode.parse(form.of("agency")).orElse(null);
        if (organ == null) {
            problems.add(new Problem("agency", "请选择发布信息的机关。"));
        }
        DocumentContent content = form.content(problems);
        ReviewBasis basis = form.basis(problems);
        if (organ != null) {
            problems.addAll(standards.problems(organ, form.standards()));
        }
        if (!problems.isEmpty() || organ == null) {
            return form("", form, null, "", new FormErrors(problems));
        }
        return switch (drafting.begin(organ, content, basis, by)) {
            case Outcome.Done<DocumentNumber>(DocumentNumber number) -> {
                standards.set(number, form.standards(), by).orThrow();
                yield seeOther(number + "?done=begun");
            }
            case Outcome.Refused<DocumentNumber>(List<Problem> refused) ->
                form("", form, null, "", new FormErrors(refused));
        };
    }

    /** 从文件起草: the file or what was pasted becomes a draft, opened for the clerk to confirm. */
    @PostMapping("/from-file")
    Object fromFile(
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Actor by = drafts();
        AgencyCode organ = AgencyCode.parse(issuer).orElse(null);
        boolean sent = file != null && !file.isEmpty();
        List<Problem> problems = new ArrayList<>();
        if (organ == null) {
            problems.add(new Problem("issuer", "请选择发布信息的机关。"));
        }
        if (!sent && pasted.isBlank()) {
            problems.add(new Problem("file", "请选择一个文件，或者粘贴内容。"));
        }
        DeskDocumentForm typed = DeskDocumentForm.blank().with("issuer", issuer).with("pasted", pasted);
        if (organ == null || !problems.isEmpty()) {
            return form("", typed, null, "", new FormErrors(problems));
        }
        String name = file == null || file.getOriginalFilename() == null ? "文稿" : file.getOriginalFilename();
        Outcome<DocumentNumber> outcome = sent && file != null
                ? fromFiles.begin(organ, name, file.getBytes(), by)
                : fromFiles.pasted(organ, pasted, by);
        return switch (outcome) {
            case Outcome.Done<DocumentNumber>(DocumentNumber number) -> seeOther(number + "/edit");
            case Outcome.Refused<DocumentNumber>(List<Problem> refused) ->
                form("", typed, null, "", new FormErrors(refused));
        };
    }

    /** 生成公开信息草稿 out of a signed review, from the board or the page of the review. */
    @PostMapping("/from-review")
    Object fromReview(@RequestParam(defaultValue = "") String review) {
        ReviewNumber number = ReviewNumber.parse(review).orElseThrow();
        return switch (reviewed.begin(number, current.get())) {
            case Outcome.Done<DocumentNumber>(DocumentNumber begun) -> seeOther(begun + "?done=fromReview");
            case Outcome.Refused<DocumentNumber>(List<Problem> problems) ->
                reviewed.existing(number)
                        .<Object>map(begun -> seeOther(begun.value()))
                        .orElseGet(() -> errors.show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                String.join(
                                        "",
                                        problems.stream().map(Problem::message).toList())));
        };
    }

    @GetMapping("/{number}/edit")
    ModelAndView edit(@PathVariable String number, @RequestParam(defaultValue = "") String resume) {
        DocumentDesk.File file = file(number);
        Actor by = current.get();
        by.require(file.mayDraft(), "起草要公开的信息");
        if (file.stage() != DocumentStage.DRAFT) {
            throw new NoSuchElementException("no draft");
        }
        Optional<KeepingUnsaved.Unsaved> kept = unsaved.find(file.number(), by);
        if (kept.isPresent() && !resume.isEmpty()) {
            DeskDocumentForm typed = new DeskDocumentForm(kept.get().form())
                    .with("seen", Integer.toString(kept.get().seen()));
            return form(number, typed, file, "", FormErrors.none());
        }
        return form(
                number,
                DeskDocumentForm.of(
                        file.agency().code().value(), file.content(), file.standards(), file.basis(), file.edits()),
                file,
                kept.map(k -> MINUTE.format(k.savedAt())).orElse(""),
                FormErrors.none());
    }

    @PostMapping("/{number}/edit")
    Object save(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        DocumentDesk.File file = file(number);
        DeskDocumentForm form = DeskDocumentForm.of(sent);
        List<Problem> problems = new ArrayList<>();
        DocumentContent content = form.content(problems);
        ReviewBasis basis = form.basis(problems);
        problems.addAll(standards.problems(file.agency().code(), form.standards()));
        if (!problems.isEmpty()) {
            return form(number, form, file, "", new FormErrors(problems));
        }
        Actor by = current.get();
        return switch (drafting.edit(file.number(), content, basis, form.seen(), by)) {
            case Outcome.Done<DocumentNumber>(DocumentNumber done) -> {
                unsaved.discard(done, by);
                standards.set(done, form.standards(), by).orThrow();
                yield seeOther(done + (form.of("then").equals("preview") ? "/preview" : "?done=saved"));
            }
            case Outcome.Refused<DocumentNumber>(List<Problem> refused) ->
                // saving once more is then knowingly
                form(number, form.with("seen", Integer.toString(file.edits())), file, "", new FormErrors(refused));
        };
    }

    /** 自动暂存: sent by the script of the form while somebody types. */
    @PostMapping("/{number}/unsaved")
    ResponseEntity<Void> keep(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        DocumentDesk.File file = file(number);
        DeskDocumentForm form = DeskDocumentForm.of(sent);
        Integer seen = form.seen();
        boolean kept = unsaved.keep(file.number(), form.typed(), seen == null ? file.edits() : seen, current.get());
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    @PostMapping("/{number}/unsaved/discard")
    RedirectView discard(@PathVariable String number) {
        DocumentDesk.File file = file(number);
        unsaved.discard(file.number(), current.get());
        return seeOther(file.number() + "/edit");
    }

    private ModelAndView form(
            String number,
            DeskDocumentForm form,
            DocumentDesk.@Nullable File file,
            String unsavedAt,
            FormErrors refused) {
        Actor by = current.get();
        List<String> others = DocumentNumber.parse(number)
                .map(n -> unsaved.othersAtWork(n, by))
                .orElse(List.of());
        var page = new DeskDocumentFormPage(
                number,
                form,
                desk.draftable(by).stream()
                        .map(a -> Choice.of(a.code().value(), a.name()))
                        .toList(),
                ColumnChoices.of(catalogue, catalogue.choosable()),
                StandardField.all(),
                Arrays.stream(Genre.values())
                        .map(g -> Choice.of(g.name(), g.label()))
                        .toList(),
                Arrays.stream(Topic.values())
                        .map(t -> Choice.of(t.name(), t.label()))
                        .toList(),
                file == null ? null : file.fromFile(),
                unsavedAt,
                file == null ? List.of() : DeskDocumentView.attachments(file),
                others,
                refused);
        Frame frame = frames.desk(number.isEmpty() ? "起草" : "修改草稿")
                .serving(SERVES)
                .crumb("信息发布", "/desk/documents")
                .script(EDITOR)
                .refusedIf(refused);
        ModelAndView view = new ModelAndView("jte/document/DeskDocumentFormPage", Map.of("page", page, "frame", frame));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private DocumentDesk.File file(String number) {
        Actor by = current.get();
        by.require(desk.mayRead(by), "查看信息发布工作");
        return DocumentNumber.parse(number).flatMap(n -> desk.open(n, by)).orElseThrow();
    }

    private static RedirectView seeOther(String to) {
        RedirectView redirect = new RedirectView("/desk/documents/" + to);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这份草稿，或者不由您所在的机关办理，或者已经提交审核。");
    }
}
