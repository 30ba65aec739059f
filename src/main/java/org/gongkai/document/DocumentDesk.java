package org.gongkai.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.IndexNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 信息发布工作: what the office works on, to read; each sees what the own organ handles, leaders and inspectors see all. */
@Service
@Transactional(readOnly = true)
public class DocumentDesk {

    private final JdbcClient sql;
    private final Documents documents;
    private final Editions editions;
    private final PublishingChecks checks;
    private final Agencies agencies;
    private final EditionReviews reviews;
    private final FilesRead filesRead;
    private final DraftEdits edits;
    private final PlanningWithdrawal planning;
    private final PublicLists lists;

    DocumentDesk(
            JdbcClient sql,
            Documents documents,
            Editions editions,
            PublishingChecks checks,
            Agencies agencies,
            EditionReviews reviews,
            FilesRead filesRead,
            DraftEdits edits,
            PlanningWithdrawal planning,
            PublicLists lists) {
        this.sql = sql;
        this.documents = documents;
        this.editions = editions;
        this.checks = checks;
        this.agencies = agencies;
        this.reviews = reviews;
        this.filesRead = filesRead;
        this.edits = edits;
        this.planning = planning;
        this.lists = lists;
    }

    /** An edition in the history of a document. @param shown whether it is or was public */
    public record Version(int version, String title, String text, String correctionNote) {}

    /**
     * A document as the desk shows it.
     *
     * @param content of the edition being worked on, else of the one last published
     * @param reasons against publishing what is being worked on; empty when nothing is
     * @param versions the newest first
     * @param basis the review that the edition rests on
     * @param fromFile what was read out of the file that the draft was begun from; null for none
     * @param edits how often the draft was written
     * @param alike public documents of the same title or 发文字号 as what is being worked on: perhaps it is published already
     * @param due the last day of a first publication; null where it is public or nothing says when it was made
     */
    public record File(
            DocumentNumber number,
            Agency agency,
            DocumentStage stage,
            PublicState publicState,
            DocumentContent content,
            String text,
            int version,
            String correctionNote,
            List<PublicAttachment> attachments,
            List<Problem> reasons,
            List<RecordedDocumentFact> facts,
            List<Version> versions,
            ReviewBasis basis,
            List<DocumentLine> alike,
            @Nullable LocalDate due,
            @Nullable FromFile fromFile,
            int edits,
            PlanningWithdrawal.@Nullable Plan plannedWithdrawal,
            boolean mayDraft,
            boolean mayCheck,
            boolean maySign) {

        /** Rows of the standard catalogues it satisfies. */
        public List<String> standards() {
            return facts.reversed().stream()
                    .flatMap(f ->
                            f.fact() instanceof DocumentFact.StandardsSet set ? Stream.of(set.codes()) : Stream.empty())
                    .findFirst()
                    .orElse(List.of());
        }
    }

    /** Whether the person has anything to do with publishing. */
    public boolean mayRead(Actor by) {
        return by.isSystem()
                || by.has(Role.LEADER)
                || by.has(Role.INSPECTOR)
                || by.has(Role.CLERK)
                || by.has(Role.REVIEWER)
                || by.has(Role.HEAD);
    }

    /** The organs the person may draft for, in tree order. */
    public List<Agency> draftable(Actor by) {
        return agencies.existingOn(documents.today()).stream()
                .filter(agency -> DocumentAccess.mayDraft(by, agency.handledBy()))
                .toList();
    }

    /** How many texts wait for the hand of that person: 复审 for a reviewer, 终审 for a head, sent back or begun for a clerk. */
    public Waiting waiting(Actor by) {
        String own = by.agency();
        if (own == null) {
            return new Waiting(0, 0, 0);
        }
        return sql.sql("""
                        select count(*) filter (where stage = 'DRAFT' and drafter = :me) as drafts,
                            count(*) filter (where stage = 'CHECKING' and drafter <> :me) as checking,
                            count(*) filter (where stage = 'SIGNING' and drafter <> :me) as signing
                        from document where handled_by = :organ and stage <> 'NONE'""")
                .param("me", by.username())
                .param("organ", own)
                .query((row, n) -> new Waiting(
                        by.has(Role.CLERK) ? row.getLong("drafts") : 0,
                        by.has(Role.REVIEWER) ? row.getLong("checking") : 0,
                        by.has(Role.HEAD) ? row.getLong("signing") : 0))
                .single();
    }

    /** @param drafts own drafts; @param checking to be reviewed; @param signing to be signed */
    public record Waiting(long drafts, long checking, long signing) {}

    /** The document whole; empty when there is none the person may see. */
    public Optional<File> open(DocumentNumber number, Actor by) {
        return documents
                .find(number)
                .filter(document -> DocumentAccess.maySee(by, document.handledBy()))
                .map(document -> open(document, by));
    }

    private File open(Document document, Actor by) {
        List<Edition> all = editions.of(document.id());
        @Nullable Long draft = document.draftEdition();
        @Nullable Long chosen = draft != null ? draft : document.publicEdition();
        Edition edition = chosen == null ? all.getFirst() : editions.get(chosen);
        return new File(
                document.number(),
                agencies.get(document.agency()),
                document.stage(),
                document.publicState(),
                edition.content(),
                edition.bodyText(),
                edition.version(),
                edition.correctionNote(),
                edition.attachments().stream()
                        .map(a -> new PublicAttachment(a.position(), a.name(), a.bytes(), a.mediaType(), ""))
                        .toList(),
                draft == null ? List.of() : checks.reasonsAgainst(document, edition),
                documents.facts(document.id()),
                all.stream()
                        .map(e -> new Version(e.version(), e.content().title(), e.bodyText(), e.correctionNote()))
                        .toList(),
                reviews.of(edition.id()),
                draft == null ? List.of() : alike(document, edition.content()),
                draft == null || document.publicEdition() != null ? null : reviews.due(edition),
                draft == null ? null : filesRead.of(draft).orElse(null),
                draft == null ? 0 : edits.of(draft),
                document.publicState() == PublicState.PUBLIC
                        ? planning.of(document.number()).orElse(null)
                        : null,
                DocumentAccess.mayDraft(by, document.handledBy()),
                DocumentAccess.mayCheck(by, document.handledBy()),
                DocumentAccess.maySign(by, document.handledBy()));
    }

    private List<DocumentLine> alike(Document document, DocumentContent content) {
        String key = OfficialNumber.parse(content.officialNumber())
                .map(OfficialNumber::toString)
                .orElse("");
        return lists.alike(document.number(), content.title(), key, document.agency(), documents.today());
    }

    /** 预览: the draft as its public page will be; empty when nothing is being worked on that the person may see. */
    public Optional<PublishedDocument> preview(DocumentNumber number, Actor by) {
        return documents
                .find(number)
                .filter(document -> DocumentAccess.maySee(by, document.handledBy()) && document.draftEdition() != null)
                .map(this::asPublic);
    }

    private PublishedDocument asPublic(Document document) {
        Edition edition = editions.get(Objects.requireNonNull(document.draftEdition()));
        DocumentContent content = edition.content();
        ValiditySpan span = new ValiditySpan(
                content.normative() || content.effectiveFrom() != null || content.expiresOn() != null,
                content.effectiveFrom(),
                content.expiresOn(),
                null,
                null);
        LocalDateTime now = documents.now();
        String official = content.officialNumber();
        return new PublishedDocument(
                new DocumentLine(
                        document.number(),
                        content.title(),
                        document.agency(),
                        name(document.agency()),
                        content.source(),
                        official.isBlank() ? null : official,
                        content.madeOn(),
                        now,
                        span.on(documents.today()),
                        content.column()),
                new IndexNumber(document.index() == null ? "公开时编" : document.index()),
                content.genre(),
                content.topic(),
                content.alsoIn(),
                content.normative(),
                content.registeredNumber().isBlank() ? null : content.registeredNumber(),
                span,
                content.bodyHtml(),
                edition.bodyText(),
                edition.attachments().stream()
                        .map(a -> new PublicAttachment(a.position(), a.name(), a.bytes(), a.mediaType(), ""))
                        .toList(),
                List.of(),
                List.of(),
                content.summary(),
                content.keywords(),
                content.source(),
                edition.version(),
                now,
                edition.correctionNote(),
                content.fields(),
                content.sheet(),
                standards(document.id()));
    }

    private List<String> standards(long document) {
        return sql.sql("select code from document_standard where document_id = ? order by code")
                .param(document)
                .query(String.class)
                .list();
    }

    /** A file of the edition that the desk shows; empty when there is none the person may see. */
    public Optional<PublishedDocuments.PublicFile> file(DocumentNumber number, int position, Actor by) {
        return documents
                .find(number)
                .filter(document -> DocumentAccess.maySee(by, document.handledBy()))
                .flatMap(document -> {
                    Long shown = document.draftEdition() != null ? document.draftEdition() : document.publicEdition();
                    return shown == null
                            ? Optional.empty()
                            : editions.attachments(shown).stream()
                                    .filter(a -> a.position() == position)
                                    .findFirst()
                                    .map(a -> new PublishedDocuments.PublicFile(
                                            a.name(), a.blob(), a.mediaType(), a.bytes()));
                });
    }

    private String name(AgencyCode code) {
        return agencies.find(code).map(Agency::name).orElse(code.value());
    }
}
