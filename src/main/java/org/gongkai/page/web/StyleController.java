package org.gongkai.page.web;

import java.util.Map;
import org.gongkai.page.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 样式页, for those who write pages. */
@Controller
class StyleController {

    private final Frames frames;

    StyleController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/desk/style")
    ModelAndView style() {
        return new ModelAndView(
                "jte/page/StylePage",
                Map.of("page", StylePage.example(), "frame", frames.desk("样式页").crumb("工作台样式", "/desk/style")));
    }
}
