package org.gongkai.request;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * 相邻两字: a text as the pairs of its neighbouring characters, which is how Chinese texts are compared here: no dictionary, no
 * guessing, and the pairs two texts share can be shown to the reader.
 */
final class Bigrams {

    /** Words every request uses; they make nothing alike. */
    private static final String[] EVERYWHERE = {"申请", "公开", "政府信息", "信息", "关于", "请求", "以及", "相关", "有关", "的"};

    private final Map<String, Integer> pairs;
    private final int total;

    private Bigrams(Map<String, Integer> pairs) {
        this.pairs = pairs;
        this.total = pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Bigrams of(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (String word : EVERYWHERE) {
            plain = plain.replace(word, " ");
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (String word : plain.split("[\\s\\p{P}\\p{S}]+")) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.merge(word.substring(i, i + 2), 1, Integer::sum);
            }
        }
        return new Bigrams(pairs);
    }

    /** How alike two texts are, 0 to 100: twice the shared pairs by all pairs of both (Dice). */
    int likeness(Bigrams other) {
        if (total == 0 || other.total == 0) {
            return 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            shared += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 200 * shared / (total + other.total);
    }
}
