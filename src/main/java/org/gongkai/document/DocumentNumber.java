package org.gongkai.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.agency.AgencyCode;

/** 信息编号: {@code zfb-2024-00123} — organ, year of the draft, serial of at least five digits. The address of the page for ever. */
public record DocumentNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,19}-\\d{4}-\\d{5,9}");

    /** @throws IllegalArgumentException for another form; see {@link #parse} for what people type */
    public DocumentNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document number");
        }
    }

    static DocumentNumber of(AgencyCode agency, int year, int serial) {
        return new DocumentNumber(String.format(Locale.ROOT, "%s-%04d-%05d", agency.value(), year, serial));
    }

    /** The number as people type it: blanks and capital letters do not matter; empty for anything else. */
    public static Optional<DocumentNumber> parse(String text) {
        String plain = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new DocumentNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
