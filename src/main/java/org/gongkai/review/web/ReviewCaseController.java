package org.gongkai.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Download;
import org.gongkai.page.ErrorPages;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Stage;
import org.gongkai.page.TimelineEntry;
import org.gongkai.review.AnsweringJointly;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.NonDisclosureGround;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.review.PublicationProgress;
import org.gongkai.review.Quotations;
import org.gongkai.review.ReexaminingReview;
import org.gongkai.review.ReportingPublication;
import org.gongkai.review.Review;
import org.gongkai.review.ReviewFiles;
import org.gongkai.review.ReviewFiles.Permitted;
import org.gongkai.review.ReviewFiles.ReviewFile;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.ReviewPapers.Said;
import org.gongkai.review.ReviewSheet;
import org.gongkai.review.ReviewStage;
import org.gongkai.review.ReviewStep;
import org.gongkai.review.ReviewWording;
import org.gongkai.review.ReviewedPapers;
import org.gongkai.review.Reviewing;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.review.SigningReview;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One review on the desk, and what is done with it. */
@Controller
@RequestMapping("/desk/reviews/{number:sc-.+}")
class ReviewCaseController {

    private final ReviewFiles files;
    private final ProposingAttribute proposing;
    private final Reviewing reviewing;
    private final AnsweringJointly answering;
    private final SigningReview signing;
    private final ReportingPublication reporting;
    private final ReexaminingReview reexamining;
    private final ReviewedPapers papers;
    private final Quotations quotations;
    private final ObjectProvider<PublicationProgress> progress;
    private final CurrentActor current;
    private final Frames frames;
    private final ErrorPages errorPages;

    ReviewCaseController(
            ReviewFiles files,
            ProposingAttribute proposing,
            Reviewing reviewing,
            AnsweringJointly answering,
            SigningReview signing,
            ReportingPublication reporting,
            ReexaminingReview reexamining,
            ReviewedPapers papers,
            Quotations quotations,
            ObjectProvider<PublicationProgress> progress,
            CurrentActor current,
            Frames frames,
            ErrorPages errorPages) {
        this.files = files;
        this.proposing = proposing;
        this.reviewing = reviewing;
        this.answering = answering;
        this.signing = signing;
        this.reporting = reporting;
        this.reexamining = reexamining;
        this.papers = papers;
        this.quotations = quotations;
        this.progress = progress;
        this.current = current;
        this.frames = frames;
        this.errorPages = errorPages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        String words = switch (done) {
            case "proposed" -> "已经提出，送下一环节审查。";
            case "pass" -> "已经通过，送下一环节。";
            case "return" -> "已经退回拟稿人。";
            case "refer" -> "已经提请确定。";
            case "answer" -> "已经登记确定意见。";
            case "agree" -> "已经登记对方意见。";
            case "stand" -> "已经表态，牵头机关可以看到。";
            case "clear" -> "已经核实引用。";
            case "sign" -> "已经签发，公开属性确定。";
            case "published" -> "已经登记公开。";
            case "owner" -> "已经指定责任人。";
            case "reexamine" -> "已经登记评估结果。";
            case "withdraw" -> "已经撤回。";
            default -> "";
        };
        return page(number, words, Map.of(), FormErrors.none());
    }

    @PostMapping("/pass")
    Object pass(@PathVariable String number, @RequestParam Map<String, String> typed) {
        SecrecyAnswers answers = new SecrecyAnswers(
                answer(typed, "stateSecret"),
                answer(typed, "workSecret"),
                answer(typed, "tradeSecret"),
                answer(typed, "personalData"),
                answer(typed, "security"),
                of(typed, "handling"));
        return answer(
                number,
                "pass",
                typed,
                Map.of(),
                reviewing.pass(
                        parsed(number),
                        attribute(typed, "attribute"),
                        ground(typed, "ground"),
                        of(typed, "opinion"),
                        answers,
                        by()));
    }

    @PostMapping("/sign")
    Object sign(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "sign",
                typed,
                Map.of("attribute", "signAttribute", "ground", "signGround", "opinion", "signOpinion"),
                signing.sign(
                        parsed(number),
                        attribute(typed, "signAttribute"),
                        ground(typed, "signGround"),
                        of(typed, "signOpinion"),
                        of(typed, "officialNumber"),
                        by()));
    }

    @PostMapping("/return")
    Object sendBack(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "return",
                typed,
                Map.of("reason", "returnReason"),
                reviewing.sendBack(parsed(number), of(typed, "returnReason"), by()));
    }

    @PostMapping("/refer")
    Object refer(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "refer",
                typed,
                Map.of(),
                reviewing.refer(parsed(number), of(typed, "to"), of(typed, "question"), by()));
    }

    @PostMapping("/answer")
    Object answered(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "answer",
                typed,
                Map.of(),
                reviewing.answer(parsed(number), attribute(typed, "attribute"), of(typed, "answer"), by()));
    }

    @PostMapping("/agree")
    Object agree(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "agree",
                typed,
                Map.of("attribute", "agreeAttribute"),
                reviewing.agree(
                        parsed(number),
                        of(typed, "organ"),
                        of(typed, "person"),
                        attribute(typed, "agreeAttribute"),
                        by()));
    }

    @PostMapping("/stand")
    Object stand(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "stand",
                typed,
                Map.of("organ", "standOrgan", "attribute", "stand", "reason", "standReason"),
                answering.answer(
                        parsed(number),
                        of(typed, "standOrgan"),
                        attribute(typed, "stand"),
                        of(typed, "standReason"),
                        by()));
    }

    @PostMapping("/clear")
    Object clear(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "clear",
                typed,
                Map.of("reason", "clearReason"),
                proposing.clearQuote(parsed(number), of(typed, "quoted"), of(typed, "clearReason"), by()));
    }

    @PostMapping("/published")
    Object published(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number, "published", typed, Map.of(), reporting.published(parsed(number), of(typed, "address"), by()));
    }

    @PostMapping("/owner")
    Object owner(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(number, "owner", typed, Map.of(), reporting.owner(parsed(number), of(typed, "owner"), by()));
    }

    @PostMapping("/reexamine")
    Object reexamine(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "reexamine",
                typed,
                Map.of("attribute", "againAttribute", "reason", "againReason"),
                reexamining.reexamine(
                        parsed(number), attribute(typed, "againAttribute"), of(typed, "againReason"), by()));
    }

    @PostMapping("/withdraw")
    Object withdraw(@PathVariable String number, @RequestParam Map<String, String> typed) {
        return answer(
                number,
                "withdraw",
                typed,
                Map.of("reason", "withdrawReason"),
                proposing.withdraw(parsed(number), of(typed, "withdrawReason"), by()));
    }

    /** @param fields how the page calls the fields of the use case, where it holds several of one name */
    private Object answer(
            String number,
            String done,
            Map<String, String> typed,
            Map<String, String> fields,
            Outcome<ReviewNumber> outcome) {
        return switch (outcome) {
            case Outcome.Done<ReviewNumber>(ReviewNumber kept) ->
                ReviewViews.seeOther("/desk/reviews/" + kept + "?done=" + done);
            case Outcome.Refused<ReviewNumber>(List<Problem> problems) ->
                page(
                        number,
                        "",
                        typed,
                        new FormErrors(problems.stream()
                                .map(p -> new Problem(fields.getOrDefault(p.field(), p.field()), p.message()))
                                .toList()));
        };
    }

    private ModelAndView page(String number, String done, Map<String, String> typed, FormErrors errors) {
        Actor by = by();
        ReviewFile file = files.find(parsed(number), by).orElseThrow();
        Review review = file.review();
        Permitted may = files.permitted(review, by);
        ReviewStep step = review.step();
        List<Choice> attributes = file.process().attributes().stream()
                .map(a -> Choice.of(a.name(), a.label()))
                .toList();
        var page = new ReviewCasePage(
                review.number().value(),
                "/desk/reviews/" + review.number(),
                review.title(),
                file.agencyName(),
                ReviewViews.stage(review),
                stages(file),
                ReviewSheet.rows(file).stream()
                        .filter(r -> !r.value().isBlank())
                        .toList(),
                file.facts().stream()
                        .map(f -> TimelineEntry.of(
                                f.fact().on(),
                                ReviewWording.title(f.fact()),
                                ReviewWording.detail(f.fact()),
                                f.actorName()))
                        .toList(),
                prints(review),
                may,
                review.stage().isOpen(),
                review.stage() == ReviewStage.RETURNED,
                step == null ? "" : step.label(),
                step == ReviewStep.SECRECY,
                review.stage() == ReviewStage.REFERRED,
                review.proposed() == null ? "" : review.proposed().name(),
                may.sign() ? signing.reasonsAgainst(review.number()) : List.of(),
                files.quoted(file).entrySet().stream()
                        .map(q -> Choice.of(q.getKey(), q.getKey() + "《" + q.getValue() + "》"))
                        .toList(),
                file.papers().findings(),
                review.stage().isOpen() ? file.papers().disagreements() : List.of(),
                files.jointOrgans(file, by),
                attributes,
                review.awaitsPublication(),
                review.publishDue() != null && may.draft(),
                progress(review.number()),
                papers.of(review.number()),
                review.reexamineOn() != null,
                review.reexamineOn() == null
                        ? List.of()
                        : quotations.of(List.of(review.number())).getOrDefault(review.number(), List.of()),
                done,
                typed,
                errors);
        Frame frame = frames.desk(review.number().value())
                .crumb("公文审查", "/desk/reviews")
                .serving(ReviewViews.SERVES)
                .refusedIf(errors);
        return ReviewViews.view("ReviewCasePage", page, frame, errors);
    }

    private @Nullable Link progress(ReviewNumber number) {
        return progress.orderedStream()
                .flatMap(p -> Optional.ofNullable(p.of(List.of(number)).get(number)).stream())
                .map(p -> new Link(p.words(), p.address()))
                .findFirst()
                .orElse(null);
    }

    private static List<Stage> stages(ReviewFile file) {
        Review review = file.review();
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.done("拟稿", ChineseDates.date(review.openedOn())));
        for (ReviewStep step : file.process().steps()) {
            Said said = step == ReviewStep.SIGNING
                    ? file.papers().signer()
                    : file.papers().said().get(step);
            if (said != null) {
                stages.add(Stage.done(step.label(), ChineseDates.date(said.on())));
            } else if (step == review.step()) {
                stages.add(Stage.now(step.label(), ""));
            } else {
                stages.add(Stage.next(step.label(), ""));
            }
        }
        if (review.publishDue() != null) {
            stages.add(
                    review.publishedOn() == null
                            ? Stage.now("公开", "截止" + ChineseDates.date(review.publishDue()))
                            : Stage.done("公开", ChineseDates.date(review.publishedOn())));
        }
        return stages;
    }

    private static List<Download> prints(Review review) {
        String at = "/desk/reviews/" + review.number() + "/sheet.";
        return List.of(new Download("审查表", at + "docx", "DOCX", -1), new Download("审查表", at + "pdf", "PDF", -1));
    }

    private Actor by() {
        return current.get();
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static @Nullable DisclosureAttribute attribute(Map<String, String> typed, String field) {
        return DisclosureAttribute.byName(of(typed, field)).orElse(null);
    }

    private static @Nullable NonDisclosureGround ground(Map<String, String> typed, String field) {
        return NonDisclosureGround.byName(of(typed, field)).orElse(null);
    }

    private static @Nullable Boolean answer(Map<String, String> typed, String field) {
        return switch (of(typed, field)) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    static ReviewNumber parsed(String number) {
        return ReviewNumber.parse(number).orElseThrow();
    }

    @ExceptionHandler(NoSuchElementException.class)
    ModelAndView unknown() {
        return errorPages.show(HttpStatus.NOT_FOUND, "没有这份审查表，或者不属于您所在的机关。");
    }
}
