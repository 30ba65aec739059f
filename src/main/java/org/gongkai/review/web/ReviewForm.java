package org.gongkai.review.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.review.Classification;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.NonDisclosureGround;
import org.jspecify.annotations.Nullable;

/** What was typed into the form, by field; and the sheet it means. */
record ReviewForm(Map<String, String> typed) {

    ReviewForm {
        typed = Map.copyOf(typed);
    }

    /** The fields as a revision begins. */
    static ReviewForm of(DraftSheet sheet) {
        return new ReviewForm(Map.ofEntries(
                Map.entry("section", sheet.section()),
                Map.entry("phone", sheet.phone()),
                Map.entry("title", sheet.title()),
                Map.entry("genre", sheet.genre()),
                Map.entry("officialNumber", sheet.officialNumber()),
                Map.entry("recipients", sheet.recipients()),
                Map.entry("normative", sheet.normative() ? "yes" : ""),
                Map.entry("policy", sheet.policy() ? "yes" : ""),
                Map.entry("legalityReview", sheet.legalityReview()),
                Map.entry("proposed", name(sheet.proposed())),
                Map.entry("ground", name(sheet.ground())),
                Map.entry("explanation", sheet.explanation()),
                Map.entry("cuts", sheet.cuts()),
                Map.entry("quoted", String.join("\n", sheet.quoted())),
                Map.entry("forwards", sheet.forwards()),
                Map.entry("forwarded", name(sheet.forwarded())),
                Map.entry("jointOrgans", String.join("\n", sheet.jointOrgans())),
                Map.entry("interpretation", sheet.interpretation()),
                Map.entry("channels", sheet.channels()),
                Map.entry(
                        "publishOn",
                        sheet.publishOn() == null ? "" : sheet.publishOn().toString())));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Classification classification() {
        return Classification.byName(of("classification")).orElse(Classification.NONE);
    }

    DraftSheet sheet() {
        return new DraftSheet(
                of("section"),
                of("phone"),
                of("title"),
                of("genre"),
                of("officialNumber"),
                of("recipients"),
                of("normative").equals("yes"),
                of("policy").equals("yes"),
                of("legalityReview"),
                DisclosureAttribute.byName(of("proposed")).orElse(null),
                NonDisclosureGround.byName(of("ground")).orElse(null),
                of("explanation"),
                of("cuts"),
                lines("quoted"),
                of("forwards"),
                DisclosureAttribute.byName(of("forwarded")).orElse(null),
                lines("jointOrgans"),
                of("interpretation"),
                of("channels"),
                date());
    }

    private List<String> lines(String field) {
        return Arrays.stream(of(field).split("[\\n；;]"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .distinct()
                .limit(50)
                .toList();
    }

    private @Nullable LocalDate date() {
        try {
            return of("publishOn").isEmpty() ? null : LocalDate.parse(of("publishOn"));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whether something was typed as a date that is none. */
    boolean wrongDate() {
        return !of("publishOn").isEmpty() && date() == null;
    }
}
