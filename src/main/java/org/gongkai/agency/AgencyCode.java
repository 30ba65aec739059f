package org.gongkai.agency;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 机关代码: the short Latin name of an organ, as it stands in addresses and request numbers: {@code zfb}, {@code pingxiang}.
 *
 * @param value 2 to 20 lower-case letters and digits, a letter first; never changed and never given to another organ
 */
public record AgencyCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{1,19}");

    /** @throws IllegalArgumentException for another shape; see {@link #parse} for what people type */
    public AgencyCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency code: " + value);
        }
    }

    /** The code, or empty when the text has not the shape of one. */
    public static Optional<AgencyCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new AgencyCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
