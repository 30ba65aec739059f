package org.gongkai.desk.web.office;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.request.ProposingPublication;
import org.gongkai.request.PublicationTask;
import org.gongkai.request.RequestNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 主动公开建议: repeated requests and vain searches become tasks, tasks are decided with a reason. */
@Controller
class PublicationController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/publication";

    private final ProposingPublication proposing;
    private final CurrentActor current;
    private final Frames frames;

    PublicationController(ProposingPublication proposing, CurrentActor current, Frames frames) {
        this.proposing = proposing;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "") String done) {
        String words = switch (done) {
            case "opened" -> "任务已经提出，等负责人决定。";
            case "decided" -> "决定已经记下。";
            default -> "";
        };
        return page(OfficeViews.number(page, 1), FormErrors.none(), words);
    }

    @PostMapping(ADDRESS)
    ModelAndView open(@RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        List<RequestNumber> cases = Arrays.stream(typed.get("cases").split("[\\s,，]+"))
                .map(RequestNumber::parse)
                .flatMap(Optional::stream)
                .toList();
        PublicationTask.Why why = typed.get("why").equals(PublicationTask.Why.NOT_FOUND.name())
                ? PublicationTask.Why.NOT_FOUND
                : PublicationTask.Why.REPEATED;
        FormErrors errors = typed.errors(proposing.open(typed.get("subject"), why, cases, current.get()));
        return errors.isEmpty() ? OfficeViews.seeOther(ADDRESS + "?done=opened") : page(1, errors, "");
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}")
    ModelAndView decide(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Typing typed = Typing.of(fields);
        FormErrors errors =
                typed.errors(proposing.decide(id, typed.yes("publish"), typed.get("reason"), current.get()));
        return errors.isEmpty() ? OfficeViews.seeOther(ADDRESS + "?done=decided") : page(1, errors, "");
    }

    private ModelAndView page(int page, FormErrors errors, String done) {
        Actor actor = current.get();
        var paging = new Paging(page, OfficeViews.SIZE, proposing.count(actor));
        boolean opens = actor.has(Role.CLERK) || actor.has(Role.REVIEWER) || actor.has(Role.HEAD);
        var shown = new PublicationPage(
                proposing.candidates(actor).stream()
                        .map(PublicationController::candidate)
                        .toList(),
                proposing.tasks(page, OfficeViews.SIZE, actor).stream()
                        .map(PublicationController::task)
                        .toList(),
                new PageLinks(paging, ADDRESS),
                opens,
                actor.has(Role.HEAD),
                errors,
                done);
        return OfficeViews.page(shown, OfficeViews.frame(frames, "主动公开建议", "《条例》第四十四条"), errors);
    }

    private static PublicationPage.Candidate candidate(PublicationTask.Candidate one) {
        String sentence = one.why() == PublicationTask.Why.REPEATED
                ? "近一年有" + one.persons() + "人提出" + one.cases().size() + "件相近的申请。"
                : "近一年有" + one.cases().size() + "件申请用相同的词句检索，都没有找到。";
        return new PublicationPage.Candidate(
                one.subject(),
                one.why().name(),
                one.why().label(),
                sentence,
                links(one.cases()),
                String.join(" ", one.cases().stream().map(RequestNumber::value).toList()));
    }

    private static PublicationPage.Task task(PublicationTask one) {
        return new PublicationPage.Task(
                one.id(),
                one.subject(),
                one.why().label(),
                ChineseDates.date(one.openedOn()) + "，" + one.openedBy(),
                links(one.cases()),
                one.decidedOn() == null
                        ? ""
                        : ChineseDates.date(one.decidedOn()) + one.decidedBy()
                                + (Boolean.TRUE.equals(one.publish())
                                        ? "决定转为主动公开"
                                                + (one.dueOn() == null
                                                        ? ""
                                                        : "，最迟" + ChineseDates.date(one.dueOn()) + "公开（R-01）")
                                        : "决定不转为主动公开")
                                + "。理由：" + one.reason());
    }

    private static List<Link> links(List<RequestNumber> cases) {
        return cases.stream()
                .map(number -> new Link(number.value(), OfficeViews.file(number.value())))
                .toList();
    }
}
