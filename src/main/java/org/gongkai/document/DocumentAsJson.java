package org.gongkai.document;

import java.time.LocalDate;
import org.gongkai.catalogue.StandardField;
import org.gongkai.catalogue.StandardRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A public document as JSON: of its page's download, the public read API and the open data. Dates ISO, Asia/Shanghai; unknown is null. */
public final class DocumentAsJson {

    private DocumentAsJson() {}

    /** {@code {"number","indexNumber","title","agency":{"code","name"},"officialNumber","madeOn","publishedAt","validity":{…},…}}. */
    public static ObjectNode of(PublishedDocument document) {
        DocumentLine line = document.line();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", document.number().value());
        json.put("indexNumber", document.index().value());
        json.put("title", document.title());
        json.putObject("agency").put("code", line.agency().value()).put("name", line.agencyName());
        json.put("officialNumber", line.officialNumber());
        json.put("madeOn", date(line.madeOn()));
        json.put("publishedAt", line.publishedAt().toString());
        json.put("changedAt", document.changedAt().toString());
        json.put("version", document.version());
        json.put("column", line.column().value());
        ArrayNode also = json.putArray("alsoIn");
        document.alsoIn().forEach(column -> also.add(column.value()));
        json.put("genre", document.genre().label());
        json.put("topic", document.topic().label());
        validity(document, json.putObject("validity"));
        json.put("summary", document.summary());
        json.put("keywords", document.keywords());
        json.put("source", document.source());
        ArrayNode standards = json.putArray("standards");
        document.standards()
                .forEach(code -> standards
                        .addObject()
                        .put("code", code)
                        .put(
                                "field",
                                StandardField.find(code.substring(0, 2))
                                        .map(StandardField::name)
                                        .orElse(""))
                        .put(
                                "matter",
                                StandardField.row(code).map(StandardRow::words).orElse("")));
        json.put("html", document.bodyHtml());
        json.put("text", document.bodyText());
        ObjectNode fields = json.putObject("fields");
        document.fields().forEach(fields::put);
        sheet(document.sheet(), json);
        attachments(document, json.putArray("attachments"));
        ArrayNode relations = json.putArray("relations");
        document.relations()
                .forEach(relation -> relations
                        .addObject()
                        .put("kind", relation.heading())
                        .put("number", relation.number().value())
                        .put("title", relation.title()));
        return json;
    }

    /** The same as text, indented. */
    public static String text(PublishedDocument document) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(of(document));
    }

    private static void validity(PublishedDocument document, ObjectNode json) {
        ValiditySpan span = document.validity();
        json.put("today", document.line().validity().label());
        json.put("normative", document.normative());
        json.put("registeredNumber", document.registeredNumber());
        json.put("effectiveFrom", date(span.effectiveFrom()));
        json.put("expiresOn", date(span.expiresOn()));
        json.put("amendedOn", date(span.amendedOn()));
        json.put("repealedOn", date(span.repealedOn()));
    }

    private static void sheet(@Nullable Sheet sheet, ObjectNode json) {
        if (sheet == null) {
            json.putNull("sheet");
            return;
        }
        ObjectNode node = json.putObject("sheet");
        ArrayNode columns = node.putArray("columns");
        sheet.columns().forEach(columns::add);
        ArrayNode rows = node.putArray("rows");
        sheet.rows().forEach(row -> {
            ArrayNode cells = rows.addArray();
            row.forEach(cells::add);
        });
    }

    private static void attachments(PublishedDocument document, ArrayNode json) {
        document.attachments()
                .forEach(file -> json.addObject()
                        .put("name", file.name())
                        .put("bytes", file.bytes())
                        .put("mediaType", file.mediaType())
                        .put("href", "/documents/" + document.number() + "/files/" + file.position()));
    }

    private static @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
