package org.gongkai.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks for many strings of bytes at once, in one pass. Each has at least four bytes. */
public final class ByteNeedles {

    private static final int SHORTEST = 4;

    private record Needle(byte[] bytes, String name) {}

    private final Map<Integer, List<Needle>> byHead = new HashMap<>();
    private final boolean[] begins = new boolean[1 << 16];

    /** @param bytes four at least; @param name what is told when it is found */
    public void add(byte[] bytes, String name) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("shorter than " + SHORTEST + " bytes");
        }
        byHead.computeIfAbsent(head(bytes, 0), k -> new ArrayList<>()).add(new Needle(bytes, name));
        begins[(bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF] = true;
    }

    /** Names each that was found, at least once. */
    public void find(byte[] hay, Consumer<String> found) {
        for (int i = 0; i + SHORTEST <= hay.length; i++) {
            if (begins[(hay[i] & 0xFF) << 8 | hay[i + 1] & 0xFF]) {
                List<Needle> near = byHead.get(head(hay, i));
                if (near != null) {
                    for (Needle needle : near) {
                        if (stands(needle.bytes(), hay, i)) {
                            found.accept(needle.name());
                        }
                    }
                }
            }
        }
    }

    private static boolean stands(byte[] needle, byte[] hay, int at) {
        if (at + needle.length > hay.length) {
            return false;
        }
        for (int i = SHORTEST; i < needle.length; i++) {
            if (needle[i] != hay[at + i]) {
                return false;
            }
        }
        return true;
    }

    private static int head(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
