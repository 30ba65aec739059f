package org.gongkai.document.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.document.AttachingFiles;
import org.gongkai.document.Checking;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.Drafting;
import org.gongkai.document.PlanningWithdrawal;
import org.gongkai.document.PublicState;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.Publishing;
import org.gongkai.document.Repealing;
import org.gongkai.document.SatisfyingStandards;
import org.gongkai.document.WithdrawalReason;
import org.gongkai.document.Withdrawing;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.SecrecyAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** 信息发布 on the desk: drafts, three reviews, publication, withdrawal, repeal. */
@Controller
@RequestMapping("/desk/documents")
class DeskDocumentsController {

    /** Fields of the draft form: on the page of the document their problems have nothing to lead to. */
    private static final Set<String> IN_FORM = Set.of(
            "alsoIn",
            "body",
            "column",
            "effectiveFrom",
            "expiresOn",
            "madeOn",
            "officialNumber",
            "otherwise",
            "registeredNumber",
            "follows",
            "forwards",
            "interprets",
            "review",
            "summary",
            "title");

    private static final String SERVES = "《条例》第十九条、第二十六条";

    private final DocumentDesk desk;
    private final Drafting drafting;
    private final Checking checking;
    private final Publishing publishing;
    private final Withdrawing withdrawing;
    private final PlanningWithdrawal planning;
    private final Repealing repealing;
    private final SatisfyingStandards standards;
    private final AttachingFiles files;
    private final Catalogue catalogue;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errors;

    DeskDocumentsController(
            DocumentDesk desk,
            Drafting drafting,
            Checking checking,
            Publishing publishing,
            Withdrawing withdrawing,
            PlanningWithdrawal planning,
            Repealing repealing,
            SatisfyingStandards standards,
            AttachingFiles files,
            Catalogue catalogue,
            CurrentActor current,
            Frames frames,
            ErrorPages errors) {
        this.desk = desk;
        this.drafting = drafting;
        this.checking = checking;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.planning = planning;
        this.repealing = repealing;
        this.standards = standards;
        this.files = files;
        this.catalogue = catalogue;
        this.current = current;
        this.frames = frames;
        this.errors = errors;
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        return show(file(number), done, Map.of(), FormErrors.none());
    }

    @PostMapping("/{number}/files")
    Object attach(@PathVariable String number, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        DocumentDesk.File opened = file(number);
        String name = file == null || file.getOriginalFilename() == null ? "附件" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return answer(opened, "attached", files.add(opened.number(), name, content, current.get()), Map.of());
    }

    @PostMapping("/{number}/files/{position}/remove")
    Object detach(@PathVariable String number, @PathVariable int position) {
        DocumentDesk.File opened = file(number);
        return answer(opened, "detached", files.remove(opened.number(), position, current.get()), Map.of());
    }

    @PostMapping("/{number}/submit")
    Object submit(@PathVariable String number, @RequestParam(defaultValue = "") String correctionNote) {
        DocumentDesk.File file = file(number);
        return answer(
                file,
                "submitted",
                checking.submit(file.number(), correctionNote, current.get()),
                Map.of("correctionNote", correctionNote));
    }

    @PostMapping("/{number}/pass")
    Object pass(@PathVariable String number, @RequestParam Map<String, String> typed) {
        DocumentDesk.File file = file(number);
        SecrecyAnswers answers = new SecrecyAnswers(
                answer(typed, "stateSecret"),
                answer(typed, "workSecret"),
                answer(typed, "tradeSecret"),
                answer(typed, "personalData"),
                answer(typed, "security"),
                typed.getOrDefault("handling", "").strip());
        return answer(file, "passed", checking.pass(file.number(), answers, current.get()), typed);
    }

    private static @Nullable Boolean answer(Map<String, String> typed, String question) {
        return switch (typed.getOrDefault(question, "")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    @PostMapping("/{number}/send-back")
    Object sendBack(@PathVariable String number, @RequestParam(defaultValue = "") String backReason) {
        DocumentDesk.File file = file(number);
        return answer(
                file,
                "sentBack",
                renamed(checking.sendBack(file.number(), backReason, current.get()), "backReason"),
                Map.of("backReason", backReason));
    }

    @PostMapping("/{number}/publish")
    Object publish(@PathVariable String number, @RequestParam(defaultValue = "") String at) {
        DocumentDesk.File file = file(number);
        LocalDateTime time = null;
        if (!at.isBlank()) {
            try {
                time = LocalDateTime.parse(at.strip().replace(' ', 'T'));
            } catch (DateTimeParseException notATime) {
                return show(
                        file,
                        "",
                        Map.of("at", at),
                        new FormErrors(List.of(new Problem("at", "时间写成 2026-03-02 09:00 的样子；空着就是现在公开。"))));
            }
        }
        return answer(
                file,
                time == null ? "published" : "scheduled",
                publishing.publish(file.number(), time, current.get()),
                Map.of("at", at));
    }

    @PostMapping("/{number}/new-edition")
    Object newEdition(@PathVariable String number, @RequestParam(defaultValue = "") String then) {
        DocumentDesk.File file = file(number);
        Outcome<DocumentNumber> begun = drafting.beginEdition(file.number(), current.get());
        if (then.equals("proof") && begun instanceof Outcome.Done<DocumentNumber>(DocumentNumber edition)) {
            RedirectView mending = new RedirectView("/desk/proof/" + edition + "?done=edition");
            mending.setStatusCode(HttpStatus.SEE_OTHER);
            return mending;
        }
        return answer(file, "edition", begun, Map.of());
    }

    @PostMapping("/{number}/withdraw")
    Object withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String withdrawReason,
            @RequestParam(defaultValue = "") String words) {
        DocumentDesk.File file = file(number);
        return answer(
                file,
                "withdrawn",
                renamed(
                        withdrawing.withdraw(
                                file.number(),
                                WithdrawalReason.byName(withdrawReason).orElse(null),
                                words,
                                current.get()),
                        "withdrawReason"),
                Map.of("withdrawReason", withdrawReason, "words", words));
    }

    /** 预览: as the public will see it. */
    @GetMapping("/{number}/preview")
    ModelAndView preview(@PathVariable String number) {
        DocumentNumber asked = DocumentNumber.parse(number).orElseThrow();
        PublishedDocument document = desk.preview(asked, current.get()).orElseThrow();
        List<Column> way = catalogue.wayTo(document.line().column());
        Frame frame = frames.page("预览：" + document.title()).unlisted();
        DocumentPage page = DocumentPage.of(document, way, frame.site().absolute("/documents/" + asked))
                .asPreview(asked.value());
        return new ModelAndView("jte/document/DocumentPage", Map.of("page", page, "frame", frame));
    }

    /** 版本对照 of any two editions. */
    @GetMapping("/{number}/versions")
    ModelAndView versions(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        DocumentDesk.File file = file(number);
        return view(
                "DeskVersionsPage",
                DeskVersionsPage.of(file, from, to),
                frame("版本对照")
                        .crumb("信息发布", "/desk/documents")
                        .crumb(file.number().value(), "/desk/documents/" + file.number()),
                FormErrors.none());
    }

    @PostMapping("/{number}/abandon")
    Object abandon(@PathVariable String number, @RequestParam(defaultValue = "") String abandonReason) {
        DocumentDesk.File file = file(number);
        return answer(
                file,
                "abandoned",
                renamed(drafting.abandon(file.number(), abandonReason, current.get()), "abandonReason"),
                Map.of("abandonReason", abandonReason));
    }

    @PostMapping("/{number}/withdrawal-plan")
    Object planWithdrawal(@PathVariable String number, @RequestParam Map<String, String> typed) {
        DocumentDesk.File file = file(number);
        if (!typed.getOrDefault("cancel", "").isEmpty()) {
            return answer(file, "planCancelled", planning.cancel(file.number(), current.get()), typed);
        }
        LocalDateTime at;
        try {
            at = LocalDateTime.parse(
                    typed.getOrDefault("withdrawAt", "").strip().replace(' ', 'T'));
        } catch (DateTimeParseException notATime) {
            return show(
                    file, "", typed, new FormErrors(List.of(new Problem("withdrawAt", "时间写成 2026-03-02 09:00 的样子。"))));
        }
        Outcome<DocumentNumber> outcome = planning.plan(
                file.number(),
                at,
                WithdrawalReason.byName(typed.getOrDefault("planReason", "")).orElse(null),
                typed.getOrDefault("planWords", ""),
                current.get());
        return answer(file, "planned", renamed(outcome, "planReason"), typed);
    }

    @PostMapping("/{number}/standards")
    Object standards(@PathVariable String number, @RequestParam(name = "standards", defaultValue = "") String codes) {
        DocumentDesk.File file = file(number);
        List<String> wanted = Arrays.stream(codes.strip().split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        return answer(
                file, "standards", standards.set(file.number(), wanted, current.get()), Map.of("standards", codes));
    }

    @PostMapping("/{number}/mark")
    Object mark(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String basis) {
        DocumentDesk.File file = file(number);
        LocalDate day = null;
        try {
            day = from.isBlank() ? null : LocalDate.parse(from.strip());
        } catch (DateTimeParseException notADay) {
            // refused below as missing
        }
        return answer(
                file,
                "marked",
                repealing.mark(file.number(), new Repealing.Act(!act.equals("amend"), day, by, basis), current.get()),
                Map.of("act", act, "from", from, "by", by, "basis", basis));
    }

    private static Outcome<DocumentNumber> renamed(Outcome<DocumentNumber> outcome, String reasonField) {
        return switch (outcome) {
            case Outcome.Done<DocumentNumber> done -> done;
            case Outcome.Refused<DocumentNumber>(List<Problem> problems) ->
                Outcome.refused(problems.stream()
                        .map(p -> p.field().equals("reason") ? new Problem(reasonField, p.message()) : p)
                        .toList());
        };
    }

    private Object answer(
            DocumentDesk.File file, String done, Outcome<DocumentNumber> outcome, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<DocumentNumber>(DocumentNumber number) -> seeOther(number, done);
            case Outcome.Refused<DocumentNumber>(List<Problem> problems) ->
                show(
                        file,
                        "",
                        typed,
                        new FormErrors(problems.stream()
                                .map(p -> IN_FORM.contains(p.field()) ? Problem.of(p.message()) : p)
                                .toList()));
        };
    }

    private ModelAndView show(DocumentDesk.File file, String done, Map<String, String> typed, FormErrors refused) {
        List<Link> domino = file.maySign() && file.publicState() == PublicState.PUBLIC
                ? repealing.alsoMarked(file.number()).stream()
                        .map(line -> new Link(line.title(), "/documents/" + line.number()))
                        .toList()
                : List.of();
        String column =
                catalogue.find(file.content().column()).map(Column::name).orElse("");
        return view(
                "DeskDocumentPage",
                DeskDocumentView.page(file, column, domino, typed, done, refused),
                frame(file.number().value()).crumb("信息发布", "/desk/documents"),
                refused);
    }

    private DocumentDesk.File file(String number) {
        Actor by = current.get();
        by.require(desk.mayRead(by), "查看信息发布工作");
        return DocumentNumber.parse(number).flatMap(n -> desk.open(n, by)).orElseThrow();
    }

    private static ModelAndView view(String name, Object page, Frame frame, FormErrors refused) {
        ModelAndView view =
                new ModelAndView("jte/document/" + name, Map.of("page", page, "frame", frame.refusedIf(refused)));
        view.setStatus(refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Frame frame(String title) {
        return frames.desk(title).serving(SERVES);
    }

    private static RedirectView seeOther(DocumentNumber number, String done) {
        RedirectView redirect = new RedirectView("/desk/documents/" + number + "?done=" + done);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errors.show(HttpStatus.NOT_FOUND, "没有这条信息，或者不由您所在的机关办理。");
    }
}
