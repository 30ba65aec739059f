package org.gongkai.vault;

import java.util.regex.Pattern;

/**
 * Name of a kept file: {@code o-} and the SHA-256 of an open file, or {@code p-}, a keyed digest and a random part for a
 * personal one. Both in lower-case hexadecimal.
 */
public record BlobId(String value) {

    private static final Pattern FORM = Pattern.compile("o-[0-9a-f]{64}|p-[0-9a-f]{64}-[0-9a-f]{32}");

    public BlobId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a name of a kept file");
        }
    }

    /** How the file was kept. */
    public Sensitivity sensitivity() {
        return value.charAt(0) == 'o' ? Sensitivity.OPEN : Sensitivity.PERSONAL;
    }

    @Override
    public String toString() {
        return value;
    }
}
