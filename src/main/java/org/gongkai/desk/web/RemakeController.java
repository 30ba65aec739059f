package org.gongkai.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Badge;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.request.DeliveringReply;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.IssuingReply;
import org.gongkai.request.NewAnswer;
import org.gongkai.request.ReceivingCorrection;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 重新答复: the order of a review or court, and the steps until the new answer is delivered. */
@Controller
@RequestMapping(DeskAddresses.REGISTER + "/{number}/remake")
class RemakeController {

    private final RequestFiles files;
    private final RemakingAnswer remaking;
    private final IssuingReply replying;
    private final ReceivingCorrection corrected;
    private final FormFiles formFiles;
    private final CurrentActor current;
    private final Frames frames;

    RemakeController(
            RequestFiles files,
            RemakingAnswer remaking,
            IssuingReply replying,
            ReceivingCorrection corrected,
            FormFiles formFiles,
            CurrentActor current,
            Frames frames) {
        this.files = files;
        this.remaking = remaking;
        this.corrected = corrected;
        this.formFiles = formFiles;
        this.replying = replying;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done) {
        String words = switch (done) {
            case "drafted" -> "重新答复已经提交审查。";
            case "reviewed" -> "审查通过，送签发。";
            case "returned" -> "稿件已经退回。";
            case "signed" -> "重新答复已经签发，请送达。";
            case "delivered" -> "重新答复已经送达。";
            default -> "";
        };
        return page(number, words, Map.of(), FormErrors.none());
    }

    @PostMapping("/review")
    ModelAndView review(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String secrecyChecked,
            @RequestParam(defaultValue = "") String opinion) {
        return answer(
                number,
                "reviewed",
                remaking.review(parse(number), secrecyChecked.equals("yes"), opinion, current.get()),
                Map.of("opinion", opinion));
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable String number, @RequestParam(defaultValue = "") String reason) {
        return answer(
                number, "returned", remaking.sendBack(parse(number), reason, current.get()), Map.of("reason", reason));
    }

    @PostMapping("/sign")
    ModelAndView sign(@PathVariable String number) {
        return answer(number, "signed", remaking.issue(parse(number), current.get()), Map.of());
    }

    @PostMapping("/delivery")
    ModelAndView deliver(@PathVariable String number, HttpServletRequest http) throws IOException {
        RequestNumber parsed = parse(number);
        Actor by = current.get();
        List<Problem> refusedFiles = new ArrayList<>();
        Entered in = formFiles.keep(
                parsed,
                http,
                Entered.of(http.getParameterMap()),
                (name, content) -> corrected.keepFile(parsed, name, content, by),
                refusedFiles);
        var delivery = new DeliveringReply.Delivery(
                null,
                in.chosen("manner", DeliveryManner.class).orElse(null),
                in.text("byPostalEnterprise").equals("yes"),
                in.text("evidence"),
                "",
                formFiles.kept(parsed, in));
        Map<String, String> typed = Map.of("manner", in.text("manner"), "evidence", in.text("evidence"));
        return refusedFiles.isEmpty()
                ? answer(number, "delivered", remaking.deliver(parsed, delivery, by), typed)
                : page(number, "", typed, new FormErrors(refusedFiles));
    }

    private ModelAndView answer(String number, String done, Outcome<RequestNumber> outcome, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<RequestNumber>(RequestNumber kept) ->
                DeskViews.seeOther(DeskAddresses.file(kept) + "/remake?done=" + done);
            case Outcome.Refused<RequestNumber>(List<Problem> problems) ->
                page(number, "", typed, new FormErrors(problems));
        };
    }

    private ModelAndView page(String number, String done, Map<String, String> typed, FormErrors errors) {
        Actor by = current.get();
        RequestFile file = files.findWhole(parse(number), "办理重新答复", by).orElseThrow(CaseController::notFound);
        List<NewAnswer> all = remaking.of(file.number(), by);
        NewAnswer.State state = all.isEmpty() ? null : all.getLast().state();
        boolean own = by.worksFor(file.handledBy().value());
        boolean reviewed = state == NewAnswer.State.TO_SIGN;
        boolean drafted = reviewed || state == NewAnswer.State.TO_REVIEW;
        boolean mayDraft =
                own && by.has(Role.CLERK) && (state == NewAnswer.State.TO_DRAFT || state == NewAnswer.State.TO_REVIEW);
        var page = new RemakePage(
                file.number(),
                file.received().title(),
                all.stream().map(RemakeController::order).toList(),
                all.isEmpty() ? null : letter(all.getLast(), file, by),
                !all.isEmpty() && all.getLast().issued() != null,
                mayDraft ? DeskAddresses.file(file.number()) + "/remake/draft" : "",
                own && state == NewAnswer.State.TO_REVIEW && by.has(Role.REVIEWER),
                own && drafted && (by.has(Role.REVIEWER) || by.has(Role.HEAD)),
                own && reviewed && by.has(Role.HEAD),
                own && state == NewAnswer.State.TO_DELIVER && by.has(Role.CLERK),
                done,
                typed,
                errors);
        Frame frame = frames.desk("重新答复 " + file.number().value())
                .crumb("登记台账", DeskAddresses.REGISTER)
                .crumb(file.number().value(), DeskAddresses.file(file.number()))
                .serving("《中华人民共和国行政复议法》第六十三条、第六十四条")
                .refusedIf(errors);
        return DeskViews.page(page, frame, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @org.jspecify.annotations.Nullable ReplyLetter letter(NewAnswer latest, RequestFile file, Actor by) {
        if (latest.letter() != null || latest.draft() == null || file.masked()) {
            return latest.letter();
        }
        return replying.preview(file.number(), latest.draft(), by).orElse(null);
    }

    private static RemakePage.Order order(NewAnswer one) {
        Badge state = one.late()
                ? Badge.bad(one.state().label() + "，超过期限")
                : one.state() == NewAnswer.State.DELIVERED
                        ? Badge.done(one.state().label())
                        : Badge.soon(one.state().label());
        String counting = one.issued() == null ? "" : one.issued().replaces() ? "年报按重新答复的结果统计" : "原答复年度的统计不变，本次单独记载";
        return new RemakePage.Order(
                one.ordered().by(),
                one.ordered().document(),
                ChineseDates.date(one.ordered().on()),
                ChineseDates.longDate(one.ordered().until()),
                state,
                one.returned(),
                counting);
    }

    private static RequestNumber parse(String number) {
        return CaseController.parse(number);
    }
}
