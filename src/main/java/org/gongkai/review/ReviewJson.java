package org.gongkai.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
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

/** Facts as JSON; unknown members are skipped, so that an older or newer program's facts can be read. */
@Component
class ReviewJson {

    private static final Map<String, Class<?>> FACTS = Arrays.stream(ReviewFact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("codes")
                    .addSerializer(new CodeAsText())
                    .addDeserializer(AgencyCode.class, new CodeFromText()))
            .build();

    String type(ReviewFact fact) {
        return fact.getClass().getSimpleName();
    }

    String write(ReviewFact fact) {
        return json.writeValueAsString(fact);
    }

    ReviewFact read(String type, String body) {
        Class<?> fact = FACTS.get(type);
        if (fact == null) {
            throw new IllegalStateException("unknown fact " + type);
        }
        return (ReviewFact) json.readValue(body, fact);
    }

    private static final class CodeAsText extends StdSerializer<AgencyCode> {
        CodeAsText() {
            super(AgencyCode.class);
        }

        @Override
        public void serialize(AgencyCode value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.value());
        }
    }

    private static final class CodeFromText extends StdDeserializer<AgencyCode> {
        CodeFromText() {
            super(AgencyCode.class);
        }

        @Override
        public AgencyCode deserialize(JsonParser input, DeserializationContext context) {
            return new AgencyCode(input.getString());
        }
    }
}
