package org.gongkai.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 已公开的信息: what everybody may read. Every answer costs a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class PublishedDocuments {

    private final PublishedReader reader;
    private final PublicLists lists;
    private final Documents documents;

    PublishedDocuments(PublishedReader reader, PublicLists lists, Documents documents) {
        this.reader = reader;
        this.lists = lists;
        this.documents = documents;
    }

    /** The document whole, with relations and the files' names. */
    @Transactional(
            readOnly = true,
            propagation = Propagation.SUPPORTS) // mostly one statement, which needs no transaction
    public Optional<PublishedDocument> find(DocumentNumber number) {
        return reader.one(number, documents.today());
    }

    /** Many at once, in the order of publication, without relations; for an index or an export. */
    public List<PublishedDocument> read(Collection<DocumentNumber> numbers) {
        return reader.read(numbers, documents.today());
    }

    /** What interprets them, what they interpret, the steps before and after them in a decision; one statement for all. */
    public Map<DocumentNumber, List<Relation>> linked(Collection<DocumentNumber> numbers) {
        return reader.linked(numbers, documents.today());
    }

    /** The document that carries that 发文字号, in whatever bracket style it is written. */
    public Optional<DocumentLine> findByOfficialNumber(String text) {
        return OfficialNumber.parse(text)
                .flatMap(official -> lists.byOfficialNumber(official.toString(), documents.today()));
    }

    public Optional<DocumentLine> line(DocumentNumber number) {
        return lines(List.of(number)).stream().findFirst();
    }

    /** The lines of those that are public, in the order of publication. */
    public List<DocumentLine> lines(Collection<DocumentNumber> numbers) {
        return lists.lines(numbers, documents.today());
    }

    public boolean isPublic(DocumentNumber number) {
        return lists.isPublic(number);
    }

    /** A document that was public and is no more. */
    public Optional<Withdrawn> withdrawn(DocumentNumber number) {
        return reader.withdrawn(number);
    }

    /** Where a former address leads now: to the document, public or withdrawn. */
    public Optional<DocumentNumber> movedTo(String formerAddress) {
        return lists.movedTo(formerAddress);
    }

    /**
     * A page of a list, the newest first. Without {@code validity} it costs the same on whatever page.
     *
     * @param page from 1
     */
    public DocumentList list(DocumentFilter filter, int page, int size) {
        return lists.list(filter, new Paging(page, size, 0), documents.today());
    }

    /** The newest documents of several columns. */
    public List<DocumentLine> newest(Collection<ColumnPath> columns, int most) {
        return lists.newest(columns, most, documents.today());
    }

    /** How many a list holds. */
    public long count(DocumentFilter filter) {
        return lists.count(filter, documents.today());
    }

    /** How many lie in each column, those below it included; columns without any are missing. */
    public Map<ColumnPath, Long> countsByColumn() {
        return lists.countsByColumn();
    }

    /** What the list of a column can be narrowed by: values that some line of it has. */
    public ListChoices choices(ColumnPath column) {
        return lists.choices(column);
    }

    /** How many each organ has made public; organs without any are missing. */
    public Map<AgencyCode, Long> countsByAgency() {
        return lists.countsByAgency();
    }

    /** How many were published in each year, the newest first; each is counted once. */
    public Map<Integer, Long> countsByYear() {
        return lists.countsByYear();
    }

    /**
     * A walk over everything public in the order of publication.
     *
     * @param last the last one of the step before; null to begin; one that is withdrawn meanwhile ends the walk early
     */
    public List<DocumentNumber> after(@Nullable DocumentNumber last, int most) {
        return lists.after(last, most);
    }

    /** A public file: where it lies in the vault, with its name. */
    public Optional<PublicFile> file(DocumentNumber number, int position) {
        return reader.file(number, position);
    }

    /** A file of a public document. @param blob name in the vault */
    public record PublicFile(String name, String blob, String mediaType, long bytes) {}

    /** Items of organs first published in a year that are public now; each counts once, in however many columns or editions. */
    public long publishedIn(Collection<AgencyCode> organs, int year) {
        return lists.publishedIn(organs, year);
    }

    /** Normative documents of organs as Table 2 counts them in a year. */
    public NormativeCounts normativeCounts(Collection<AgencyCode> organs, int year) {
        return lists.normativeCounts(organs, year);
    }

    /** The documents behind one of those figures. */
    public List<DocumentLine> normative(Collection<AgencyCode> organs, int year, NormativeFigure figure) {
        return lists.normative(organs, year, figure, documents.today());
    }

    /**
     * The register of normative documents as it stood at the end of a year: every public one of those organs made by then, the oldest
     * first, each with the figures of Table 2 it counts in. One statement.
     */
    public List<NormativeEntry> normativeRegister(Collection<AgencyCode> organs, int year) {
        return lists.normativeRegister(organs, year);
    }

    /** The day the answers of today hold for. */
    public LocalDate today() {
        return documents.today();
    }
}
