package org.gongkai.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * Facts of one room as JSON. A fact is stored under its simple class name; unknown members are skipped and missing ones are null, so
 * that a fact written by an older or newer program can be read.
 *
 * @param <F> the sealed interface whose records are the facts
 */
public class FactsAsJson<F> {

    /** An identifier record that is written as the text it holds. */
    public record Identifier<T>(Class<T> type, Function<T, String> text, Function<String, T> read) {}

    private final Class<F> facts;
    private final Map<String, Class<?>> byName;

    /** For what a room keeps as JSON beside its facts. */
    protected final JsonMapper json;

    protected FactsAsJson(Class<F> facts, Identifier<?>... identifiers) {
        this.facts = facts;
        this.byName = byName(facts);
        this.json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(texts(identifiers))
                .build();
    }

    /** The name a fact is stored under. */
    public String type(F fact) {
        return fact.getClass().getSimpleName();
    }

    public String write(F fact) {
        return json.writeValueAsString(fact);
    }

    /** @throws IllegalStateException for a type this program does not know */
    public F read(String type, String body) {
        Class<?> fact = byName.get(type);
        if (fact == null) {
            throw new IllegalStateException("unknown fact " + type);
        }
        return facts.cast(json.readValue(body, fact));
    }

    /** The records of a sealed interface by their simple names. */
    protected static Map<String, Class<?>> byName(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    private static SimpleModule texts(Identifier<?>... identifiers) {
        SimpleModule module = new SimpleModule("identifiers");
        for (Identifier<?> identifier : identifiers) {
            add(module, identifier);
        }
        return module;
    }

    private static <T> void add(SimpleModule module, Identifier<T> identifier) {
        module.addSerializer(new AsText<>(identifier)).addDeserializer(identifier.type(), new FromText<>(identifier));
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Identifier<T> identifier;

        AsText(Identifier<T> identifier) {
            super(identifier.type());
            this.identifier = identifier;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(identifier.text().apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Identifier<T> identifier;

        FromText(Identifier<T> identifier) {
            super(identifier.type());
            this.identifier = identifier;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return identifier.read().apply(in.getString());
        }
    }
}
