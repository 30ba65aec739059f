package org.gongkai.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** 少问一点: what to ask where a question found nothing: one part less, one part alone, a shorter part. */
final class LessAsked {

    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    private LessAsked() {}

    static List<String> of(List<Words.Part> parts) {
        Set<String> less = new LinkedHashSet<>();
        if (parts.size() > 2) {
            for (Words.Part without : parts) {
                less.add(String.join(
                        " ",
                        parts.stream()
                                .filter(part -> part != without)
                                .map(Words.Part::typed)
                                .toList()));
            }
        }
        if (parts.size() > 1) {
            parts.forEach(part -> less.add(part.typed()));
        }
        for (Words.Part part : parts) {
            String typed = part.typed();
            int half = typed.length() / 2;
            if (half >= SHORTEST && !Character.isLowSurrogate(typed.charAt(half))) {
                less.add(typed.substring(0, half) + " " + typed.substring(half));
                less.add(typed.substring(0, half));
                less.add(typed.substring(half));
            }
        }
        return less.stream().limit(MOST).toList();
    }
}
