package org.gongkai.command;

import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tool's JSON: strict when read, compact when written. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads one JSON document.
     *
     * @param what names the input in the refusal
     * @throws UnusableInput if it is no JSON, with the place
     */
    static JsonNode read(byte[] bytes, String what) {
        if (bytes.length == 0) {
            throw new UnusableInput(what + "是空的，应为 JSON。");
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new UnusableInput(what + "是空的，应为 JSON。");
            }
            return node;
        } catch (JacksonException problem) {
            var place = problem.getLocation();
            String where = place == null ? "" : "（第" + place.getLineNr() + "行第" + place.getColumnNr() + "列）";
            throw new UnusableInput(what + "不是合法的 JSON" + where + "，请检查括号、引号、逗号和重复的键。");
        }
    }

    static void write(JsonNode node, OutputStream out) {
        MAPPER.writeValue(out, node);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Puts an ISO date, or null. */
    static void put(ObjectNode object, String name, @Nullable LocalDate date) {
        object.put(name, date == null ? null : date.toString());
    }
}
