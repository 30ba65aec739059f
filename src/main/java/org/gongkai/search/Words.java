package org.gongkai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 检索词: what somebody typed, as parts that must all be found. Spaces separate parts; what stands in quotation marks is one part with
 * its spaces and without the names that mean the same.
 */
final class Words {

    private static final Pattern PART = Pattern.compile("[\"“”＂「『]([^\"“”＂」』]*)[\"“”＂」』]|([^\\s\u3000\"“”＂「」『』]+)");

    /** More is no search but an attempt to find out what the machine bears. */
    private static final int MOST_PARTS = 12;

    private static final int LONGEST = 200;

    /**
     * One part.
     *
     * @param typed without quotation marks
     * @param others names that mean the same, each of which is as good
     */
    record Part(String typed, PlainText text, List<PlainText> others) {}

    private Words() {}

    static List<Part> read(String typed) {
        String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(asked);
        while (part.find() && parts.size() < MOST_PARTS) {
            boolean quoted = part.group(1) != null;
            String words = quoted ? part.group(1) : part.group(2);
            PlainText text = PlainText.of(words);
            if (!text.isEmpty() && parts.stream().noneMatch(p -> p.text().text().equals(text.text()))) {
                parts.add(new Part(words.strip(), text, quoted ? List.of() : SameNames.of(text)));
            }
        }
        return List.copyOf(parts);
    }
}
