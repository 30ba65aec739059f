package org.gongkai.page;

import java.util.List;

/** The problems of a refused form, for the summary above it and the message beside each field. */
public record FormErrors(List<Problem> problems) {

    public FormErrors {
        problems = List.copyOf(problems);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Messages that belong to one field, in the order they were found. */
    public List<String> of(String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .map(Problem::message)
                .toList();
    }
}
