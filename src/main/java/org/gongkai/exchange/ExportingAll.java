package org.gongkai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.document.DocumentAsJson;
import org.gongkai.document.PublicAttachment;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.identity.Actor;
import org.gongkai.page.ExportedTable;
import org.gongkai.request.CaseLine;
import org.gongkai.request.Register;
import org.gongkai.request.RequestFile;
import org.gongkai.request.RequestFiles;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 全量导出: an organ or the whole county as JSON lines and files in one ZIP, with a description of every field, so that another program
 * can go on with it. Applicants are masked and third parties are left out: whole case files leave case by case, with their reason.
 */
@Service
public class ExportingAll {

    private static final int AT_ONCE = 100;

    private final WalkedDocuments walked;
    private final PublishedDocuments documents;
    private final RequestFiles requests;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Vault vault;
    private final ObjectProvider<ExportedTable> tables;

    ExportingAll(
            PublishedDocuments documents,
            RequestFiles requests,
            Catalogue catalogue,
            Agencies agencies,
            Vault vault,
            ObjectProvider<ExportedTable> tables) {
        this.walked = new WalkedDocuments(documents);
        this.documents = documents;
        this.requests = requests;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.vault = vault;
        this.tables = tables;
    }

    /** How many of each were written. @param missing files that are not in the vault, by name */
    public record Done(int agencies, int columns, int documents, int files, int requests, List<String> missing) {}

    /**
     * Writes the export.
     *
     * @param file does not exist yet
     * @param organ null for the whole county
     * @param heard is told what is being written
     * @throws UnusableSource if there is no such organ
     * @throws java.nio.file.FileAlreadyExistsException if the file is there
     */
    public Done write(Path file, @Nullable AgencyCode organ, Actor by, Consumer<String> heard) throws IOException {
        by.require(by.isSystem(), "全量导出");
        if (organ != null && agencies.find(organ).isEmpty()) {
            throw new UnusableSource("没有代码为 " + organ + " 的机关。");
        }
        try (ExportFile out = ExportFile.begun(file)) {
            out.add("README.md", readme());
            int organs = organs(out, organ);
            int columns = columns(out);
            heard.accept("已写机关 " + organs + " 个、栏目 " + columns + " 个");
            Published published = published(out, organ, heard);
            int cases = cases(out, organ, heard);
            for (ExportedTable table : tables()) {
                try (OutputStream lines = out.entry(table.name() + ".jsonl")) {
                    table.each(organ == null ? null : organ.value(), row -> lineUnchecked(lines, row));
                }
            }
            out.finish();
            return new Done(organs, columns, published.documents, published.files, cases, published.missing);
        }
    }

    /** What the other rooms give, by name. */
    private List<ExportedTable> tables() {
        return tables.stream().sorted(Comparator.comparing(ExportedTable::name)).toList();
    }

    private byte[] readme() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExportingAll.class.getResourceAsStream("/exchange/export-all.md"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (text.stripTrailing() + "\n\n"
                            + tables().stream().map(ExportedTable::description).collect(Collectors.joining("\n")))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private int organs(ExportFile out, @Nullable AgencyCode organ) throws IOException {
        List<Agency> all = agencies.all().stream()
                .filter(one -> organ == null || one.code().equals(organ))
                .toList();
        try (OutputStream lines = out.entry("agencies.jsonl")) {
            for (Agency one : all) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                json.put("code", one.code().value());
                json.put("name", one.name());
                json.put("shortName", one.shortName());
                json.put("kind", one.kind().name());
                json.put("parent", one.parent() == null ? null : one.parent().value());
                json.put("handledBy", one.handledBy().value());
                json.put("uscc", one.uscc());
                json.put("validFrom", one.validFrom().toString());
                json.put("validTo", one.validTo() == null ? null : one.validTo().toString());
                line(lines, json);
            }
        }
        return all.size();
    }

    private int columns(ExportFile out) throws IOException {
        List<Column> tree = catalogue.tree();
        try (OutputStream lines = out.entry("columns.jsonl")) {
            for (Column one : tree) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                json.put("path", one.path().value());
                json.put("name", one.name());
                json.put("parent", one.parent() == null ? null : one.parent().value());
                json.put("kind", one.kind().name());
                ArrayNode codes = json.putArray("statutoryCodes");
                one.statutoryCodes().forEach(codes::add);
                json.put("description", one.description());
                line(lines, json);
            }
        }
        return tree.size();
    }

    private static final class Published {
        private int documents;
        private int files;
        private final List<String> missing = new java.util.ArrayList<>();
    }

    private Published published(ExportFile out, @Nullable AgencyCode organ, Consumer<String> heard) throws IOException {
        Published done = new Published();
        try (OutputStream lines = out.entry("documents.jsonl")) {
            walked.each(organ, 0, document -> {
                line(lines, json(document));
                done.documents++;
            });
        }
        heard.accept("已写政府信息 " + done.documents + " 条");
        walked.each(organ, 0, document -> files(out, document, done));
        heard.accept("已写附件 " + done.files + " 个");
        return done;
    }

    private static ObjectNode json(PublishedDocument document) {
        ObjectNode json = DocumentAsJson.of(document);
        for (int i = 0; i < document.attachments().size(); i++) {
            ((ObjectNode) json.get("attachments").get(i))
                    .put("file", path(document, document.attachments().get(i)));
        }
        return json;
    }

    private static String path(PublishedDocument document, PublicAttachment attachment) {
        return "documents/" + document.number() + "/" + FileNames.of(attachment);
    }

    private void files(ExportFile out, PublishedDocument document, Published done) throws IOException {
        for (PublicAttachment attachment : document.attachments()) {
            Optional<InputStream> content = documents
                    .file(document.number(), attachment.position())
                    .flatMap(file -> vault.open(new BlobId(file.blob())));
            if (content.isEmpty()) {
                done.missing.add(document.number() + " " + attachment.name());
                continue;
            }
            try (InputStream in = content.get();
                    OutputStream entry = out.entry(path(document, attachment))) {
                in.transferTo(entry);
                done.files++;
            }
        }
    }

    private int cases(ExportFile out, @Nullable AgencyCode organ, Consumer<String> heard) throws IOException {
        Actor system = Actor.system("export");
        int count = 0;
        try (OutputStream lines = out.entry("requests.jsonl")) {
            Register.Place place = Register.Place.FIRST;
            while (place != null) {
                Register page = requests.register(new Register.Filter(organ, null, null, ""), place, AT_ONCE, system);
                for (CaseLine one : page.lines()) {
                    Optional<RequestFile> file = requests.find(one.number(), system);
                    if (file.isPresent()) {
                        line(lines, CaseManifest.caseWithFacts(file.get()));
                        count++;
                    }
                }
                place = page.next();
            }
        }
        heard.accept("已写申请 " + count + " 件");
        return count;
    }

    private static void lineUnchecked(OutputStream out, ObjectNode json) {
        try {
            line(out, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(OutputStream out, ObjectNode json) throws IOException {
        out.write(JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
