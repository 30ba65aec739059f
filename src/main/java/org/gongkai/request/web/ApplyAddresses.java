package org.gongkai.request.web;

import org.gongkai.request.DraftToken;

/** Addresses of the application form. They hold the token of the draft and nothing of what was typed. */
final class ApplyAddresses {

    static final String START = "/apply";

    private ApplyAddresses() {}

    static String step(DraftToken token, ApplyStep step) {
        return START + "/" + token.value() + "/" + step.path();
    }

    /** What is public already and who may be in charge, before the form goes on. */
    static String similar(DraftToken token) {
        return START + "/" + token.value() + "/similar";
    }

    static String receipt(DraftToken token) {
        return START + "/" + token.value() + "/receipt";
    }
}
