package org.gongkai.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.AgencyCode;

/** 来信编号: {@code lx-zfb-2026-0001} — organ first addressed, year, serial of at least four digits. Never given twice. */
public record LetterNumber(String value) {

    private static final Pattern FORM = Pattern.compile("lx-[a-z][a-z0-9]{1,19}-\\d{4}-\\d{4,9}");

    /** @throws IllegalArgumentException for another form; see {@link #parse} for what people type */
    public LetterNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a letter number");
        }
    }

    static LetterNumber of(AgencyCode agency, int year, int serial) {
        return new LetterNumber("lx-%s-%04d-%04d".formatted(agency.value(), year, serial));
    }

    /** The number as people type it: blanks and capital letters do not matter; empty for anything else. */
    public static Optional<LetterNumber> parse(String text) {
        String plain = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new LetterNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
