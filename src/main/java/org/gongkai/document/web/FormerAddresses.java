package org.gongkai.document.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 旧地址: an address of a former site answers for ever, with 301 to where its document lies now (A32, B21). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormerAddresses implements ErrorViewResolver {

    private static final int LONGEST = 500;

    private final PublishedDocuments documents;

    FormerAddresses(PublishedDocuments documents) {
        this.documents = documents;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (status != HttpStatus.NOT_FOUND
                || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)
                || path.length() > LONGEST
                || path.startsWith("/desk")) {
            return null;
        }
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        boolean more = query instanceof String words && !words.isEmpty() && words.length() <= LONGEST;
        Optional<DocumentNumber> now = more
                ? documents.movedTo(path + "?" + query).or(() -> documents.movedTo(path))
                : documents.movedTo(path);
        if (now.isEmpty()) {
            return null;
        }
        RedirectView moved = new RedirectView("/documents/" + now.get());
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(moved);
    }
}
