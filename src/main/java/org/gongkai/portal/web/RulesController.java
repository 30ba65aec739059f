package org.gongkai.portal.web;

import java.util.Map;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.gongkai.portal.Rules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 政府信息公开制度. */
@Controller
class RulesController {

    private final Frames frames;

    RulesController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/rules")
    ModelAndView rules() {
        Frame frame = frames.page("政府信息公开制度").column("政府信息公开制度", "政府信息公开工作依据的法律、法规、规章和制度", "公开制度,条例,规范", "信息公开目录");
        return new ModelAndView("jte/portal/RulesPage", Map.of("page", new RulesPage(Rules.all()), "frame", frame));
    }
}
