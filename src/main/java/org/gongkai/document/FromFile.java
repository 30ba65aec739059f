package org.gongkai.document;

import java.util.List;
import java.util.Map;

/**
 * 来自文件: what was read out of the file that a draft was begun from.
 *
 * @param file its name
 * @param found by the name of the field ({@code title}, {@code officialNumber}, {@code madeOn}) or of what has no field ({@code organ}, {@code
 *     recipients}, {@code printedOn}, {@code attribute}); only what was found
 * @param notes in Chinese, what the clerk should look at
 */
public record FromFile(String file, Map<String, String> found, List<String> notes) {

    public FromFile {
        found = Map.copyOf(found);
        notes = List.copyOf(notes);
    }
}
