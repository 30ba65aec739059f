package org.gongkai.reportform.reading;

import java.util.ArrayList;
import java.util.List;

/** Where the head of Table 3 stands on a page: the places of its seven columns, for rows that leave columns blank. */
final class HeadPlaces {

    private static final List<List<String>> WORDS = List.of(
            List.of("自然人", "自然"),
            List.of("商业企业", "商业"),
            List.of("科研机构", "科研企业", "科研"),
            List.of("社会公益组织", "社会公益", "公益", "社会"),
            List.of("法律服务机构", "法律服务", "法律"),
            List.of("其他", "其"),
            List.of("总计", "总", "合计"));

    private HeadPlaces() {}

    /** The middles of the seven heads in the lines above the first row; empty if they are not all there in order. */
    static List<Double> above(List<Line> lines, int firstRow) {
        List<Double> places = new ArrayList<>();
        for (List<String> words : WORDS) {
            Piece head = find(lines, firstRow, words);
            if (head == null || !places.isEmpty() && head.middle() <= places.getLast()) {
                return List.of();
            }
            places.add(head.middle());
        }
        return places;
    }

    private static @org.jspecify.annotations.Nullable Piece find(List<Line> lines, int firstRow, List<String> words) {
        for (String word : words) {
            for (Line line : lines) {
                if (line.shape() == Line.Shape.LAYOUT && line.number() < firstRow && line.number() >= firstRow - 14) {
                    for (Piece piece : line.pieces()) {
                        for (Piece part : parts(piece)) {
                            if (Words.plain(part.text()).equals(word)) {
                                return part;
                            }
                        }
                    }
                }
            }
        }
        return null;
    }

    /** The words of a piece that single spaces part. */
    private static List<Piece> parts(Piece piece) {
        String text = piece.text();
        if (text.isEmpty() || text.indexOf(' ') < 0) {
            return List.of(piece);
        }
        double each = (piece.right() - piece.left()) / text.length();
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            if (to > from) {
                parts.add(new Piece(text.substring(from, to), piece.left() + from * each, piece.left() + to * each));
            }
            from = to + 1;
        }
        return parts;
    }
}
