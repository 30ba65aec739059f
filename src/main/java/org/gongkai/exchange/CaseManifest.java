package org.gongkai.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.TimelineFact;
import org.gongkai.statute.Disposition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 清单: {@code manifest.json} of a case file: the case in data, and every file with its digests. */
final class CaseManifest {

    static final String FORMAT = "gongkai-case-file";
    static final int VERSION = 1;
    static final String NAME = "manifest.json";
    static final String CHECKSUMS = "checksums.sha256";
    static final String VOLUME = "case.pdf";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CaseManifest() {}

    /** @param page of the volume it begins on, 0 where it is not bound */
    record PackedFile(
            String path,
            String chapter,
            String title,
            String number,
            @Nullable LocalDate on,
            String mediaType,
            int page,
            long bytes,
            Digests digests) {}

    static PackedFile volume(byte[] content) {
        return new PackedFile(VOLUME, "", "全卷", "", null, "application/pdf", 1, content.length, Digests.of(content));
    }

    static PackedFile paper(CasePaper paper, int place, int page) {
        return new PackedFile(
                paper.path(place),
                paper.chapter().label(),
                paper.title(),
                paper.number(),
                paper.on(),
                paper.mediaType(),
                page,
                paper.content().length,
                Digests.of(paper.content()));
    }

    /** A file that opens with a passphrase only. */
    static PackedFile sealed(String path, String title, byte[] content) {
        return new PackedFile(
                path, "", title, "", null, "application/octet-stream", 0, content.length, Digests.of(content));
    }

    static byte[] json(
            RequestFile file, CaseFileKind kind, Veil veil, List<PackedFile> files, String by, Instant madeAt) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("kind", kind.code());
        root.put("kindName", kind.label());
        root.put("madeAt", madeAt.toString());
        root.put("madeBy", by);
        if (files.stream().anyMatch(one -> one.path().equals(SealedRecord.PATH))) {
            ObjectNode record = root.putObject("record");
            record.put("path", SealedRecord.PATH);
            record.put("sealing", PassphraseBox.METHOD);
        }
        root.set("case", caseData(file, veil));
        facts(root, file, veil);
        ArrayNode list = root.putArray("files");
        for (PackedFile packed : files) {
            ObjectNode one = list.addObject();
            one.put("path", packed.path());
            put(one, "chapter", packed.chapter());
            one.put("title", packed.title());
            put(one, "number", packed.number());
            put(one, "on", packed.on());
            one.put("mediaType", packed.mediaType());
            one.put("page", packed.page());
            one.put("bytes", packed.bytes());
            one.put("sha256", packed.digests().sha256());
            one.put("sm3", packed.digests().sm3());
        }
        return JSON.writeValueAsBytes(root);
    }

    /** A case in data, with its facts: the applicant masked, third parties veiled. */
    static ObjectNode caseWithFacts(RequestFile file) {
        Veil veil = Veil.overThirdParties(file);
        ObjectNode one = caseData(file, veil);
        one.put("applicant", file.applicant().masked().name());
        facts(one, file, veil);
        return one;
    }

    private static void facts(ObjectNode root, RequestFile file, Veil veil) {
        ArrayNode facts = root.putArray("facts");
        for (TimelineFact fact : file.timeline()) {
            ObjectNode one = facts.addObject();
            one.put("seq", fact.seq());
            one.put("on", fact.on().toString());
            one.put("title", veil.over(fact.title()));
            one.put("detail", veil.over(fact.detail()));
            one.put("by", fact.by());
            one.put("recordedAt", fact.recordedAt().toString());
        }
    }

    private static ObjectNode caseData(RequestFile file, Veil veil) {
        ObjectNode one = JSON.createObjectNode();
        RequestFact.RequestReceived asked = file.received();
        one.put("number", file.number().value());
        one.put("title", veil.over(asked.title()));
        one.put("agency", file.agency().value());
        one.put("agencyName", file.agencyName());
        one.put("applicant", file.applicant().name());
        one.put("applicantKind", asked.applicantKind().name());
        one.put("way", asked.way().code());
        put(one, "submittedOn", asked.on());
        put(one, "receivedOn", file.reading().receivedOn());
        put(one, "due", file.reading().due());
        one.put("stage", file.stage().name());
        RequestFact.ReplyIssued issued = file.issued();
        if (issued != null) {
            Disposition decided = issued.reply().disposition();
            put(one, "decidedOn", issued.on());
            put(one, "letterNumber", issued.letterNumber());
            put(one, "disposition", decided == null ? "" : decided.name());
            put(one, "dispositionName", decided == null ? "" : decided.label());
        }
        put(
                one,
                "deliveredOn",
                file.delivered() == null ? null : file.delivered().on());
        Boolean onTime = file.reading().onTime();
        if (onTime != null) {
            one.put("onTime", onTime);
        }
        RequestFact.CaseArchived archived = file.archived();
        if (archived != null) {
            put(one, "archivedOn", archived.on());
            put(one, "archiveNumber", archived.archiveNumber());
        }
        return one;
    }

    /** As {@code sha256sum -c} reads it. */
    static byte[] checksums(List<PackedFile> files, byte[] manifest) {
        StringBuilder lines = new StringBuilder();
        for (PackedFile packed : files) {
            lines.append(packed.digests().sha256())
                    .append("  ")
                    .append(packed.path())
                    .append('\n');
        }
        lines.append(Digests.of(manifest).sha256()).append("  ").append(NAME).append('\n');
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            node.put(name, value.toString());
        }
    }
}
