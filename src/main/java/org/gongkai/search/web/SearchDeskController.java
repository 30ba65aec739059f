package org.gongkai.search.web;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frames;
import org.gongkai.search.SearchDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 检索情况 on the desk. */
@Controller
class SearchDeskController {

    private final SearchDesk desk;
    private final CurrentActor current;
    private final Frames frames;
    private final Clock clock;

    SearchDeskController(SearchDesk desk, CurrentActor current, Frames frames, Clock clock) {
        this.desk = desk;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk/search")
    ModelAndView state() {
        SearchDeskPage page = new SearchDeskPage(desk.state(current.get()), clock.getZone());
        return new ModelAndView(
                "jte/search/SearchDeskPage",
                Map.of("page", page, "frame", frames.desk("检索情况").serving("《条例》第二十三条、第二十四条")));
    }

    @PostMapping("/desk/search/rebuild")
    ResponseEntity<Void> rebuild() {
        desk.rebuild(current.get());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/desk/search"))
                .build();
    }
}
