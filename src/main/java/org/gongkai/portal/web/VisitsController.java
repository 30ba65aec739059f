package org.gongkai.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.page.NavigationEntry;
import org.gongkai.portal.VisitFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 访问统计 on the desk. */
@Controller
class VisitsController {

    private final VisitFigures figures;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    VisitsController(VisitFigures figures, CurrentActor current, Frames frames, Clock clock) {
        this.figures = figures;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/visits")
    ModelAndView year(@RequestParam(defaultValue = "") String year) {
        int asked = year.matches("\\d{4}")
                ? Integer.parseInt(year)
                : LocalDate.now(clock).getYear();
        VisitFigures.Year shown = figures.of(asked, current.get());
        List<Link> tabs = shown.years().stream().map(VisitsController::link).toList();
        VisitsPage page = new VisitsPage(shown, tabs, link(asked).href());
        return new ModelAndView(
                "jte/portal/VisitsPage",
                Map.of("page", page, "frame", frames.desk("访问统计").serving("《条例》第八条、第五十条")));
    }

    private static Link link(int year) {
        return new Link(year + "年", "/desk/visits?year=" + year);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry visitsEntry() {
            return NavigationEntry.onDesk("访问统计", "/desk/visits", 94, "HEAD", "LEADER", "INSPECTOR", "ADMINISTRATOR");
        }
    }
}
