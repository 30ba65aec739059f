package org.gongkai.review.web;

import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.ReviewProcess;
import org.gongkai.review.ReviewProcesses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审查流程设置: the head of an organ decides its steps and the rows of its form. */
@Controller
class ReviewSettingsController {

    private final ReviewProcesses processes;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;

    ReviewSettingsController(ReviewProcesses processes, Agencies agencies, CurrentActor current, Frames frames) {
        this.processes = processes;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping("/desk/reviews/settings")
    ModelAndView show(@RequestParam(defaultValue = "") String done) {
        AgencyCode own = own();
        current.get().require(processes.maySet(own, current.get()), "设置审查流程");
        ReviewProcess process = processes.of(own);
        return page(
                own,
                names(process.steps()),
                names(process.attributes()),
                String.valueOf(process.publishWorkdays()),
                String.join("\n", process.rows()),
                done.isEmpty() ? "" : "设置已经保存。",
                FormErrors.none());
    }

    @PostMapping("/desk/reviews/settings")
    Object set(
            @RequestParam(defaultValue = "") List<String> steps,
            @RequestParam(defaultValue = "") List<String> attributes,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String layout) {
        AgencyCode own = own();
        return switch (processes.set(own, steps, attributes, days, layout, current.get())) {
            case Outcome.Done<ReviewProcess> done -> ReviewViews.seeOther("/desk/reviews/settings?done=yes");
            case Outcome.Refused<ReviewProcess>(List<Problem> problems) ->
                page(own, steps, attributes, days, layout, "", new FormErrors(problems));
        };
    }

    private AgencyCode own() {
        Actor by = current.get();
        String code = by.agency();
        by.require(code != null, "设置审查流程");
        return new AgencyCode(java.util.Objects.requireNonNull(code));
    }

    private ModelAndView page(
            AgencyCode own,
            List<String> steps,
            List<String> attributes,
            String days,
            String layout,
            String done,
            FormErrors errors) {
        String name = agencies.find(own).map(Agency::name).orElse(own.value());
        var page = new ReviewSettingsPage(name, steps, attributes, days, layout, done, errors);
        return ReviewViews.view(
                "ReviewSettingsPage",
                page,
                frames.desk("审查环节和审查表")
                        .crumb("公文审查", "/desk/reviews")
                        .serving(ReviewViews.SERVES)
                        .refusedIf(errors),
                errors);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
