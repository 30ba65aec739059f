package org.gongkai.page.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongkai.page.ErrorPages;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Whatever went wrong anywhere is told on a page of ours; details of the fault stay in the log. */
@Component
class ServerErrors implements ErrorViewResolver {

    private final ErrorPages pages;

    ServerErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return pages.show(status, "");
    }
}
