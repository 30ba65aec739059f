package org.gongkai.desk.web;

import java.util.Map;
import org.gongkai.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Pages of the desk as controllers answer with them. */
final class DeskViews {

    private DeskViews() {}

    /** The template is named after the record. */
    static ModelAndView page(Record page, Frame frame) {
        return new ModelAndView("jte/desk/" + page.getClass().getSimpleName(), Map.of("page", page, "frame", frame));
    }

    static ModelAndView page(Record page, Frame frame, HttpStatusCode status) {
        ModelAndView view = page(page, frame);
        view.setStatus(status);
        return view;
    }

    static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
