package org.gongkai.request.web;

import org.gongkai.request.DraftToken;
import org.gongkai.request.Suggesting.Suggestions;

/**
 * 有没有已经公开的: between describing what is wanted and going on — what is public, who may be in charge, one matter a form.
 *
 * @param chosen name of the organ chosen, or empty
 * @param next where the form goes on
 * @param title what is asked for
 */
public record ApplySimilarPage(DraftToken token, Suggestions suggestions, String chosen, ApplyStep next, String title) {

    public String action() {
        return ApplyAddresses.similar(token) + (next == ApplyStep.CHECK ? "?from=check" : "");
    }

    public String back() {
        return ApplyAddresses.step(token, ApplyStep.CONTENT) + (next == ApplyStep.CHECK ? "?from=check" : "");
    }

    public String nextHref() {
        return ApplyAddresses.step(token, next);
    }

    /** Address of the n-th public page offered, from 1. */
    public String openHref(int n) {
        return ApplyAddresses.similar(token) + "/" + n;
    }
}
