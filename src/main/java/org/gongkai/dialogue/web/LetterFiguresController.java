package org.gongkai.dialogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.dialogue.LetterFigures;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 来信统计 on the desk. */
@Controller
class LetterFiguresController {

    private static final int YEARS = 3;
    private static final int FIRST_YEAR = 2000;

    private final LetterFigures figures;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    LetterFiguresController(LetterFigures figures, CurrentActor current, Frames frames, Clock clock) {
        this.figures = figures;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/letters/figures")
    ModelAndView show(@RequestParam(defaultValue = "0") int year) {
        int now = LocalDate.now(clock).getYear();
        int shown = year < FIRST_YEAR || year > now ? now : year;
        List<LetterFigures.Row> rows = figures.of(shown, current.get());
        List<Link> years = IntStream.range(0, YEARS)
                .mapToObj(back -> new Link((now - back) + "年", address(now - back)))
                .toList();
        Frame frame = frames.desk(shown + "年来信统计").crumb("来信", "/desk/letters");
        return LettersController.view(
                "LetterFiguresPage", new LetterFiguresPage(shown, years, rows, LetterFigures.sum(rows)), frame);
    }

    static String address(int year) {
        return "/desk/letters/figures?year=" + year;
    }
}
