package org.gongkai.page;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what went wrong. A controller returns one to say so in its own words; the server uses them otherwise. */
@Component
public class ErrorPages {

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    /**
     * The page, with the status of the answer set.
     *
     * @param detail one Chinese sentence about this very case: the reason a document was withdrawn, the permission missing;
     *     empty for none
     */
    public ModelAndView show(HttpStatusCode status, String detail) {
        boolean atWork = frames.isAtWork();
        ErrorPage page = ErrorPage.of(status.value(), detail, atWork, frames.site());
        Frame frame = (atWork ? frames.desk(page.title()) : frames.page(page.title())).unlisted();
        return new ModelAndView("jte/page/ErrorPage", Map.of("page", page, "frame", frame), status);
    }
}
