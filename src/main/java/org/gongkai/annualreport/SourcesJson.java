package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.reportform.CellName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands behind an edition beside case numbers, as stored with it. */
final class SourcesJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Declared numbers, documents of the register, figures set by hand, organs whose own report was missing. */
    record Sources(
            List<DeclaredFigure> declared,
            List<RegisteredFigure> registered,
            List<ManualFigure> manual,
            List<String> missing) {}

    private SourcesJson() {}

    static String write(CompiledReport compiled) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode declared = root.putArray("declared");
        for (DeclaredFigure d : compiled.declared()) {
            declared.addObject()
                    .put("agency", d.agency().value())
                    .put("cell", d.cell().value())
                    .put("amount", d.amount().toPlainString())
                    .put("basis", d.basis())
                    .put("declaredAt", d.declaredAt().toString())
                    .put("by", d.by());
        }
        writeRegistered(compiled.registered(), root.putArray("registered"));
        ArrayNode manual = root.putArray("manual");
        for (ManualFigure m : compiled.manual()) {
            BigDecimal facts = m.compiled();
            manual.addObject()
                    .put("cell", m.cell().value())
                    .put("compiled", facts == null ? null : facts.toPlainString())
                    .put("number", m.number().toPlainString())
                    .put("reason", m.reason())
                    .put("by", m.by());
        }
        ArrayNode missing = root.putArray("missing");
        compiled.missing().forEach(missing::add);
        return MAPPER.writeValueAsString(root);
    }

    private static void writeRegistered(List<RegisteredFigure> registered, ArrayNode into) {
        for (RegisteredFigure r : registered) {
            ArrayNode documents = into.addObject()
                    .put("agency", r.agency().value())
                    .put("cell", r.cell().value())
                    .putArray("documents");
            r.documents()
                    .forEach(d -> documents
                            .addObject()
                            .put("number", d.number())
                            .put("title", d.title())
                            .put("officialNumber", d.officialNumber())
                            .put("madeOn", d.madeOn().toString()));
        }
    }

    private static List<RegisteredFigure> readRegistered(JsonNode from) {
        List<RegisteredFigure> registered = new ArrayList<>();
        for (JsonNode r : from) {
            List<RegisteredFigure.Entry> documents = new ArrayList<>();
            for (JsonNode d : r.path("documents")) {
                documents.add(new RegisteredFigure.Entry(
                        text(d, "number"),
                        text(d, "title"),
                        text(d, "officialNumber"),
                        LocalDate.parse(text(d, "madeOn"))));
            }
            registered.add(
                    new RegisteredFigure(new AgencyCode(text(r, "agency")), CellName.of(text(r, "cell")), documents));
        }
        return registered;
    }

    static Sources read(String json) {
        JsonNode root = MAPPER.readTree(json);
        List<DeclaredFigure> declared = new ArrayList<>();
        for (JsonNode d : root.path("declared")) {
            declared.add(new DeclaredFigure(
                    new AgencyCode(text(d, "agency")),
                    CellName.of(text(d, "cell")),
                    new BigDecimal(text(d, "amount")),
                    text(d, "basis"),
                    Instant.parse(text(d, "declaredAt")),
                    text(d, "by")));
        }
        List<ManualFigure> manual = new ArrayList<>();
        for (JsonNode m : root.path("manual")) {
            manual.add(new ManualFigure(
                    CellName.of(text(m, "cell")),
                    number(m.path("compiled")),
                    new BigDecimal(text(m, "number")),
                    text(m, "reason"),
                    text(m, "by")));
        }
        List<String> missing = new ArrayList<>();
        root.path("missing").forEach(name -> missing.add(name.asString("")));
        return new Sources(declared, readRegistered(root.path("registered")), manual, missing);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isString() ? new BigDecimal(node.stringValue()) : null;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
