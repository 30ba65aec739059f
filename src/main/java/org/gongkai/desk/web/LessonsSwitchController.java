package org.gongkai.desk.web;

import org.gongkai.desk.NewClerkMode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 新手提示: switched by each person for themselves. */
@Controller
@RequestMapping("/desk/lessons")
class LessonsSwitchController {

    private final NewClerkMode lessons;
    private final CurrentActor current;
    private final Frames frames;

    LessonsSwitchController(NewClerkMode lessons, CurrentActor current, Frames frames) {
        this.lessons = lessons;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView show() {
        Actor by = current.get();
        by.require(by.isStaff(), "查看新手提示");
        return DeskViews.page(
                new LessonsSwitchPage(lessons.isOn(by), lessons.all()),
                frames.desk("新手提示").wide(false).serving("《条例》第四十八条"));
    }

    @PostMapping
    ModelAndView set(@RequestParam(defaultValue = "") String on) {
        lessons.set(on.equals("yes"), current.get());
        return DeskViews.seeOther("/desk/lessons");
    }
}
