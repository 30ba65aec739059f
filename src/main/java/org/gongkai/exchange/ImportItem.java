package org.gongkai.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item to be taken over, as it was found.
 *
 * @param place where it was found, for the report: {@code 第 12 行} or the path of a page
 * @param values what is said of it, by the names of {@link ItemColumns}; missing ones are empty
 * @param html its text where that came along
 * @param text the file its text lies in; null for none
 * @param files attachments, beside it
 */
record ImportItem(
        String place,
        Map<String, String> values,
        String html,
        @Nullable Path text,
        List<Path> files) {

    ImportItem {
        values = Map.copyOf(values);
        files = List.copyOf(files);
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
