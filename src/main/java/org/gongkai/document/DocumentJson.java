package org.gongkai.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Facts and structured parts as JSON; unknown members are skipped, so that an older or newer program's can be read. */
@Component
class DocumentJson {

    private static final Map<String, Class<?>> FACTS = Arrays.stream(DocumentFact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("numbers")
                    .addSerializer(new NumberAsText())
                    .addDeserializer(DocumentNumber.class, new NumberFromText()))
            .build();

    String type(DocumentFact fact) {
        return fact.getClass().getSimpleName();
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    DocumentFact fact(String type, String body) {
        Class<?> fact = FACTS.get(type);
        if (fact == null) {
            throw new IllegalStateException("unknown fact " + type);
        }
        return (DocumentFact) json.readValue(body, fact);
    }

    List<DocumentContent.Related> relations(String body) {
        return json.readValue(body, new TypeReference<List<DocumentContent.Related>>() {});
    }

    Map<String, String> fields(String body) {
        return json.readValue(body, new TypeReference<TreeMap<String, String>>() {});
    }

    @Nullable Sheet sheet(@Nullable String body) {
        return body == null ? null : json.readValue(body, Sheet.class);
    }

    List<ReviewStep> reviewers(String body) {
        return json.readValue(body, new TypeReference<List<ReviewStep>>() {});
    }

    private static final class NumberAsText extends StdSerializer<DocumentNumber> {
        NumberAsText() {
            super(DocumentNumber.class);
        }

        @Override
        public void serialize(DocumentNumber value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.value());
        }
    }

    private static final class NumberFromText extends StdDeserializer<DocumentNumber> {
        NumberFromText() {
            super(DocumentNumber.class);
        }

        @Override
        public DocumentNumber deserialize(JsonParser input, DeserializationContext context) {
            return new DocumentNumber(input.getString());
        }
    }
}
