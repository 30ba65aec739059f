package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a claim's value stands in JSON: a share as {@code "100%"}, an assertion without number as {@code true}. */
final class ClaimValues {

    private static final Set<String> SHARES = Set.of(ClaimSubject.ANSWERED_SHARE, ClaimSubject.TIMELY_SHARE);
    private static final Set<String> ASSERTIONS = Set.of(ClaimSubject.ALL_ANSWERED, ClaimSubject.ALL_ANSWERED_IN_TIME);

    private ClaimValues() {}

    static JsonNode toJson(Claim claim) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (SHARES.contains(claim.subject())) {
            return nodes.stringNode(claim.value().toPlainString() + "%");
        }
        if (ASSERTIONS.contains(claim.subject())) {
            return nodes.booleanNode(true);
        }
        return nodes.numberNode(claim.value());
    }

    /** Null where the value has no known shape. */
    static @Nullable BigDecimal fromJson(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? BigDecimal.ONE : null;
        }
        if (value.isString() && value.stringValue().matches("\\d+(\\.\\d+)?%?")) {
            return new BigDecimal(value.stringValue().replace("%", ""));
        }
        return null;
    }
}
