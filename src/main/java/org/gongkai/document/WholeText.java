package org.gongkai.document;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 全文: the body with what stands in fields and lines of a structured kind, so that proof reads all that will be public. */
final class WholeText {

    private WholeText() {}

    static String of(String body, Map<String, String> fields, @Nullable Sheet sheet) {
        String values = fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> "\n" + field.getKey() + "：" + field.getValue())
                .collect(Collectors.joining());
        String lines = sheet == null
                ? ""
                : sheet.rows().stream()
                        .map(row -> "\n" + String.join("\t", row))
                        .collect(Collectors.joining());
        return body + values + lines;
    }
}
