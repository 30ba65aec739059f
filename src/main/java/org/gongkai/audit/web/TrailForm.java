package org.gongkai.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.audit.TrailFilter;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;

/** The filter as typed; what cannot be read is left out. */
public record TrailForm(String from, String to, String kind, String actor, String subject) {

    TrailFilter filter() {
        return new TrailFilter(day(from), day(to), chosenKind(), actor, subject);
    }

    boolean isEmpty() {
        return filter().equals(TrailFilter.everything());
    }

    /** {@code ?kind=CASE&actor=…}, or empty. */
    String query() {
        List<String> parts = new ArrayList<>();
        add("from", from, parts);
        add("to", to, parts);
        add("kind", kind, parts);
        add("actor", actor, parts);
        add("subject", subject, parts);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private Trace.@Nullable Kind chosenKind() {
        for (Trace.Kind one : Trace.Kind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void add(String name, String value, List<String> parts) {
        if (!value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
