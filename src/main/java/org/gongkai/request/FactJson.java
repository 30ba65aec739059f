package org.gongkai.request;

import java.util.Map;
import org.gongkai.page.FactsAsJson;
import org.gongkai.vault.BlobId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Facts and sealed parts as JSON. */
@Component
class FactJson extends FactsAsJson<RequestFact> {

    private static final Map<String, Class<?>> PARTS = byName(PersonalPart.class);

    FactJson() {
        super(
                RequestFact.class,
                new Identifier<>(BlobId.class, BlobId::value, BlobId::new),
                new Identifier<>(RequestNumber.class, RequestNumber::value, RequestNumber::new));
    }

    byte[] write(PersonalPart part) {
        return json.writeValueAsBytes(Map.of(part.getClass().getSimpleName(), part));
    }

    PersonalPart readPart(byte[] plain) {
        var entry = json.readTree(plain).properties().iterator().next();
        Class<?> part = PARTS.get(entry.getKey());
        if (part == null) {
            throw new IllegalStateException("unknown sealed part " + entry.getKey());
        }
        return (PersonalPart) json.treeToValue(entry.getValue(), part);
    }

    byte[] writeBytes(Object value) {
        return json.writeValueAsBytes(value);
    }

    <T> T readBytes(byte[] plain, Class<T> type) {
        return json.readValue(plain, type);
    }

    JsonNode tree(String text) {
        return json.readTree(text);
    }
}
