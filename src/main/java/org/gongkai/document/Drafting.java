package org.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 起草: begins a document or a new edition of it, and edits what is not published yet. */
@Service
public class Drafting {

    static final int MOST_TITLE = 200;
    private static final int MOST_BODY = 2_000_000;

    private final Documents documents;
    private final Editions editions;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final EditionReviews reviews;
    private final DraftEdits edits;

    Drafting(
            Documents documents,
            Editions editions,
            Agencies agencies,
            Catalogue catalogue,
            EditionReviews reviews,
            DraftEdits edits) {
        this.documents = documents;
        this.editions = editions;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.edits = edits;
    }

    /** Begins a document of an organ that rests on no review of its own. */
    @Transactional
    public Outcome<DocumentNumber> begin(AgencyCode organ, DocumentContent content, Actor by) {
        return begin(organ, content, ReviewBasis.NONE, by);
    }

    /**
     * Begins a document of an organ. Fields of problems: {@code agency}, {@code title}, {@code column}, {@code body}.
     *
     * @param basis the review it rests on; whether one is needed is asked when it is submitted
     */
    @Transactional
    public Outcome<DocumentNumber> begin(AgencyCode organ, DocumentContent content, ReviewBasis basis, Actor by) {
        Optional<Agency> agency = agencies.find(organ).filter(a -> a.existsOn(documents.today()));
        by.require(
                agency.map(a -> DocumentAccess.mayDraft(by, a.handledBy())).orElse(by.isStaff() || by.isSystem()),
                "起草要公开的信息");
        List<Problem> problems = reasonsAgainst(content);
        if (agency.isEmpty()) {
            problems.addFirst(new Problem("agency", "请选择发布信息的机关。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        int year = documents.today().getYear();
        AgencyCode handledBy = agency.orElseThrow().handledBy();
        DocumentNumber number = DocumentNumber.of(organ, year, documents.nextSerial(organ, year));
        Document fresh =
                documents.insert(number, organ, handledBy, content.title().strip(), by);
        long edition = newEdition(fresh, content, 1);
        reviews.rest(edition, basis);
        documents.append(
                fresh.working(edition, by.username()), new DocumentFact.EditionBegun(documents.today(), 1), by);
        return Outcome.done(number);
    }

    private long newEdition(Document document, DocumentContent content, int version) {
        DocumentContent clean = cleaned(content);
        return editions.insert(document.id(), version, clean, BodyCleaner.text(clean.bodyHtml()), documents.now());
    }

    /** Writes a draft anew; the review it rests on stays. */
    @Transactional
    public Outcome<DocumentNumber> edit(DocumentNumber number, DocumentContent content, Actor by) {
        return edit(number, content, null, by);
    }

    /** Writes a draft anew. @param basis the review it rests on; null to leave it */
    @Transactional
    public Outcome<DocumentNumber> edit(
            DocumentNumber number, DocumentContent content, @Nullable ReviewBasis basis, Actor by) {
        return edit(number, content, basis, null, by);
    }

    /**
     * Writes a draft anew, unless somebody else has written it meanwhile.
     *
     * @param seen how often it had been written when the form was opened ({@link DocumentDesk.File#edits}); null not to ask
     */
    @Transactional
    public Outcome<DocumentNumber> edit(
            DocumentNumber number,
            DocumentContent content,
            @Nullable ReviewBasis basis,
            @Nullable Integer seen,
            Actor by) {
        Document document = draft(number, by);
        List<Problem> problems = reasonsAgainst(content);
        if (document.stage() != DocumentStage.DRAFT) {
            problems.addFirst(new Problem("", "已经提交审核，不能再改；要改的，请审核人先退回。"));
        }
        Long draft = document.draftEdition();
        if (seen != null && draft != null) {
            edits.reasonAgainst(draft, seen).ifPresent(problems::addFirst);
        }
        if (!problems.isEmpty() || draft == null) {
            return Outcome.refused(problems);
        }

        DocumentContent clean = cleaned(content);
        edits.written(draft, documents.now(), by);
        editions.update(draft, clean, BodyCleaner.text(clean.bodyHtml()), documents.now());
        if (basis != null) {
            reviews.rest(draft, basis);
        }
        documents.project(document.publicState() == PublicState.NEVER ? document.titled(clean.title()) : document);
        return Outcome.done(number);
    }

    /** 修订: begins a new edition of a published or withdrawn document; the public one stands meanwhile. */
    @Transactional
    public Outcome<DocumentNumber> beginEdition(DocumentNumber number, Actor by) {
        return beginEdition(number, null, by);
    }

    /** 移动栏目: begins a new edition of a published document that differs in its main column. */
    @Transactional
    Outcome<DocumentNumber> beginMoved(DocumentNumber number, ColumnPath column, Actor by) {
        return beginEdition(number, column, by);
    }

    private Outcome<DocumentNumber> beginEdition(DocumentNumber number, @Nullable ColumnPath column, Actor by) {
        Document document = draft(number, by);
        Long shown = document.publicEdition();
        if (shown == null || document.stage() != DocumentStage.NONE) {
            return Outcome.refused(List.of(new Problem("", "已经有一个版本正在办理，请先办完它。")));
        }
        Edition last = editions.get(shown);
        int version = editions.lastVersion(document.id()) + 1;
        DocumentContent content =
                column == null ? last.content() : last.content().movedTo(column);
        long edition = newEdition(document, content, version);
        last.attachments().forEach(file -> editions.attach(edition, file));
        editions.keepOriginals(last.id(), edition);
        reviews.rest(edition, reviews.of(last.id()));
        documents.append(
                document.working(edition, by.username()).stage(DocumentStage.DRAFT),
                new DocumentFact.EditionBegun(documents.today(), version),
                by);
        return Outcome.done(number);
    }

    /** 放弃 the edition being worked on; it is kept, and not shown on the desk any more. */
    @Transactional
    public Outcome<DocumentNumber> abandon(DocumentNumber number, String reason, Actor by) {
        Document document = draft(number, by);
        if (document.stage() != DocumentStage.DRAFT) {
            return Outcome.refused(List.of(new Problem("", "只有草稿可以放弃。")));
        }
        if (reason.isBlank()) {
            return Outcome.refused(List.of(new Problem("reason", "请写明放弃的原因。")));
        }
        int version =
                editions.get(Objects.requireNonNull(document.draftEdition())).version();
        documents.append(
                document.working(null, document.drafter()).stage(DocumentStage.NONE),
                new DocumentFact.Abandoned(documents.today(), version, reason.strip()),
                by);
        return Outcome.done(number);
    }

    private Document draft(DocumentNumber number, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.mayDraft(by, document.handledBy()), "起草要公开的信息");
        return document;
    }

    private static DocumentContent cleaned(DocumentContent content) {
        return content.titled(content.title().strip()).body(BodyCleaner.clean(content.bodyHtml()));
    }

    private List<Problem> reasonsAgainst(DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        int title = content.title().strip().length();
        if (title == 0) {
            problems.add(new Problem("title", "请填写标题。"));
        } else if (title > MOST_TITLE) {
            problems.add(new Problem("title", "标题最多" + MOST_TITLE + "个字，现在是" + title + "个字，请缩短。"));
        }
        if (!isChoosable(content.column())) {
            problems.add(new Problem("column", "请选择放在哪个栏目。"));
        }
        if (!content.alsoIn().stream().allMatch(this::isChoosable)) {
            problems.add(new Problem("alsoIn", "同时放入的栏目中有不能放信息的。"));
        }
        if (content.bodyHtml().length() > MOST_BODY) {
            problems.add(new Problem("body", "正文太长，请把长表格放到附件里。"));
        }
        return problems;
    }

    private boolean isChoosable(ColumnPath path) {
        return catalogue.find(path).filter(c -> c.kind().mayBeChosen()).isPresent();
    }
}
