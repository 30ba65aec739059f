package org.gongkai.identity.web;

import java.util.Map;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says what the person may not do, and who may help. */
@ControllerAdvice
class NotPermittedAdvice {

    private final Frames frames;

    NotPermittedAdvice(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView refused(NotPermitted refusal) {
        var page = new NotPermittedPage(refusal.what());
        var frame = frames.desk("没有权限").wide(false);
        return new ModelAndView(
                "jte/identity/NotPermittedPage", Map.of("page", page, "frame", frame), HttpStatus.FORBIDDEN);
    }
}
