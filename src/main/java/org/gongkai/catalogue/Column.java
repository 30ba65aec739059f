package org.gongkai.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 栏目: a column of the disclosure catalogue.
 *
 * @param kind what lies in it and which page shows it
 * @param rule how often it is brought up to date
 * @param statutoryCodes items of arts. 20 and 21 it serves, e.g. {@code 20-1}, {@code 21-T4}; see {@link StatutoryContent}
 * @param description one or two sentences for the reader
 * @param fixed of the county template: it can be described, not removed or renamed
 * @param order position among its siblings
 */
public record Column(
        ColumnPath path,
        String name,
        @Nullable ColumnPath parent,
        ColumnKind kind,
        UpdateRule rule,
        List<String> statutoryCodes,
        String description,
        boolean fixed,
        int order) {

    public Column {
        statutoryCodes = List.copyOf(statutoryCodes);
    }
}
