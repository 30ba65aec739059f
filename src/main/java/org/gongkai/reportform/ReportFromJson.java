package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of contracts.md §4. A cell that the JSON does not mention is unread, one that it gives as null is blank, unless it is
 * listed in {@code unread}.
 */
final class ReportFromJson {

    private final JsonNode root;
    private final FormLayout layout;
    private final Map<CellName, @Nullable BigDecimal> cells = new LinkedHashMap<>();
    private final Set<CellName> unread = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private ReportFromJson(JsonNode root, FormLayout layout) {
        this.root = root;
        this.layout = layout;
    }

    static ReportReading read(String json, JsonMapper mapper) {
        JsonNode root;
        try {
            root = mapper.reader()
                    .with(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(json);
        } catch (JacksonException notJson) {
            return new ReportReading.Refused("内容不是合法的 JSON，请检查文件是否完整。");
        }
        FormEdition edition = FormEdition.byCode(root.path("form").asString(""));
        if (!root.isObject() || edition == null) {
            return new ReportReading.Refused("JSON 中没有可识别的表式（form 应为“2019”或“2021”）。");
        }
        if (!root.path("year").isInt()) {
            return new ReportReading.Refused("JSON 中没有年度（year）。");
        }
        boolean unsplit = root.path("table3").path("rows").has(Table3Line.OTHER_UNSPLIT.key());
        return new ReportFromJson(root, FormLayout.of(edition, unsplit)).report();
    }

    private ReportReading report() {
        for (CellName cell : layout.cells()) {
            switch (cell.table()) {
                case 2 -> take(cell, table2(cell));
                case 3 -> take(cell, table3(cell));
                default -> take(cell, table4(cell));
            }
        }
        rejectUnknownRows();
        for (JsonNode path : root.path("unread")) {
            Set<CellName> named = UnreadPaths.under(path.asString(""), layout);
            named.stream().filter(c -> cells.get(c) == null).forEach(unread::add);
        }
        if (!wrong.isEmpty()) {
            return new ReportReading.Refused(String.join("；", wrong) + "。");
        }
        JsonNode amount = root.path("table2").path("procurement").path("amount");
        return new ReportReading.Read(new StatutoryReport(
                root.path("organ").asString(""),
                ReportLevel.byCode(root.path("level").asString("")),
                root.path("year").intValue(),
                layout,
                cells,
                amount.isString() ? amount.stringValue() : null,
                narrative(root.path("narrative")),
                unread,
                strings(root.path("notes"))));
    }

    private JsonNode table2(CellName cell) {
        JsonNode at = root.path("table2");
        for (String part : cell.value().substring("table2.".length()).split("\\.")) {
            at = at.path(part);
        }
        return at;
    }

    private JsonNode table3(CellName cell) {
        int column = columnOf(cell, Table3Column.values().length, Table3Column.TOTAL.key());
        return root.path("table3").path("rows").path(cell.row()).path(column);
    }

    private JsonNode table4(CellName cell) {
        int column = columnOf(cell, Table4Column.values().length, Table4Column.TOTAL.key());
        return root.path("table4").path(cell.row()).path(column);
    }

    private static int columnOf(CellName cell, int columns, String total) {
        if (cell.column().equals(total)) {
            return columns - 1;
        }
        if (cell.table() == 3) {
            for (Table3Column column : Table3Column.values()) {
                if (column.key().equals(cell.column())) {
                    return column.ordinal();
                }
            }
        }
        for (Table4Column column : Table4Column.values()) {
            if (column.key().equals(cell.column())) {
                return column.ordinal();
            }
        }
        throw new IllegalArgumentException(cell.value());
    }

    private void take(CellName cell, JsonNode value) {
        if (value.isMissingNode()) {
            cells.put(cell, null);
            unread.add(cell);
        } else if (value.isNull()) {
            cells.put(cell, null);
        } else if (value.isNumber()) {
            cells.put(cell, value.decimalValue());
        } else {
            wrong.add(cell.value() + " 应为数字或 null，实际是 " + value);
        }
    }

    private void rejectUnknownRows() {
        Set<String> known = new HashSet<>();
        layout.lines().forEach(line -> known.add(line.key()));
        root.path("table3").path("rows").propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong.add("table3.rows 中有表式没有的行 " + key));
    }

    private static Narrative narrative(JsonNode node) {
        EnumMap<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        JsonNode byPart = node.path("parts");
        for (ReportPart part : ReportPart.values()) {
            JsonNode text = byPart.path(Integer.toString(part.number()));
            if (text.isString()) {
                parts.put(part, text.stringValue());
            }
        }
        String text = node.path("text").isString()
                ? node.path("text").stringValue()
                : String.join("\n", strings(node.path("text")));
        if (parts.isEmpty() && !text.isBlank()) {
            parts.put(ReportPart.OPENING, text);
        }
        return new Narrative(parts, claims(node.path("claims")));
    }

    private static List<Claim> claims(JsonNode array) {
        List<Claim> claims = new ArrayList<>();
        for (JsonNode node : array) {
            String quote = node.path("text").asString("");
            JsonNode says = node.path("says");
            for (String subject : says.isObject() ? List.copyOf(says.propertyNames()) : List.<String>of()) {
                BigDecimal value = ClaimValues.fromJson(Objects.requireNonNull(says.get(subject)));
                if (value != null) {
                    claims.add(new Claim(quote, subject, value));
                }
            }
        }
        return claims;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
