package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.agency.Agency;

/**
 * 按职责找机关: which organs a few words of a citizen may mean. Words are compared by pairs of neighbouring characters, so that
 * 办理低保找哪里 finds the organ whose duties name 低保; a name counts more than a duty.
 */
final class AgencySearch {

    private static final int NAME = 4;
    private static final int DUTY = 1;

    private AgencySearch() {}

    /** The organs that have anything to do with the words, best first; none when nothing fits. */
    static List<Agency> find(String words, List<Agency> agencies) {
        List<String> pairs = pairs(words);
        Map<Agency, Integer> scores = new HashMap<>();
        for (Agency agency : agencies) {
            int score = 0;
            for (String pair : pairs) {
                score += agency.name().contains(pair) || agency.shortName().contains(pair) ? NAME : 0;
                score += agency.duties().contains(pair) ? DUTY : 0;
            }
            if (score > 0) {
                scores.put(agency, score);
            }
        }
        return agencies.stream()
                .filter(scores::containsKey)
                .sorted(Comparator.comparingInt((Agency agency) -> -scores.getOrDefault(agency, 0)))
                .toList();
    }

    /** Neighbouring characters inside each word; a word of one character is taken as it is. */
    static List<String> pairs(String words) {
        List<String> pairs = new ArrayList<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s\\p{P}]+")) {
            if (word.length() == 1) {
                pairs.add(word);
            }
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
