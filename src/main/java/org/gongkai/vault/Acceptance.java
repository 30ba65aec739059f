package org.gongkai.vault;

import java.util.Set;

/**
 * What may be kept.
 *
 * @param mediaTypes accepted types as found in the content (never the type a browser claims); empty accepts every type
 * @param maxBytes largest accepted size in bytes
 */
public record Acceptance(Set<String> mediaTypes, long maxBytes) {

    public Acceptance {
        mediaTypes = Set.copyOf(mediaTypes);
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes " + maxBytes);
        }
    }

    boolean accepts(String mediaType) {
        return mediaTypes.isEmpty() || mediaTypes.contains(mediaType);
    }
}
