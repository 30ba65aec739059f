package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a PDF as text with places.
 *
 * @param number from 1
 * @param width of the page as it is shown, in points
 * @param height likewise
 * @param text its characters in reading order; a line end where a new line begins
 */
public record SeenPage(int number, double width, double height, String text, List<Place> places) {

    /** Where one character of the text stands; the one behind a line end has no room. */
    public record Place(double left, double top, double right, double bottom) {
        boolean isEmpty() {
            return right <= left;
        }
    }

    public SeenPage {
        places = List.copyOf(places);
        if (places.size() != text.length()) {
            throw new IllegalArgumentException(text.length() + " characters at " + places.size() + " places");
        }
    }

    /** The boxes that cover a stretch of the text, one for each line it runs over. */
    public List<RedactionBox> boxes(int start, int end, String ground) {
        List<RedactionBox> boxes = new ArrayList<>();
        Place line = null;
        for (int i = start; i < end; i++) {
            Place place = places.get(i);
            if (place.isEmpty()) {
                add(boxes, line, ground);
                line = null;
            } else {
                line = line == null
                        ? place
                        : new Place(
                                Math.min(line.left(), place.left()),
                                Math.min(line.top(), place.top()),
                                Math.max(line.right(), place.right()),
                                Math.max(line.bottom(), place.bottom()));
            }
        }
        add(boxes, line, ground);
        return boxes;
    }

    private void add(List<RedactionBox> boxes, @org.jspecify.annotations.Nullable Place line, String ground) {
        if (line != null) {
            boxes.add(new RedactionBox(
                    number, line.left(), line.top(), line.right() - line.left(), line.bottom() - line.top(), ground));
        }
    }
}
