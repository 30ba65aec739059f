package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.EarlierDecisions;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.Move;
import org.gongkai.request.NewAnswer;
import org.gongkai.request.Opinion;
import org.gongkai.request.Provision;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.Reply;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 拟写答复: first one leaf of the tree, then what it must say, with everything that is missing and the letter shown before the button. */
@Controller
@RequestMapping(DeskAddresses.REGISTER + "/{number}")
class ReplyController {

    private static final String FIRST = "/moves/draft-reply";
    private static final String AGAIN = "/remake/draft";
    private static final int MOST_EARLIER = 5;

    /**
     * What is drafted: the answer, or a new answer that a review or court ordered (OQ-9).
     *
     * @param before the draft there was; null for none
     * @param reasons why it cannot be drafted now; empty when it can
     */
    private record Task(
            RequestFile file, boolean again, @Nullable Reply before, List<String> reasons) {

        String verb() {
            return again ? "拟写重新答复" : Move.DRAFT_REPLY.verb();
        }

        String action() {
            return again
                    ? DeskAddresses.file(file.number()) + AGAIN
                    : DeskAddresses.move(file.number(), Move.DRAFT_REPLY);
        }

        String after() {
            return again
                    ? DeskAddresses.file(file.number()) + "/remake?done=drafted"
                    : DeskAddresses.file(file.number()) + "?done=draft-reply";
        }
    }

    private final RequestFiles files;
    private final IssuingReply replying;
    private final RemakingAnswer remaking;
    private final EarlierDecisions earlier;
    private final FormFiles formFiles;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    ReplyController(
            RequestFiles files,
            IssuingReply replying,
            RemakingAnswer remaking,
            EarlierDecisions earlier,
            FormFiles formFiles,
            CurrentActor current,
            Frames frames,
            Clock clock) {
        this.files = files;
        this.replying = replying;
        this.remaking = remaking;
        this.earlier = earlier;
        this.formFiles = formFiles;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping({FIRST, AGAIN})
    ModelAndView choose(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String disposition,
            @RequestParam(defaultValue = "") String chosen,
            HttpServletRequest http) {
        Task task = open(number, http);
        RequestFile file = task.file();
        if (!task.reasons().isEmpty()) {
            return refused(task);
        }
        Entered query = new Entered(disposition == null ? Map.of() : Map.of("disposition", List.of(disposition)));
        Optional<Disposition> leaf =
                query.chosen("disposition", Disposition.class).filter(ReplyController::isAnswer);
        if (leaf.isPresent()) {
            return replyPage(task, start(task, leaf.get()), FormErrors.none(), false);
        }
        FormErrors errors = disposition == null && !query.has("disposition")
                ? FormErrors.none()
                : new FormErrors(List.of(new Problem("disposition", "请选择一种处理决定")));
        Reply drafted = task.before();
        String before = drafted == null || drafted.disposition() == null
                ? chosen
                : drafted.disposition().name();
        var page = new ReplyChoicePage(
                file.number(),
                file.received().title(),
                ReplyChoicePage.branchesOn(LocalDate.now(clock)),
                chosen.isEmpty() ? before : chosen,
                task.action(),
                errors);
        return DeskViews.page(
                page,
                frame(file, "选择处理决定").refusedIf(errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping({FIRST, AGAIN})
    ModelAndView draft(
            @PathVariable String number, @RequestParam(defaultValue = "") String act, HttpServletRequest http)
            throws IOException {
        Actor actor = current.get();
        Task task = open(number, http);
        RequestFile file = task.file();
        List<Problem> problems = new ArrayList<>();
        Entered entered = formFiles.keep(
                file.number(),
                http,
                Entered.of(http.getParameterMap()),
                (name, content) -> replying.keepFile(file.number(), name, content, actor),
                problems);
        if (problems.isEmpty() && act.equals("draft")) {
            Reply reply = reply(entered, file.number());
            Outcome<RequestNumber> outcome = task.again()
                    ? remaking.draft(file.number(), reply, actor)
                    : replying.draft(file.number(), LocalDate.now(clock), reply, actor);
            if (outcome instanceof Outcome.Refused<RequestNumber>(List<Problem> refused)) {
                problems.addAll(refused);
            } else {
                return DeskViews.seeOther(task.after());
            }
        }
        if (entered.chosen("disposition", Disposition.class)
                .filter(ReplyController::isAnswer)
                .isEmpty()) {
            return DeskViews.seeOther(task.action());
        }
        return replyPage(task, entered, new FormErrors(problems), act.equals("preview"));
    }

    private ModelAndView replyPage(Task task, Entered entered, FormErrors errors, boolean preview) {
        RequestFile file = task.file();
        Actor actor = current.get();
        Reply reply = reply(entered, file.number());
        Disposition disposition = Objects.requireNonNull(reply.disposition());
        List<Problem> missing = preview ? replying.reasonsAgainst(file.number(), reply, actor) : List.of();
        ReplyLetter letter =
                preview ? replying.preview(file.number(), reply, actor).orElse(null) : null;
        var page = new ReplyPage(
                file.number(),
                CasePages.asked(file.received()),
                disposition,
                needsPublicInterest(disposition, file),
                entered,
                formFiles.shown(file.number(), entered),
                missing,
                errors,
                letter,
                task.action(),
                EarlierController.rows(earlier.similarTo(file.number(), MOST_EARLIER, actor)));
        return DeskViews.page(
                page,
                frame(file, task.verb()).refusedIf(errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView refused(Task task) {
        RequestFile file = task.file();
        var page = new RefusedMovePage(file.number(), file.received().title(), task.verb(), task.reasons());
        return DeskViews.page(page, frame(file, task.verb()), HttpStatus.CONFLICT);
    }

    /** What the form starts with: the draft that was sent back or is in review, if it had this disposition. */
    private Entered start(Task task, Disposition disposition) {
        RequestFile file = task.file();
        Map<String, List<String>> values = new HashMap<>();
        values.put("disposition", List.of(disposition.name()));
        Reply before = task.before();
        if (before != null && before.disposition() == disposition) {
            values.put("grounds", before.grounds().stream().map(Enum::name).toList());
            values.put("subTypes", before.subTypes().stream().map(Enum::name).toList());
            before.texts().forEach((particular, text) -> values.put("texts." + particular.name(), List.of(text)));
            values.put(
                    "earlier",
                    before.earlier() == null
                            ? List.of()
                            : List.of(before.earlier().value()));
            values.put(
                    "provision",
                    before.provision() == null
                            ? List.of()
                            : List.of(before.provision().name()));
            values.put("provisionReason", List.of(before.provisionReason()));
            values.put("filesKept", formFiles.tokens(file.number(), before.files()));
        } else if (file.received().provision() != null) {
            values.put("provision", List.of(file.received().provision().name()));
        }
        return new Entered(values);
    }

    private Reply reply(Entered entered, RequestNumber number) {
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            String text = entered.text("texts." + particular.name());
            if (!text.isEmpty()) {
                texts.put(particular, text);
            }
        }
        return new Reply(
                entered.chosen("disposition", Disposition.class)
                        .filter(ReplyController::isAnswer)
                        .orElse(null),
                entered.chosenAll("grounds", Ground.class),
                Set.copyOf(entered.chosenAll("subTypes", SubType.class)),
                texts,
                RequestNumber.parse(entered.text("earlier")).orElse(null),
                entered.chosen("provision", Provision.class).orElse(null),
                entered.text("provisionReason"),
                formFiles.kept(number, entered));
    }

    /** 第三十二条: giving what a third party objected to with grounds needs the public interest as a reason. */
    private static boolean needsPublicInterest(Disposition disposition, RequestFile file) {
        return (disposition == Disposition.D2 || disposition == Disposition.P)
                && file.consultations().stream().anyMatch(ReplyController::objectsWithGrounds);
    }

    private static boolean objectsWithGrounds(ConsultationFile asked) {
        Opinion opinion = asked.opinion();
        return opinion != null && opinion.hasGrounds(asked.finding());
    }

    private static boolean isAnswer(Disposition disposition) {
        return disposition.group() != Disposition.Group.OTHER;
    }

    private Task open(String number, HttpServletRequest http) {
        Actor actor = current.get();
        RequestFile file =
                files.findWhole(CaseController.parse(number), "拟写答复", actor).orElseThrow(CaseController::notFound);
        actor.require(file.choice(Move.DRAFT_REPLY).permitted(), Move.DRAFT_REPLY.verb());
        if (!http.getRequestURI().endsWith(AGAIN)) {
            return new Task(
                    file, false, file.draft(), file.choice(Move.DRAFT_REPLY).reasons());
        }
        List<NewAnswer> all = remaking.of(file.number(), actor);
        boolean waits = !all.isEmpty() && all.getLast().issued() == null;
        return new Task(file, true, waits ? all.getLast().draft() : null, waits ? List.of() : List.of("没有等待重新答复的决定"));
    }

    private Frame frame(RequestFile file, String title) {
        return frames.desk(title + " " + file.number().value())
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()))
                .serving("《条例》第三十六条至第三十九条");
    }
}
