package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 附件: adds files to a draft and takes them away; the type is read from the content, and the words for search and checks. */
@Service
public class AttachingFiles {

    /** Most bytes of one file. */
    public static final long MOST_BYTES = 50L * 1024 * 1024;

    static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/ofd",
            "application/msword",
            "application/vnd.ms-excel",
            "application/x-tika-msoffice",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/zip",
            "image/jpeg",
            "image/png",
            "text/plain",
            "video/mp4",
            "video/webm");

    private final Documents documents;
    private final Editions editions;
    private final Vault vault;

    AttachingFiles(Documents documents, Editions editions, Vault vault) {
        this.documents = documents;
        this.editions = editions;
        this.vault = vault;
    }

    /** Adds a file to the draft. The field of a problem is {@code file}. */
    @Transactional
    public Outcome<DocumentNumber> add(DocumentNumber number, String name, byte[] content, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.mayDraft(by, document.handledBy()), "添加附件");
        Long draft = document.draftEdition();
        if (document.stage() != DocumentStage.DRAFT || draft == null) {
            return refused("只有草稿可以添加附件。");
        }
        Keeping kept;
        try {
            kept = vault.keep(new ByteArrayInputStream(content), Sensitivity.OPEN, new Acceptance(TYPES, MOST_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (kept) {
            case Keeping.NotKept no ->
                refused(
                        switch (no.why()) {
                            case EMPTY -> "请选择一个文件。";
                            case TOO_LARGE -> "文件超过50MB，请分开或者压缩。";
                            case TYPE_NOT_ACCEPTED ->
                                "不收这种文件（" + no.mediaType() + "）；请用 PDF、OFD、Word、Excel、图片、文本，视频用 MP4 或者 WebM。";
                        });
            case Keeping.Kept file -> {
                int position = editions.attachments(draft).stream()
                                .mapToInt(Edition.KeptAttachment::position)
                                .max()
                                .orElse(0)
                        + 1;
                editions.attach(
                        draft,
                        new Edition.KeptAttachment(
                                position,
                                name.replaceAll("[\\\\/\\p{Cntrl}]", "_"),
                                file.id().value(),
                                file.mediaType(),
                                file.bytes(),
                                text(content, name)));
                documents.project(document);
                yield Outcome.done(number);
            }
        };
    }

    /** Takes a file out of the draft; published editions keep theirs. */
    @Transactional
    public Outcome<DocumentNumber> remove(DocumentNumber number, int position, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.mayDraft(by, document.handledBy()), "删去附件");
        Long draft = document.draftEdition();
        if (document.stage() != DocumentStage.DRAFT || draft == null) {
            return refused("只有草稿可以删去附件。");
        }
        editions.detach(draft, position);
        documents.project(document);
        return Outcome.done(number);
    }

    /** The words of the file; empty where there are none to read, as in a scan. */
    private static String text(byte[] content, String name) {
        return switch (ReadingFile.from(content, name)) {
            case FileText.Read read ->
                read.passages().stream().map(p -> p.text()).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private static Outcome<DocumentNumber> refused(String why) {
        return Outcome.refused(List.of(new Problem("file", why)));
    }
}
