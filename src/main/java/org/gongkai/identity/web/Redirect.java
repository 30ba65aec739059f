package org.gongkai.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 303: what was sent is done, now look at this page. */
final class Redirect {

    private Redirect() {}

    static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
