package org.gongkai.search;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which words somebody asked for may be remembered: short ones without anything that looks like a number of a person. */
final class Remembered {

    private static final int LONGEST = 40;
    private static final Pattern OF_A_PERSON = Pattern.compile(".*(\\d{7,}|@|\\d{3,4}[- ]\\d{7,8}).*");

    private Remembered() {}

    /** As they are remembered; empty where they are not. */
    static Optional<String> of(String words) {
        String asked = words.strip().replaceAll("\\s+", " ");
        return asked.isEmpty()
                        || asked.length() > LONGEST
                        || OF_A_PERSON.matcher(asked).matches()
                ? Optional.empty()
                : Optional.of(asked);
    }
}
