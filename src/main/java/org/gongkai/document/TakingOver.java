package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.IssuingIndexNumbers;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.ReadingFile;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 接收历史信息: what was public on an older site comes here with its own date and its old addresses. It does not pass the three reviews again,
 * and the record says so; from then on it is a document like any other. Its time is the one it was public since elsewhere, so this is for
 * moving house only, never for dating something back: system administrators and the command line may do it.
 */
@Service
public class TakingOver {

    /** Files larger than this are refused. */
    public static final long LARGEST_FILE = 40L << 20;

    private static final Acceptance FILES = new Acceptance(java.util.Set.of(), LARGEST_FILE);
    private static final LocalDateTime FIRST = LocalDateTime.of(1996, 1, 1, 0, 0);

    private final Documents documents;
    private final Editions editions;
    private final PublicShelf shelf;
    private final Publications publications;
    private final IssuingIndexNumbers indexNumbers;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Vault vault;
    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    TakingOver(
            Documents documents,
            Editions editions,
            PublicShelf shelf,
            Publications publications,
            IssuingIndexNumbers indexNumbers,
            Agencies agencies,
            Catalogue catalogue,
            Vault vault,
            JdbcClient sql,
            ApplicationEventPublisher news) {
        this.documents = documents;
        this.editions = editions;
        this.shelf = shelf;
        this.publications = publications;
        this.indexNumbers = indexNumbers;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.vault = vault;
        this.sql = sql;
        this.news = news;
    }

    /** A file that came along. */
    public record TakenFile(String name, byte[] content) {}

    /** Every reason against taking it over; fields as in {@link #take}. */
    public List<Problem> reasonsAgainst(AgencyCode organ, DocumentContent content, LocalDateTime publishedAt) {
        List<Problem> problems = new ArrayList<>();
        if (agencies.find(organ).isEmpty()) {
            problems.add(new Problem("agency", "没有代码为“" + organ + "”的机关，请先登记机关。"));
        }
        if (content.title().isBlank() || content.title().length() > Drafting.MOST_TITLE) {
            problems.add(new Problem("title", "标题应为 1 至 " + Drafting.MOST_TITLE + " 个字。"));
        }
        if (catalogue.find(content.column()).filter(c -> c.kind().mayBeChosen()).isEmpty()) {
            problems.add(new Problem("column", "栏目“" + content.column() + "”不存在，或者不能直接放信息。"));
        }
        if (publishedAt.isBefore(FIRST) || publishedAt.isAfter(documents.now())) {
            problems.add(new Problem("publishedAt", "发布时间“" + publishedAt + "”不在 1996 年以后、现在以前。"));
        }
        return problems;
    }

    /**
     * Takes one over.
     *
     * @param publishedAt since when it was public, Asia/Shanghai
     * @param formerAddresses paths with their parameters, beginning with a slash; each leads here from now on
     * @return refused with the fields {@code agency}, {@code title}, {@code column}, {@code publishedAt}, {@code body}, {@code files}, {@code
     *     address}
     */
    @Transactional
    public Outcome<DocumentNumber> take(
            AgencyCode organ,
            DocumentContent content,
            LocalDateTime publishedAt,
            List<TakenFile> files,
            List<String> formerAddresses,
            Actor by) {
        by.require(by.isSystem() || by.has(Role.ADMINISTRATOR), "接收历史信息");
        List<Problem> problems = reasonsAgainst(organ, content, publishedAt);
        String html = BodyCleaner.clean(content.bodyHtml());
        if (BodyCleaner.text(html).isBlank() && files.isEmpty() && content.sheet() == null) {
            problems.add(new Problem("body", "没有正文，也没有附件。"));
        }
        for (String address : formerAddresses) {
            if (isTaken(address)) {
                problems.add(new Problem("address", "旧地址 " + address + " 已经指向另一条信息。"));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Edition.KeptAttachment> kept = new ArrayList<>();
        for (TakenFile file : files) {
            keep(file, kept.size() + 1)
                    .ifPresentOrElse(
                            kept::add,
                            () -> problems.add(new Problem(
                                    "files", "附件“" + file.name() + "”是空的或者超过 " + (LARGEST_FILE >> 20) + "MB。")));
        }
        return problems.isEmpty()
                ? Outcome.done(taken(organ, content.body(html), publishedAt, kept, formerAddresses, by))
                : Outcome.refused(problems);
    }

    private DocumentNumber taken(
            AgencyCode organ,
            DocumentContent content,
            LocalDateTime publishedAt,
            List<Edition.KeptAttachment> files,
            List<String> formerAddresses,
            Actor by) {
        Agency agency = agencies.get(organ);
        int year = publishedAt.getYear();
        DocumentNumber number = DocumentNumber.of(organ, year, documents.nextSerial(organ, year));
        Document document = documents.insert(
                number, organ, agency.handledBy(), content.title().strip(), by);
        long id = editions.insert(document.id(), 1, content, BodyCleaner.text(content.bodyHtml()), documents.now());
        files.forEach(file -> editions.attach(id, file));
        Edition edition = editions.get(id);
        String index = indexNumbers
                .next(organ, content.column(), publishedAt.toLocalDate())
                .value();
        long seq = shelf.nextSeq();
        editions.freeze(number, id);
        publications.put(seq, document, edition, index, List.of(), publishedAt);
        shelf.put(PublicShelf.place(seq, document, content, publishedAt));
        publications.relate(document, edition);
        for (String address : formerAddresses) {
            sql.sql("insert into document_alias (alias, document_id) values (?, ?)")
                    .params(address, document.id())
                    .update();
        }
        documents.append(
                document.stage(DocumentStage.NONE)
                        .working(null, document.drafter())
                        .shown(PublicState.PUBLIC, id, index),
                new DocumentFact.TakenOver(documents.today(), publishedAt, index, content.title()),
                by);
        news.publishEvent(new EditionPublished(number));
        return number;
    }

    private boolean isTaken(String address) {
        return sql.sql("select exists (select from document_alias where alias = ?)")
                .param(address)
                .query(Boolean.class)
                .single();
    }

    private Optional<Edition.KeptAttachment> keep(TakenFile file, int position) {
        try {
            return switch (vault.keep(new ByteArrayInputStream(file.content()), Sensitivity.OPEN, FILES)) {
                case Keeping.Kept kept ->
                    Optional.of(new Edition.KeptAttachment(
                            position, file.name(), kept.id().value(), kept.mediaType(), kept.bytes(), words(file)));
                case Keeping.NotKept notKept -> Optional.empty();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(TakenFile file) {
        return ReadingFile.from(file.content(), file.name()) instanceof FileText.Read read
                ? read.passages().stream().map(p -> p.text()).collect(java.util.stream.Collectors.joining("\n"))
                : "";
    }
}
