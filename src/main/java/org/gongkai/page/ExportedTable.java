package org.gongkai.page;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 全量导出的一张表: what a room gives to the full export, one JSON object a row, in an open form that is described beside it. A room offers
 * one as a Spring bean. Nothing of an applicant or a writer is among it.
 */
public interface ExportedTable {

    /** Name of the file without its ending, for example {@code remedies}. */
    String name();

    /** Its heading and what every field means, as a section of the export's README; each name in backquotes. */
    String description();

    /** Every row, in a lasting order. @param agency code of the organ; null for the whole county */
    void each(@Nullable String agency, Consumer<ObjectNode> reader);

    /** An empty row. */
    static ObjectNode row() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A day or another thing as text; null for nothing. */
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
