package org.gongkai.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.vault.BlobId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 加密的办理记录 of a case file: the case as data, and which file of the archive is which file of the case.
 *
 * @param record as room {@code request} made it
 * @param remedies reviews and suits that followed, as room {@code remedy} made them: a JSON array
 * @param transfers 移交 that the archive has confirmed
 * @param files by their names here and there
 */
record SealedRecord(byte[] record, String remedies, List<CaseTransfer> transfers, List<KeptFile> files) {

    static final String FOLDER = "record/";
    static final String PATH = FOLDER + "record.gkp";
    static final String TITLE = "办理记录（加密，可以读回）";

    /**
     * One file of the case.
     *
     * @param sha256 of its content
     * @param path where it lies sealed; empty where it lies open, with that digest
     */
    record KeptFile(BlobId id, String sha256, String path) {}

    /** As it is sealed. */
    byte[] json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.set("case", JsonMapper.shared().readTree(record));
        root.set("remedies", JsonMapper.shared().readTree(remedies));
        root.set("transfers", JsonMapper.shared().valueToTree(transfers));
        ArrayNode list = root.putArray("files");
        for (KeptFile file : files) {
            ObjectNode one = list.addObject();
            one.put("id", file.id().value());
            one.put("sha256", file.sha256());
            one.put("path", file.path());
        }
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    /** @return empty for anything else */
    static Optional<SealedRecord> read(byte[] json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            List<KeptFile> files = new ArrayList<>();
            for (JsonNode one : root.path("files")) {
                files.add(new KeptFile(
                        new BlobId(one.path("id").asString("")),
                        one.path("sha256").asString(""),
                        one.path("path").asString("")));
            }
            return root.path("case").isObject()
                    ? Optional.of(new SealedRecord(
                            root.path("case").toString().getBytes(StandardCharsets.UTF_8),
                            root.path("remedies").isArray()
                                    ? root.path("remedies").toString()
                                    : "[]",
                            transfers(root.path("transfers")),
                            files))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** None in records of before they went along. */
    private static List<CaseTransfer> transfers(JsonNode list) {
        return list.isArray() ? List.of(JsonMapper.shared().treeToValue(list, CaseTransfer[].class)) : List.of();
    }

    /** What the record says of the case, to be compared with the manifest: number, then day and place of each fact. */
    List<String> outline() {
        JsonNode root = JsonMapper.shared().readTree(record);
        List<String> outline = new ArrayList<>();
        outline.add(root.path("number").asString(""));
        for (JsonNode fact : root.path("facts")) {
            outline.add(fact.path("seq").asInt(0) + " "
                    + fact.path("body").path("on").asString(""));
        }
        return outline;
    }

    /** The same of a manifest. */
    static List<String> outline(JsonNode manifest) {
        List<String> outline = new ArrayList<>();
        outline.add(manifest.path("case").path("number").asString(""));
        for (JsonNode fact : manifest.path("facts")) {
            outline.add(fact.path("seq").asInt(0) + " " + fact.path("on").asString(""));
        }
        return outline;
    }

    /** The digests of the files that lie open in the archive, and where, by the manifest. */
    static Map<String, String> pathsByDigest(JsonNode manifest) {
        Map<String, String> paths = new HashMap<>();
        for (JsonNode one : manifest.path("files")) {
            paths.putIfAbsent(one.path("sha256").asString(""), one.path("path").asString(""));
        }
        return paths;
    }
}
