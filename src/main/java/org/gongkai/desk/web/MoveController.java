package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.LetterDownload;
import org.gongkai.request.LetterFile;
import org.gongkai.request.Move;
import org.gongkai.request.MoveChoice;
import org.gongkai.request.PreviewingLetters;
import org.gongkai.request.ReceivingCorrection;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.SuggestingHoldings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 办理: one form for each move. What cannot be made now says why. */
@Controller
@RequestMapping(DeskAddresses.REGISTER + "/{number}/moves")
class MoveController {

    private final RequestFiles files;
    private final MoveForms forms;
    private final MoveMaking making;
    private final IssuingReply replying;
    private final ReceivingCorrection corrected;
    private final PreviewingLetters previewing;
    private final SuggestingHoldings holdings;
    private final FormFiles formFiles;
    private final CurrentActor current;
    private final Frames frames;

    MoveController(
            RequestFiles files,
            MoveForms forms,
            MoveMaking making,
            IssuingReply replying,
            ReceivingCorrection corrected,
            PreviewingLetters previewing,
            SuggestingHoldings holdings,
            FormFiles formFiles,
            CurrentActor current,
            Frames frames) {
        this.files = files;
        this.forms = forms;
        this.making = making;
        this.replying = replying;
        this.corrected = corrected;
        this.previewing = previewing;
        this.holdings = holdings;
        this.formFiles = formFiles;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping("/{move}")
    ModelAndView form(@PathVariable String number, @PathVariable String move) {
        return formPage(find(number, named(move)), named(move), Entered.nothing(), FormErrors.none());
    }

    @PostMapping("/{move}")
    Object make(@PathVariable String number, @PathVariable String move, HttpServletRequest http) throws IOException {
        Move made = named(move);
        Actor actor = current.get();
        RequestFile file = find(number, made);
        actor.require(file.choice(made).permitted(), made.verb());
        List<Problem> refusedFiles = new ArrayList<>();
        Entered entered = formFiles.keep(
                file.number(),
                http,
                Entered.of(http.getParameterMap()),
                (name, content) -> corrected.keepFile(file.number(), name, content, actor),
                refusedFiles);
        if (!refusedFiles.isEmpty()) {
            return formPage(file, made, entered, new FormErrors(refusedFiles));
        }
        String preview = http.getParameter("preview");
        if (PreviewingLetters.writes(made) && preview != null && !preview.isEmpty()) {
            return switch (previewing.of(() -> making.make(made, file, entered, actor))) {
                case Outcome.Done<List<ReplyLetter>>(List<ReplyLetter> letters) ->
                    printed(preview, letters)
                            .<Object>map(LetterDownload::answer)
                            .orElseGet(() -> formPage(file, made, entered, FormErrors.none(), letters));
                case Outcome.Refused<List<ReplyLetter>>(List<Problem> problems) ->
                    formPage(file, made, entered, new FormErrors(problems));
            };
        }
        return switch (making.make(made, file, entered, actor)) {
            case Outcome.Done<RequestNumber>(RequestNumber done) ->
                DeskViews.seeOther(DeskAddresses.file(done) + "?done=" + move);
            case Outcome.Refused<RequestNumber>(List<Problem> problems) ->
                formPage(file, made, entered, new FormErrors(problems));
        };
    }

    /** The PDF of one of the letters, where {@code preview} asks for it by its place: {@code pdf1} is the first. */
    private static Optional<Outcome<LetterFile>> printed(String preview, List<ReplyLetter> letters) {
        for (int i = 0; i < letters.size(); i++) {
            if (preview.equals("pdf" + (i + 1))) {
                return Optional.of(LetterFile.preview(letters.get(i)));
            }
        }
        return Optional.empty();
    }

    private ModelAndView formPage(RequestFile file, Move move, Entered entered, FormErrors errors) {
        return formPage(file, move, entered, errors, List.of());
    }

    private ModelAndView formPage(
            RequestFile file, Move move, Entered entered, FormErrors errors, List<ReplyLetter> letters) {
        Actor actor = current.get();
        MoveChoice choice = file.choice(move);
        actor.require(choice.permitted(), move.verb());
        if (!choice.allowed() && errors.isEmpty()) {
            var page = new RefusedMovePage(file.number(), file.received().title(), move.verb(), choice.reasons());
            return DeskViews.page(page, frame(file, move), HttpStatus.CONFLICT);
        }
        MoveForm form = forms.of(move, file, formFiles.shown(file.number(), entered));
        if (move == Move.RECORD_SEARCH) {
            form = form.withNotices(holdings.of(file.number(), current.get()));
        }
        var page = new MovePage(
                file.number(),
                file.received().title(),
                move,
                form,
                entered,
                errors,
                form.showsDraft() ? draft(file, actor) : null,
                CasePages.asked(file.received()),
                letters);
        return DeskViews.page(
                page,
                frame(file, move).refusedIf(errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable ReplyLetter draft(RequestFile file, Actor actor) {
        return file.draft() == null
                ? null
                : replying.preview(file.number(), file.draft(), actor).orElse(null);
    }

    private Frame frame(RequestFile file, Move move) {
        return frames.desk(move.verb() + " " + file.number().value())
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()))
                .serving(CasePages.shortened(move.article()));
    }

    /** With the applicant whole only where the work cannot be done without; that leaves a trace. */
    private RequestFile find(String number, Move move) {
        RequestNumber parsed = CaseController.parse(number);
        Actor actor = current.get();
        String purpose = switch (move) {
            case RECEIVE_CORRECTION -> "登记补正";
            case REVIEW_REPLY, RETURN_REPLY, ISSUE_REPLY -> "审阅答复稿";
            default -> "";
        };
        return (purpose.isEmpty() ? files.find(parsed, actor) : files.findWhole(parsed, purpose, actor))
                .orElseThrow(CaseController::notFound);
    }

    private static Move named(String move) {
        return DeskAddresses.moveOf(move).filter(m -> m != Move.DRAFT_REPLY).orElseThrow(CaseController::notFound);
    }
}
