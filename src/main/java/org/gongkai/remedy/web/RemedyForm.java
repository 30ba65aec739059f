package org.gongkai.remedy.web;

import org.gongkai.remedy.RemedyEntry;
import org.gongkai.remedy.RemedyType;
import org.jspecify.annotations.Nullable;

/** What was typed into the form for a new case; kept when it is refused. */
public record RemedyForm(
        String agency, String type, String caseNumber, String body, String acceptedOn, String request, String cause) {

    /** Spring fills what was not sent with null. */
    public RemedyForm {
        agency = orEmpty(agency);
        type = orEmpty(type);
        caseNumber = orEmpty(caseNumber);
        body = orEmpty(body);
        acceptedOn = orEmpty(acceptedOn);
        request = orEmpty(request);
        cause = orEmpty(cause);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    RemedyEntry entry() {
        return new RemedyEntry(
                agency, RemedyType.byName(type).orElse(null), caseNumber, body, Typed.date(acceptedOn), request, cause);
    }
}
