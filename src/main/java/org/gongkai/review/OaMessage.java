package org.gongkai.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.paper.reading.Refusal;
import org.gongkai.paper.reading.Xml;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an OA sends: fields by name, and the steps it reports (docs/oa.md). JSON and XML say the same.
 *
 * @param fields each with one value or several
 */
public record OaMessage(Map<String, List<String>> fields, List<OaMessage> steps) {

    private static final int LONGEST = 2_000_000;

    public OaMessage {
        fields = Map.copyOf(fields);
        steps = List.copyOf(steps);
    }

    /** A message that cannot be read. @param why one Chinese sentence */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        public String why() {
            return String.valueOf(getMessage());
        }
    }

    public static OaMessage json(String text) throws Unreadable {
        check(text.length());
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node == null || !node.isObject()) {
                throw new Unreadable("内容应为一个 JSON 对象。");
            }
            return of(node);
        } catch (JacksonException broken) {
            throw new Unreadable("不是合法的 JSON。");
        }
    }

    private static void check(int length) throws Unreadable {
        if (length > LONGEST) {
            throw new Unreadable("内容超过2MB，请缩短正文。");
        }
    }

    private static OaMessage of(JsonNode object) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<OaMessage> steps = new ArrayList<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (entry.getKey().equals("steps") && value.isArray()) {
                value.forEach(step -> steps.add(of(step)));
            } else if (value.isArray()) {
                List<String> all = new ArrayList<>();
                value.forEach(v -> all.add(v.asString("")));
                fields.put(entry.getKey(), all);
            } else if (!value.isNull() && !value.isObject()) {
                fields.put(entry.getKey(), List.of(value.asString("")));
            }
        });
        return new OaMessage(fields, steps);
    }

    /** {@code <review><title>…</title><quoted>…</quoted><step><name>SECRECY</name>…</step></review>}. */
    static OaMessage xml(byte[] content) throws Unreadable {
        check(content.length);
        XmlReading reading = new XmlReading();
        try {
            Xml.walk(content, reading);
        } catch (Refusal refusal) {
            throw new Unreadable("不是合法的 XML。");
        }
        return new OaMessage(reading.fields, reading.steps);
    }

    private static final class XmlReading implements Xml.Visitor {
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final List<OaMessage> steps = new ArrayList<>();
        private @Nullable Map<String, List<String>> step;
        private final StringBuilder text = new StringBuilder();
        private int depth;

        @Override
        public void begin(String name, XMLStreamReader at) {
            depth++;
            text.setLength(0);
            if (name.equals("step")) {
                step = new LinkedHashMap<>();
            }
        }

        @Override
        public void text(String words) {
            text.append(words);
        }

        @Override
        public void end(String name) {
            depth--;
            Map<String, List<String>> within = step;
            if (name.equals("step") && within != null) {
                steps.add(new OaMessage(within, List.of()));
                step = null;
            } else if (depth > 0) {
                (within == null ? fields : within)
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(text.toString().strip());
            }
            text.setLength(0);
        }
    }

    /** The value of a field, or the empty string. */
    public String of(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .limit(50)
                .toList();
    }

    private boolean yes(String field) {
        return of(field).equals("true") || of(field).equals("是");
    }

    /** 公开属性 by code or by Chinese name. */
    @Nullable DisclosureAttribute attribute(String field) {
        String value = of(field);
        for (DisclosureAttribute attribute : DisclosureAttribute.values()) {
            if (attribute.name().equals(value) || attribute.label().equals(value)) {
                return attribute;
            }
        }
        return null;
    }

    @Nullable NonDisclosureGround ground() {
        return NonDisclosureGround.byName(of("ground")).orElse(null);
    }

    Classification classification() {
        String value = of("classification");
        for (Classification classification : Classification.values()) {
            if (classification.name().equals(value) || classification.label().equals(value)) {
                return classification;
            }
        }
        // 写了密级又认不出的，按涉密处理，不让内容进来
        return value.isEmpty() ? Classification.NONE : Classification.STATE_SECRET;
    }

    SecrecyAnswers answers() {
        return new SecrecyAnswers(
                answer("stateSecret"),
                answer("workSecret"),
                answer("tradeSecret"),
                answer("personalData"),
                answer("security"),
                of("handling"));
    }

    private @Nullable Boolean answer(String field) {
        return switch (of(field)) {
            case "true", "有", "是" -> Boolean.TRUE;
            case "false", "无", "否" -> Boolean.FALSE;
            default -> null;
        };
    }

    DraftSheet sheet() {
        return new DraftSheet(
                of("section"),
                of("phone"),
                of("title"),
                of("genre"),
                of("officialNumber"),
                of("recipients"),
                yes("normative"),
                yes("policy"),
                of("legalityReview"),
                attribute("proposed"),
                ground(),
                of("explanation"),
                of("cuts"),
                all("quoted"),
                of("forwards"),
                attribute("forwarded"),
                all("jointOrgans"),
                of("interpretation"),
                of("channels"),
                null);
    }
}
