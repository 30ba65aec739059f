package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The annual report and the findings as JSON (contracts.md §4).
 *
 * <p>A blank cell is {@code null}; a cell that could not be read is {@code null} and stands in {@code unread}, by its own name or by
 * that of its row or table. Besides the contract's {@code narrative.text} (all paragraphs) and {@code narrative.claims},
 * {@code narrative.parts} holds the paragraphs of each part that is known, so that a report survives the way there and back.
 */
public final class ReportJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportJson() {}

    public static String write(StatutoryReport report) {
        return MAPPER.writeValueAsString(toJson(report));
    }

    public static String write(Findings findings) {
        return MAPPER.writeValueAsString(toJson(findings));
    }

    public static ReportReading read(String json) {
        return ReportFromJson.read(json, MAPPER);
    }

    static ObjectNode toJson(StatutoryReport report) {
        ObjectNode root = NODES.objectNode();
        root.put("organ", report.organ());
        ReportLevel level = report.level();
        root.put("level", level == null ? null : level.code());
        root.put("year", report.year());
        root.put("form", report.form().code());
        root.set("table2", table2(report));
        root.putObject("table3").set("rows", table3(report));
        root.set("table4", table4(report));
        root.set("narrative", narrative(report.narrative()));
        ArrayNode unread = root.putArray("unread");
        UnreadPaths.shorten(report).forEach(unread::add);
        ArrayNode notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return root;
    }

    private static ObjectNode table2(StatutoryReport report) {
        ObjectNode table = NODES.objectNode();
        for (CellName cell : report.layout().cells()) {
            if (cell.table() == 2) {
                String[] path = cell.value().substring("table2.".length()).split("\\.");
                ObjectNode at = path.length == 1 ? table : table.withObjectProperty(path[0]);
                at.set(path[path.length - 1], number(report.at(cell)));
            }
        }
        if (report.form() == FormEdition.FMT19) {
            table.withObjectProperty("procurement").put("amount", report.procurementAmount());
        }
        return table;
    }

    private static ObjectNode table3(StatutoryReport report) {
        ObjectNode rows = NODES.objectNode();
        for (Table3Line line : report.layout().lines()) {
            ArrayNode row = rows.putArray(line.key());
            Stream.of(Table3Column.values()).forEach(c -> row.add(number(report.at(CellName.table3(line.key(), c)))));
        }
        return rows;
    }

    private static ObjectNode table4(StatutoryReport report) {
        ObjectNode table = NODES.objectNode();
        for (Table4Block block : Table4Block.values()) {
            ArrayNode row = table.putArray(block.key());
            Stream.of(Table4Column.values()).forEach(c -> row.add(number(report.at(CellName.table4(block, c)))));
        }
        return table;
    }

    private static ObjectNode narrative(Narrative words) {
        ObjectNode node = NODES.objectNode();
        Map<String, ObjectNode> says = new LinkedHashMap<>();
        for (Claim claim : words.claims()) {
            says.computeIfAbsent(claim.quote(), q -> NODES.objectNode())
                    .set(claim.subject(), ClaimValues.toJson(claim));
        }
        ArrayNode claims = node.putArray("claims");
        says.forEach((quote, said) -> claims.addObject().put("text", quote).set("says", said));
        ArrayNode text = node.putArray("text");
        words.paragraphs().forEach(text::add);
        ObjectNode parts = node.putObject("parts");
        words.parts().forEach((part, paragraphs) -> parts.put(Integer.toString(part.number()), paragraphs));
        return node;
    }

    private static JsonNode number(@Nullable BigDecimal number) {
        if (number == null) {
            return NODES.nullNode();
        }
        try {
            return NODES.numberNode(number.longValueExact());
        } catch (ArithmeticException fraction) {
            return NODES.numberNode(number);
        }
    }

    static ObjectNode toJson(Findings findings) {
        ObjectNode root = NODES.objectNode();
        ArrayNode all = root.putArray("findings");
        for (Finding finding : findings.findings()) {
            ObjectNode node = all.addObject();
            node.put("rule", finding.rule());
            node.put("severity", finding.severity().code());
            ArrayNode cells = node.putArray("cells");
            finding.cells().forEach(cell -> cells.add(cell.value()));
            node.set("expected", number(finding.expected()));
            node.set("found", number(finding.found()));
            node.put("text", finding.text());
            node.put("remedy", finding.remedy());
            node.put("quote", finding.quote());
            if (finding.overriddenBecause() != null) {
                node.put("overridden", finding.overriddenBecause());
            }
        }
        ArrayNode done = root.putArray("done");
        findings.done().forEach(done::add);
        ArrayNode notDone = root.putArray("notDone");
        findings.notDone()
                .forEach(n -> notDone.addObject().put("rule", n.rule()).put("why", n.why()));
        return root;
    }
}
