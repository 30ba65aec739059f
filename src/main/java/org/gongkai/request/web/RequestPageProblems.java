package org.gongkai.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frames;
import org.gongkai.request.web.ApplyController.DraftGone;
import org.gongkai.request.web.RequestThrottle.TooOften;
import org.gongkai.request.web.TrackController.LookEnded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** What the public pages of a request say when something is in the way: too often, too large, no longer there. */
@ControllerAdvice(basePackageClasses = RequestPageProblems.class)
class RequestPageProblems {

    private final Frames frames;

    RequestPageProblems(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView tooOften(TooOften no, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(no.waiting())));
        return view("TooOftenPage", TooOftenPage.of(no), HttpStatus.TOO_MANY_REQUESTS, "请稍等一会儿再试");
    }

    @ExceptionHandler
    ModelAndView draftGone(DraftGone gone) {
        return view("ApplyStartPage", new ApplyStartPage("", "", true), HttpStatus.NOT_FOUND, "没有找到这份申请表");
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException large) {
        return view("TooLargePage", new TooLargePage(), HttpStatus.CONTENT_TOO_LARGE, "文件太大");
    }

    @ExceptionHandler
    ModelAndView lookEnded(LookEnded ended) {
        var frame = frames.page("查询办理进度").crumb("依申请公开", ApplyAddresses.START).unlisted();
        return new ModelAndView(
                "jte/request/TrackPage",
                Map.of("page", new TrackPage(ended.number(), FormErrors.none(), true), "frame", frame),
                HttpStatus.NOT_FOUND);
    }

    private ModelAndView view(String name, Object page, HttpStatus status, String title) {
        var frame = frames.page(title).crumb("依申请公开", ApplyAddresses.START).unlisted();
        return new ModelAndView("jte/request/" + name, Map.of("page", page, "frame", frame), status);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
