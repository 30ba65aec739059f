package org.gongkai.review.web;

import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Frame;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.Review;
import org.gongkai.review.ReviewStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages of the room share. */
final class ReviewViews {

    /** What every page of the room serves. */
    static final String SERVES = "《政府信息公开条例》第十七条：公开前依法审查；第二十六条：形成之日起20个工作日内公开";

    private ReviewViews() {}

    static ModelAndView view(String name, Object page, Frame frame, FormErrors errors) {
        ModelAndView view = new ModelAndView("jte/review/" + name, Map.of("page", page, "frame", frame));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static RedirectView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    static Badge stage(Review review) {
        ReviewStep step = review.step();
        return switch (review.stage()) {
            case IN_REVIEW -> Badge.plain(step == null ? review.stage().label() : "等" + step.label());
            case RETURNED, REFERRED -> Badge.soon(review.stage().label());
            case SIGNED -> Badge.good(review.stage().label());
            case DIVERTED, WITHDRAWN -> Badge.resting(review.stage().label());
        };
    }

    static String attribute(@Nullable DisclosureAttribute attribute) {
        return attribute == null ? "" : attribute.label();
    }
}
