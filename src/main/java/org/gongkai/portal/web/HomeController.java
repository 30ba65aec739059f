package org.gongkai.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.portal.OfficeContact;
import org.gongkai.portal.ReportLinks;
import org.gongkai.portal.ReportLinks.ReportLink;
import org.gongkai.statute.TimeLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 首页. */
@Controller
class HomeController {

    private static final int SHOWN = 5;

    private final Frames frames;
    private final Agencies agencies;
    private final ReportLinks reports;
    private final Clock clock;

    HomeController(Frames frames, Agencies agencies, ReportLinks reports, Clock clock) {
        this.frames = frames;
        this.agencies = agencies;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home() {
        Frame frame = frames.page("政府信息公开");
        String term = TimeLimits.of(TimeLimits.Kind.REPLY, LocalDate.now(clock)).words();
        List<ReportLink> latest = reports.latest(SHOWN);
        HomePage page = agencies.findCounty()
                .map(county -> new HomePage(
                        county.name(), term, latest, OfficeContact.rows(OfficeContact.of(county, agencies))))
                .orElse(new HomePage(frame.site().name(), term, latest, List.of()));
        return new ModelAndView("jte/portal/HomePage", Map.of("page", page, "frame", frame));
    }
}
