package org.gongkai.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measured values in reading order, and the arithmetic every benchmark needs. */
final class Figures {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Figures put(String name, Object value) {
        values.put(name, value instanceof Double d ? Math.round(d * 100) / 100.0 : value);
        return this;
    }

    /** Adds {@code name.p50}, {@code name.p99} and {@code name.max} in milliseconds. */
    Figures latencies(String name, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        put(name + ".p50ms", millis(sorted, 0.50));
        put(name + ".p99ms", millis(sorted, 0.99));
        return put(name + ".maxms", sorted[sorted.length - 1] / 1e6);
    }

    private static double millis(long[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    Map<String, Object> asMap() {
        return values;
    }
}
