package org.gongkai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 摘录: why a document was found, with the words marked. */
final class Highlighting {

    private static final int BEFORE = 24;
    private static final int LENGTH = 130;
    private static final int MARKS = 40;

    private Highlighting() {}

    /** The whole text with every place marked. */
    static List<Piece> whole(String text, List<PlainText> words) {
        return pieces(text, 0, text.length(), places(text, words));
    }

    /** About {@value #LENGTH} characters around the place where most of the words stand together. */
    static List<Piece> extract(String text, List<PlainText> words) {
        List<int[]> places = places(text, words);
        int from = places.isEmpty() ? 0 : Math.max(0, best(places) - BEFORE);
        int to = Math.min(text.length(), from + LENGTH);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(text, from, to, places));
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return List.copyOf(pieces);
    }

    private static int best(List<int[]> places) {
        int best = places.getFirst()[0];
        int most = 0;
        for (int[] start : places) {
            int in = 0;
            for (int[] place : places) {
                in += place[0] >= start[0] && place[1] <= start[0] + LENGTH - BEFORE ? 1 : 0;
            }
            if (in > most) {
                most = in;
                best = start[0];
            }
        }
        return best;
    }

    private static List<int[]> places(String text, List<PlainText> words) {
        PlainText plain = PlainText.of(text);
        List<int[]> places = new ArrayList<>();
        for (PlainText word : words) {
            places.addAll(plain.places(word, MARKS));
        }
        places.sort(Comparator.comparingInt((int[] place) -> place[0]).thenComparingInt(place -> -place[1]));
        return places;
    }

    private static List<Piece> pieces(String text, int from, int to, List<int[]> places) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int[] place : places) {
            int start = Math.max(place[0], at);
            int end = Math.min(place[1], to);
            if (start < end) {
                if (start > at) {
                    pieces.add(new Piece(text.substring(at, start), false));
                }
                pieces.add(new Piece(text.substring(start, end), true));
                at = end;
            }
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return List.copyOf(pieces);
    }
}
