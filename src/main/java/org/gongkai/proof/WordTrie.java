package org.gongkai.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds many words in one walk through a text (Aho and Corasick 1975). */
final class WordTrie {

    /** A word that ends at a place of the text. */
    interface Hit {
        /** @param word its number in the list the trie was made of; {@code start} inclusive, {@code end} exclusive */
        void at(int word, int start, int end);
    }

    private final List<String> words;
    private final List<Map<Character, Integer>> next = new ArrayList<>();
    private final List<List<Integer>> ends = new ArrayList<>();
    private int[] back = {};

    WordTrie(List<String> words) {
        this.words = List.copyOf(words);
        node();
        for (int w = 0; w < this.words.size(); w++) {
            int at = 0;
            for (int i = 0; i < this.words.get(w).length(); i++) {
                char c = this.words.get(w).charAt(i);
                Integer child = next.get(at).get(c);
                if (child == null) {
                    child = node();
                    next.get(at).put(c, child);
                }
                at = child;
            }
            ends.get(at).add(w);
        }
        link();
    }

    private int node() {
        next.add(new HashMap<>());
        ends.add(new ArrayList<>());
        return next.size() - 1;
    }

    private void link() {
        back = new int[next.size()];
        Deque<Integer> open = new ArrayDeque<>(next.getFirst().values());
        while (!open.isEmpty()) {
            int at = open.poll();
            next.get(at).forEach((c, child) -> {
                back[child] = step(back[at], c);
                ends.get(child).addAll(ends.get(back[child]));
                open.add(child);
            });
        }
    }

    private int step(int from, char c) {
        int at = from;
        while (true) {
            Integer child = next.get(at).get(c);
            if (child != null) {
                return child;
            }
            if (at == 0) {
                return 0;
            }
            at = back[at];
        }
    }

    void find(String text, Hit hit) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            at = step(at, text.charAt(i));
            for (int word : ends.get(at)) {
                hit.at(word, i + 1 - words.get(word).length(), i + 1);
            }
        }
    }
}
