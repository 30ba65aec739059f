package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.Passage;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.proof.Finding;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 附件脱敏: in the place of an attachment with personal data stands a masked copy, which is what the public gets; the file as handed in is
 * kept sealed inside. Text, Word and Excel files are masked by the program, others by hand and handed in as a copy.
 */
@Service
public class MaskingFiles {

    private static final String ONLY_DRAFTS = "只有草稿的附件可以换成隐去后的副本。";

    private final Documents documents;
    private final Editions editions;
    private final ProofReading reading;
    private final Vault vault;
    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    MaskingFiles(
            Documents documents,
            Editions editions,
            ProofReading reading,
            Vault vault,
            JdbcClient sql,
            ApplicationEventPublisher news) {
        this.news = news;
        this.documents = documents;
        this.editions = editions;
        this.reading = reading;
        this.vault = vault;
        this.sql = sql;
    }

    /** An attachment of a draft. @param masked whether a copy stands in its place */
    public record File(int position, String name, boolean masked) {}

    /** The attachments of what is being worked on, in order; empty if nothing is or the person may not see it. */
    @Transactional(readOnly = true)
    public List<File> of(DocumentNumber number, Actor by) {
        Long draft = documents
                .find(number)
                .filter(d -> DocumentAccess.maySee(by, d.handledBy()))
                .map(Document::draftEdition)
                .orElse(null);
        return draft == null
                ? List.of()
                : sql.sql(
                                "select position, name, original from edition_attachment where edition_id = ? order by position")
                        .param(draft)
                        .query((row, n) -> new File(
                                row.getInt("position"), row.getString("name"), row.getString("original") != null))
                        .list();
    }

    /** 生成隐去个人信息的副本. Field of problems: {@code file}. */
    @Transactional
    public Outcome<DocumentNumber> mask(DocumentNumber number, int position, Actor by) {
        Draft draft = draft(number, position, by);
        if (draft == null) {
            return refused(ONLY_DRAFTS);
        }
        String name = draft.file().name();
        byte[] content = content(draft.file().blob());
        List<String> hidden = secrets(content, name);
        if (hidden.isEmpty()) {
            return refused("“" + name + "”里没有找到要隐去的个人信息。");
        }
        return MaskedFile.of(content, name, reading::masked)
                .map(copy -> put(draft, copy, content, hidden))
                .orElseGet(() -> refused("“" + name + "”这种文件程序不能隐去个人信息：PDF 请用“区分处理”涂去后，把结果作为副本上传。"));
    }

    /** Puts a copy that was masked by hand in the place of the attachment. Field of problems: {@code file}. */
    @Transactional
    public Outcome<DocumentNumber> replace(DocumentNumber number, int position, String name, byte[] copy, Actor by) {
        Draft draft = draft(number, position, by);
        if (draft == null) {
            return refused(ONLY_DRAFTS);
        }
        byte[] content = content(draft.file().blob());
        return Arrays.equals(copy, content)
                ? refused("上传的副本和原来的附件一样。")
                : put(
                        draft,
                        new MaskedFile(copy, name),
                        content,
                        secrets(content, draft.file().name()));
    }

    /** 换回原件, until it is published. Field of problems: {@code file}. */
    @Transactional
    public Outcome<DocumentNumber> restore(DocumentNumber number, int position, Actor by) {
        Draft draft = draft(number, position, by);
        if (draft == null) {
            return refused(ONLY_DRAFTS);
        }
        String inside = originalOf(draft.edition(), position).orElse(null);
        if (inside == null) {
            return refused("这个附件没有换过副本。");
        }
        byte[] original = content(inside);
        String name = sql.sql(
                        "select coalesce(original_name, name) from edition_attachment where edition_id = ? and position = ?")
                .params(draft.edition(), position)
                .query(String.class)
                .single();
        return kept(original, Sensitivity.OPEN)
                .map(file -> {
                    stand(draft, name, file, words(original, name), null, null);
                    return Outcome.done(number);
                })
                .orElseGet(() -> refused("原件不能读取。"));
    }

    /** The attachment of a draft. */
    private record Draft(Document document, long edition, Edition.KeptAttachment file) {}

    private @Nullable Draft draft(DocumentNumber number, int position, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.mayDraft(by, document.handledBy()), "隐去附件里的个人信息");
        Long edition = document.draftEdition();
        if (document.stage() != DocumentStage.DRAFT || edition == null) {
            return null;
        }
        Edition.KeptAttachment file = editions.attachments(edition).stream()
                .filter(a -> a.position() == position)
                .findFirst()
                .orElseThrow();
        return new Draft(document, edition, file);
    }

    /** What the public must not find. */
    private List<String> secrets(byte[] content, String name) {
        return reading.personal(words(content, name)).stream()
                .map(Finding::found)
                .distinct()
                .toList();
    }

    /** The copy is read again before it may stand there: nothing that was hidden may be found in it, and nothing new. */
    private Outcome<DocumentNumber> put(Draft draft, MaskedFile copy, byte[] original, List<String> hidden) {
        String text = words(copy.content(), copy.name());
        if (MaskedFile.holds(copy.content(), copy.name(), hidden)
                || !reading.personal(text).isEmpty()) {
            return refused("副本里还能找到个人信息，没有换上。请自己处理后上传。");
        }
        Keeping.Kept file = kept(copy.content(), Sensitivity.OPEN).orElse(null);
        if (file == null) {
            return refused("副本是空的，超过50MB，或者不是可以公开的文件种类。");
        }
        String inside = originalOf(draft.edition(), draft.file().position())
                .orElseGet(() ->
                        kept(original, Sensitivity.PERSONAL).orElseThrow().id().value());
        stand(draft, copy.name(), file, text, inside, draft.file().name());
        return Outcome.done(draft.document().number());
    }

    private void stand(
            Draft draft,
            String name,
            Keeping.Kept file,
            String text,
            @Nullable String original,
            @Nullable String called) {
        String before = draft.file().blob();
        sql.sql("""
                        update edition_attachment set name = :name, blob = :blob, media_type = :type, bytes = :bytes, text = :text,
                            original_name = case when cast(:original as text) is null then null
                                else coalesce(original_name, :called) end,
                            original = :original
                        where edition_id = :edition and position = :position""")
                .param("name", name)
                .param("blob", file.id().value())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("text", text)
                .param("original", original)
                .param("called", called)
                .param("edition", draft.edition())
                .param("position", draft.file().position())
                .update();
        documents.project(draft.document());
        boolean elsewhere = sql.sql("select exists (select from edition_attachment where blob = ?)")
                .param(before)
                .query(Boolean.class)
                .single();
        if (!elsewhere) { // nobody outside ever had it, and it lies open in the vault
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    vault.discard(new BlobId(before));
                }
            });
        }
    }

    private Optional<String> originalOf(long edition, int position) {
        return sql.sql(
                        "select original from edition_attachment where edition_id = ? and position = ? and original is not null")
                .params(edition, position)
                .query(String.class)
                .optional();
    }

    /**
     * The file as handed in, for the organ's own people who draft and check; each look is in the trail. Empty if there is none.
     */
    @Transactional
    public Optional<Original> original(DocumentNumber number, int position, Actor by) {
        Document document = documents.find(number).orElse(null);
        if (document == null || !DocumentAccess.maySee(by, document.handledBy())) {
            return Optional.empty();
        }
        Long edition = document.draftEdition() != null ? document.draftEdition() : document.publicEdition();
        if (edition == null) {
            return Optional.empty();
        }
        Optional<Original> original = originalOf(edition, position)
                .map(blob -> new Original(
                        sql.sql(
                                        "select coalesce(original_name, name) from edition_attachment where edition_id = ? and position = ?")
                                .params(edition, position)
                                .query(String.class)
                                .single(),
                        content(blob)));
        original.ifPresent(file -> news.publishEvent(new OriginalSeen(number, by)));
        return original;
    }

    /** @param name as it was handed in */
    public record Original(String name, byte[] content) {}

    /** News: somebody took an original that is kept from the public. */
    record OriginalSeen(DocumentNumber number, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(by.username(), by.displayName(), Trace.Kind.LOOK, number.value(), "下载附件原件", "");
        }
    }

    private Optional<Keeping.Kept> kept(byte[] content, Sensitivity sensitivity) {
        try {
            return vault.keep(
                                    new ByteArrayInputStream(content),
                                    sensitivity,
                                    new Acceptance(AttachingFiles.TYPES, AttachingFiles.MOST_BYTES))
                            instanceof Keeping.Kept kept
                    ? Optional.of(kept)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(String blob) {
        try (InputStream content = vault.open(new BlobId(blob)).orElseThrow()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(byte[] content, String name) {
        return ReadingFile.from(content, name) instanceof FileText.Read read
                ? read.passages().stream().map(Passage::text).collect(Collectors.joining("\n"))
                : "";
    }

    private static Outcome<DocumentNumber> refused(String why) {
        return Outcome.refused(List.of(new Problem("file", why)));
    }
}
