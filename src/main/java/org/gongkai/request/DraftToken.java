package org.gongkai.request;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a draft: 128 random bits as 32 hexadecimal digits. Whoever holds it can read the draft. */
public record DraftToken(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public DraftToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a draft token");
        }
    }

    public static Optional<DraftToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DraftToken(text)) : Optional.empty();
    }

    /** Never printed whole, so that it does not get into logs. */
    @Override
    public String toString() {
        return value.substring(0, 4) + "…";
    }
}
