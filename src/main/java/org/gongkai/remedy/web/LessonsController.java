package org.gongkai.remedy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.Frames;
import org.gongkai.page.PageLinks;
import org.gongkai.page.Paging;
import org.gongkai.remedy.Lesson;
import org.gongkai.remedy.RemedyLessons;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 教训清单: to read and to print. */
@Controller
class LessonsController {

    private static final int ROWS = 50;
    private static final int YEARS = 8;

    private final RemedyLessons lessons;
    private final Agencies agencies;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    LessonsController(RemedyLessons lessons, Agencies agencies, CurrentActor current, Frames frames, Clock clock) {
        this.lessons = lessons;
        this.agencies = agencies;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/remedies/lessons")
    ModelAndView list(
            @RequestParam(defaultValue = "") String lesson,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        Actor by = current.get();
        Lesson of = Lesson.byName(lesson).orElse(null);
        Integer in = year.matches("20\\d\\d") ? Integer.valueOf(year) : null;
        Paging paging = new Paging(page, ROWS, lessons.count(of, in, by));
        List<LessonsPage.Row> rows =
                lessons.list(of, in, paging, by).stream().map(this::row).toList();
        String chosen = of == null ? "" : of.name();
        String chosenYear = in == null ? "" : in.toString();
        int now = LocalDate.now(clock).getYear();
        var shown = new LessonsPage(
                rows,
                new PageLinks(paging, "/desk/remedies/lessons?lesson=" + chosen + "&year=" + chosenYear),
                Arrays.stream(Lesson.values())
                        .map(l -> Choice.of(l.name(), l.label()))
                        .toList(),
                IntStream.range(0, YEARS)
                        .mapToObj(i -> Choice.of(String.valueOf(now - i), (now - i) + "年"))
                        .toList(),
                chosen,
                chosenYear);
        return new ModelAndView(
                "jte/remedy/LessonsPage",
                Map.of(
                        "page",
                        shown,
                        "frame",
                        frames.desk("教训清单").crumb("复议诉讼", "/desk/remedies").serving("《中华人民共和国政府信息公开条例》第四十七条、第五十一条")));
    }

    private LessonsPage.Row row(RemedyLessons.Line line) {
        String organ = agencies.find(line.agency())
                .map(Agency::shortName)
                .orElse(line.agency().value());
        return new LessonsPage.Row(
                line.lesson().label(),
                line.words(),
                line.lesson().prevention(),
                organ + "，" + line.type().label() + "，" + line.result().label(),
                ChineseDates.date(line.decidedOn()));
    }
}
