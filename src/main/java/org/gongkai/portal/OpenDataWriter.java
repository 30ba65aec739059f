package org.gongkai.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.document.PublishedDocument;
import org.gongkai.page.SiteIdentity;
import org.gongkai.paper.TableFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes items one after another, keeping none in memory. */
interface OpenDataWriter extends AutoCloseable {

    void item(PublishedDocument document) throws IOException;

    @Override
    void close() throws IOException;

    /** @param head what the file says of itself, where the format has a place for it */
    record Head(int year, String publisher, String licence, String madeAt) {}

    static OpenDataWriter of(OpenDataFormat format, Head head, SiteIdentity site, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new Csv(site, out);
            case JSON -> new Json(head, site, out);
            case XLSX -> new Xlsx(head, site, out);
        };
    }

    private static Stream<String> values(PublishedDocument document, SiteIdentity site) {
        return Stream.of(OpenDataField.values()).map(field -> field.of(document, site));
    }

    /** RFC 4180 with the mark of UTF-8 in front, which spreadsheets need. */
    final class Csv implements OpenDataWriter {
        private final SiteIdentity site;
        private final OutputStream out;

        Csv(SiteIdentity site, OutputStream out) throws IOException {
            this.site = site;
            this.out = out;
            line(Stream.of("\uFEFF" + OpenDataField.values()[0].key()), true);
            line(Stream.of(OpenDataField.values()).skip(1).map(OpenDataField::key), false);
        }

        private void line(Stream<String> cells, boolean open) throws IOException {
            String line = cells.map(Csv::quoted).collect(Collectors.joining(","));
            out.write((line + (open ? "," : "\r\n")).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void item(PublishedDocument document) throws IOException {
            line(values(document, site), false);
        }

        private static String quoted(String cell) {
            return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    final class Json implements OpenDataWriter {
        private final SiteIdentity site;
        private final JsonGenerator json;

        Json(Head head, SiteIdentity site, OutputStream out) {
            this.site = site;
            this.json = JsonMapper.shared().createGenerator(out);
            json.writeStartObject();
            json.writeNumberProperty("year", head.year());
            json.writeStringProperty("publisher", head.publisher());
            json.writeStringProperty("licence", head.licence());
            json.writeStringProperty("made_at", head.madeAt());
            json.writeArrayPropertyStart("items");
        }

        @Override
        public void item(PublishedDocument document) {
            json.writeStartObject();
            for (OpenDataField field : OpenDataField.values()) {
                json.writeStringProperty(field.key(), field.of(document, site));
            }
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        }
    }

    final class Xlsx implements OpenDataWriter {
        private final SiteIdentity site;
        private final TableFile table;

        Xlsx(Head head, SiteIdentity site, OutputStream out) {
            this.site = site;
            this.table = TableFile.to(out)
                    .sheet(
                            head.year() + "年",
                            Stream.of(OpenDataField.values())
                                    .map(field ->
                                            TableFile.Column.of(field.label(), field == OpenDataField.TITLE ? 60 : 18))
                                    .toList());
        }

        @Override
        public void item(PublishedDocument document) {
            table.row(values(document, site).toList());
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
