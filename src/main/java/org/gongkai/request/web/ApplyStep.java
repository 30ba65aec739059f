package org.gongkai.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 填写步骤: the questions of the application form, one a page, in the order they are asked (条例第二十九条). */
public enum ApplyStep {
    AGENCY("agency", "向哪个机关申请", List.of("agency")),
    WHO("who", "由谁申请", List.of("applicantKind")),
    IDENTITY(
            "identity",
            "姓名和身份证明",
            List.of(
                    "name",
                    "proofKind",
                    "proofNumber",
                    "proofs",
                    "legalRepresentative",
                    "contactPerson",
                    "agentName",
                    "agentProofKind",
                    "agentProofNumber",
                    "agentPhone",
                    "authorisations",
                    "agentProofs")),
    CONTENT("content", "需要什么信息", List.of("title", "documentNumber", "description", "attachments", "purpose")),
    DELIVERY(
            "delivery",
            "怎样得到信息",
            List.of("provision", "delivery", "need.LARGE_PRINT", "need.READ_ALOUD", "need.PLAIN_TEXT", "need.BRAILLE")),
    CONTACT("contact", "怎样联系您", List.of("phone", "email", "address", "postcode")),
    CHECK("check", "核对后提交", List.of());

    /** What the name of a field begins with that asks for a format; the name of the need follows. */
    static final String NEED = "need.";

    private final String path;
    private final String title;
    private final List<String> fields;

    ApplyStep(String path, String title, List<String> fields) {
        this.path = path;
        this.title = title;
        this.fields = fields;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /** Names of the form fields asked for on its page; they are the components of {@code Filing}. */
    public List<String> fields() {
        return fields;
    }

    /** {@code 第3步，共7步}. */
    public String progress() {
        return "第" + (ordinal() + 1) + "步，共" + values().length + "步";
    }

    /** Whether files are sent from its page. */
    public boolean uploads() {
        return fields.contains("proofs") || fields.contains("attachments");
    }

    /** The one after it; the last stays. */
    ApplyStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The one before it; empty for the first. */
    Optional<ApplyStep> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    static Optional<ApplyStep> ofPath(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    /** The step that asks for a field. */
    static Optional<ApplyStep> asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst();
    }
}
