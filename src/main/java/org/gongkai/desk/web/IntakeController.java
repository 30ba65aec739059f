package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frames;
import org.gongkai.request.IntakeFigures;
import org.gongkai.request.IntakeFigures.Month;
import org.gongkai.request.PurgingProofs;
import org.gongkai.statute.Way;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 来件情况. */
@Controller
class IntakeController {

    private final IntakeFigures figures;
    private final PurgingProofs purging;
    private final CurrentActor current;
    private final Frames frames;

    IntakeController(IntakeFigures figures, PurgingProofs purging, CurrentActor current, Frames frames) {
        this.figures = figures;
        this.purging = purging;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(DeskAddresses.INTAKE)
    ModelAndView show() {
        List<Month> months = figures.months(current.get());
        List<Way> ways = Arrays.stream(Way.values())
                .filter(way -> months.stream().anyMatch(month -> month.ways().containsKey(way)))
                .toList();
        var page = new IntakePage(
                ways.stream().map(Way::label).toList(),
                months.stream().map(month -> row(month, ways)).toList(),
                hints(months),
                purging.rule());
        return DeskViews.page(page, frames.desk("来件情况").serving("《条例》第二十九条、第三十一条"));
    }

    private static IntakePage.Month row(Month month, List<Way> ways) {
        List<Long> counts = new ArrayList<>();
        ways.forEach(way -> counts.add(month.ways().getOrDefault(way, 0L)));
        return new IntakePage.Month(
                month.first().getYear() + "年" + month.first().getMonthValue() + "月",
                counts,
                month.total(),
                month.tests(),
                month.setAside(),
                month.offered(),
                month.opened(),
                month.dropped());
    }

    private static String hints(List<Month> months) {
        long offered = months.stream().mapToLong(Month::offered).sum();
        long opened = months.stream().mapToLong(Month::opened).sum();
        long dropped = months.stream().mapToLong(Month::dropped).sum();
        return offered == 0
                ? "近12个月还没有给填写申请的人看过提示。"
                : "近12个月有" + offered + "份申请表在提交前看到了提示，其中" + opened + "份打开了已经公开的信息，" + dropped + "份打开后没有再提交。只记数量，不记是谁。";
    }
}
