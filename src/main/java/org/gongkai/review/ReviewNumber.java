package org.gongkai.review;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.AgencyCode;

/** 审查表编号, e.g. {@code sc-zfb-2024-0001}: organ, year, serial. Never changes and is never given twice. */
public record ReviewNumber(String value) {

    private static final Pattern FORM = Pattern.compile("sc-[a-z0-9-]{1,60}-\\d{4}-\\d{4,9}");

    public ReviewNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a review number: " + value);
        }
    }

    static ReviewNumber of(AgencyCode agency, int year, int serial) {
        return new ReviewNumber("sc-%s-%d-%04d".formatted(agency.value(), year, serial));
    }

    public static Optional<ReviewNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReviewNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
