package org.gongkai.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * 法定主动公开内容: the items of arts. 20 and 21 of the Regulation, as codes. {@code 20-1} … {@code 20-15}, {@code 21-C1} …
 * {@code 21-C7} for county governments and their departments, {@code 21-T1} … {@code 21-T8} for townships.
 *
 * @param words the item in the words of the law, shortened
 */
public record StatutoryContent(String code, String article, String words) {

    private static final SequencedMap<String, StatutoryContent> ALL = read();

    private static SequencedMap<String, StatutoryContent> read() {
        SequencedMap<String, StatutoryContent> all = new LinkedHashMap<>();
        TabLines.of("catalogue/statutory.tsv")
                .forEach(row -> all.put(
                        row.get("code"), new StatutoryContent(row.get("code"), row.get("article"), row.get("words"))));
        return all;
    }

    /** All thirty, in the order of the law. */
    public static List<StatutoryContent> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<StatutoryContent> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }
}
