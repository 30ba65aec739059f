package org.gongkai.desk.web.office;

import java.util.Map;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.page.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Pages of the office as its controllers answer with them. */
final class OfficeViews {

    static final String OFFICE = "/desk/office";
    static final int SIZE = 30;

    private OfficeViews() {}

    static Frame frame(Frames frames, String title, String serves) {
        return frames.desk(title).crumb("内部管理", OFFICE).serving(serves);
    }

    static ModelAndView page(Record page, Frame frame) {
        return page(page, frame, FormErrors.none());
    }

    /** The template is named after the record; a refused form is 422. */
    static ModelAndView page(Record page, Frame frame, FormErrors errors) {
        return new ModelAndView(
                "jte/desk/" + page.getClass().getSimpleName(),
                Map.of("page", page, "frame", frame.refusedIf(errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static String file(String number) {
        return "/desk/requests/" + number;
    }

    static int number(String typed, int otherwise) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
    }
}
