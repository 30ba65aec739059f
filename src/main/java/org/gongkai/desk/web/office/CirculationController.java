package org.gongkai.desk.web.office;

import java.util.Arrays;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.request.Circulation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 流转: who has which open case. */
@Controller
class CirculationController {

    private static final String ADDRESS = OfficeViews.OFFICE + "/circulation";

    private final Circulation circulation;
    private final CurrentActor current;
    private final Frames frames;

    CirculationController(Circulation circulation, CurrentActor current, Frames frames) {
        this.circulation = circulation;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "1") String page) {
        Circulation.Which which = Arrays.stream(Circulation.Which.values())
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElse(Circulation.Which.UNCLAIMED);
        Circulation.Page found = circulation.list(which, OfficeViews.number(page, 1), OfficeViews.SIZE, current.get());
        var shown = new CirculationPage(
                which,
                found.items().stream().map(CirculationController::row).toList(),
                new PageLinks(found.paging(), ADDRESS + "?list=" + which.name()));
        return OfficeViews.page(shown, OfficeViews.frame(frames, "流转", "《条例》第四十五条"));
    }

    private static CirculationPage.Row row(Circulation.Item item) {
        var line = item.line();
        String where = item.section().isEmpty() ? "公开工作机构" : item.section();
        return new CirculationPage.Row(
                line.number().value(),
                OfficeViews.file(line.number().value()),
                line.title(),
                line.stage().label(),
                line.due() == null ? "—" : ChineseDates.date(line.due()),
                where + (item.holder().isEmpty() ? "，没有人认领" : "，" + item.holder()));
    }
}
