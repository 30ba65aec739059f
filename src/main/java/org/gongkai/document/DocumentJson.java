package org.gongkai.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.page.FactsAsJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Facts and structured parts as JSON. */
@Component
class DocumentJson extends FactsAsJson<DocumentFact> {

    DocumentJson() {
        super(DocumentFact.class, new Identifier<>(DocumentNumber.class, DocumentNumber::value, DocumentNumber::new));
    }

    String text(Object part) {
        return json.writeValueAsString(part);
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
}
