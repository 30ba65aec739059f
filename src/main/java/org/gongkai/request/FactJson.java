package org.gongkai.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.vault.BlobId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Facts and sealed parts as JSON. A fact is stored under its simple class name; unknown members are skipped and missing ones
 * are null, so that a fact written by an older or newer program can be read.
 */
@Component
class FactJson {

    private static final Map<String, Class<?>> FACTS = byName(RequestFact.class.getPermittedSubclasses());
    private static final Map<String, Class<?>> PARTS = byName(PersonalPart.class.getPermittedSubclasses());

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(identifiers())
            .build();

    String type(RequestFact fact) {
        return fact.getClass().getSimpleName();
    }

    String write(RequestFact fact) {
        return json.writeValueAsString(fact);
    }

    RequestFact read(String type, String body) {
        Class<?> fact = FACTS.get(type);
        if (fact == null) {
            throw new IllegalStateException("unknown fact " + type);
        }
        return (RequestFact) json.readValue(body, fact);
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

    private static Map<String, Class<?>> byName(Class<?>[] classes) {
        return Arrays.stream(classes).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    /** Identifier records as plain strings. */
    private static SimpleModule identifiers() {
        return new SimpleModule("identifiers")
                .addSerializer(new AsText<>(BlobId.class, BlobId::value))
                .addDeserializer(BlobId.class, new FromText<>(BlobId.class, BlobId::new))
                .addSerializer(new AsText<>(RequestNumber.class, RequestNumber::value))
                .addDeserializer(RequestNumber.class, new FromText<>(RequestNumber.class, RequestNumber::new));
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(text.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> read;

        FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
        }
    }
}
