package org.gongkai.document;

import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agency;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;

/**
 * 一个领域的公开情况: which rows of its standard catalogue have public items.
 *
 * @param owners organs of the county that answer for it; empty where none is named yet
 * @param items how many public items satisfy each row, by its code; rows without any are missing
 * @param parts what each organ owes and has: the owners, then the towns
 */
public record StandardCoverage(StandardField field, List<Agency> owners, Map<String, Long> items, List<Part> parts) {

    public StandardCoverage {
        owners = List.copyOf(owners);
        items = Map.copyOf(items);
        parts = List.copyOf(parts);
    }

    /**
     * 一个机关的公开情况.
     *
     * @param wanted rows it answers for
     * @param missing those of them without an item of its own; empty for 满
     */
    public record Part(Agency organ, List<StandardRow> wanted, List<StandardRow> missing) {

        public Part {
            wanted = List.copyOf(wanted);
            missing = List.copyOf(missing);
        }

        public boolean isFull() {
            return missing.isEmpty();
        }
    }

    /** Rows that no public item satisfies. */
    public List<StandardRow> missing() {
        return field.rows().stream()
                .filter(row -> !items.containsKey(row.code()))
                .toList();
    }

    public boolean isFull() {
        return missing().isEmpty();
    }
}
