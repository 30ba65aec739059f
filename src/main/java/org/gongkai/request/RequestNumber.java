package org.gongkai.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.AgencyCode;

/**
 * 申请编号: {@code zfb-2024-0006} — organ addressed, year of filing, serial of at least four digits; {@code zfb-2024-0006-1}
 * is the first of the parts it was split into. Never given twice and never changed.
 */
public record RequestNumber(String value) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]{1,19})-(\\d{4})-(\\d{4,9})(?:-([1-9]\\d?))?");

    /** @throws IllegalArgumentException for another form; see {@link #parse} for what people type */
    public RequestNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a request number");
        }
    }

    /** The number with that serial, from 1. */
    public static RequestNumber of(AgencyCode agency, int year, int serial) {
        return new RequestNumber("%s-%04d-%04d".formatted(agency.value(), year, serial));
    }

    /** The number as people type it: blanks and capital letters do not matter; empty for anything else. */
    public static Optional<RequestNumber> parse(String text) {
        String plain = text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s", "");
        return FORM.matcher(plain).matches() ? Optional.of(new RequestNumber(plain)) : Optional.empty();
    }

    /** The organ it was addressed to. */
    public AgencyCode agency() {
        return new AgencyCode(parts().group(1));
    }

    /** The year of filing. */
    public int year() {
        return Integer.parseInt(parts().group(2));
    }

    /** The serial within organ and year, from 1. */
    public int serial() {
        return Integer.parseInt(parts().group(3));
    }

    /** Which part of a request that was split, from 1; 0 for a request that is whole. */
    public int part() {
        String part = parts().group(4);
        return part == null ? 0 : Integer.parseInt(part);
    }

    /** The number of its {@code n}-th part, {@code n} from 1 to 99. @throws IllegalStateException for a part */
    public RequestNumber part(int n) {
        if (part() > 0) {
            throw new IllegalStateException(value + " is a part already");
        }
        return new RequestNumber(value + "-" + n);
    }

    private Matcher parts() {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return matcher;
    }

    @Override
    public String toString() {
        return value;
    }
}
