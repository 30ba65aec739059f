package org.gongkai.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.DocumentLine;
import org.gongkai.document.DocumentList;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.identity.Actor;
import org.gongkai.page.PublishedItems;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公报编辑 as the office sees it. */
@Service
@Transactional(readOnly = true)
public class GazetteDesk {

    private static final int SHOWN = 20;
    private static final int LIKELY = 300;

    private final Issues issues;
    private final IssueAccess access;
    private final Comparing comparing;
    private final PublishedDocuments documents;
    private final Vault vault;
    private final ObjectProvider<PublishedItems> items;

    GazetteDesk(
            Issues issues,
            IssueAccess access,
            Comparing comparing,
            PublishedDocuments documents,
            Vault vault,
            ObjectProvider<PublishedItems> items) {
        this.issues = issues;
        this.access = access;
        this.comparing = comparing;
        this.documents = documents;
        this.vault = vault;
        this.items = items;
    }

    /**
     * All issues, the newest first.
     *
     * @param next number an issue begun now would have
     */
    public record State(List<Line> issues, IssueNumber next, int nextTotal, boolean mayCompile) {}

    /** An issue in the list. */
    public record Line(IssueNumber number, int total, LocalDate dated, boolean released, int items, int corrections) {}

    public State state(Actor by) {
        by.require(access.maySee(by), "查看政府公报的编辑");
        int year = documents.today().getYear();
        return new State(
                issues.all(false).stream()
                        .map(line -> new Line(
                                line.number(),
                                line.total(),
                                line.dated(),
                                line.releasedAt() != null,
                                line.items(),
                                line.corrections()))
                        .toList(),
                new IssueNumber(year, issues.lastNumber(year) + 1),
                issues.lastTotal() + 1,
                access.mayCompile(by));
    }

    /**
     * One issue at work.
     *
     * @param states how each document stands on the platform today, compared with what was picked or printed
     * @param filesIntact whether the kept files are those that were released; true while there are none
     */
    public record Sheet(
            Issue issue,
            Map<DocumentNumber, ItemState> states,
            boolean filesIntact,
            boolean mayCompile,
            boolean mayRelease) {}

    public Optional<Sheet> find(IssueNumber number, Actor by) {
        by.require(access.maySee(by), "查看政府公报的编辑");
        return issues.find(number)
                .map(issue -> new Sheet(
                        issue,
                        comparing.states(issue),
                        intact(issue.release()),
                        !issue.isReleased() && access.mayCompile(by),
                        access.mayRelease(by)));
    }

    /** What can be picked: published documents, the newest first. */
    public DocumentList candidates(DocumentFilter filter, int page, Actor by) {
        by.require(access.mayCompile(by), "挑选公报的文件");
        return documents.list(filter, page, SHOWN);
    }

    /** What can be picked and has all these words in its title, the likeliest first; narrowed by organ and year. At most a page. */
    public List<DocumentLine> titled(String words, DocumentFilter filter, Actor by) {
        by.require(access.mayCompile(by), "挑选公报的文件");
        List<String> wanted = List.of(words.strip().split("\\s+"));
        List<DocumentNumber> found = items.stream()
                .flatMap(room -> room.about(words, LIKELY).stream())
                .flatMap(address -> DocumentNumber.parse(address.href().replace("/documents/", "")).stream())
                .toList();
        Map<DocumentNumber, DocumentLine> lines =
                documents.lines(found).stream().collect(Collectors.toMap(DocumentLine::number, line -> line));
        return found.stream()
                .filter(lines::containsKey)
                .map(lines::get)
                .distinct()
                .filter(line -> wanted.stream().allMatch(line.title()::contains))
                .filter(line -> filter.agency() == null || line.agency().equals(filter.agency()))
                .filter(line -> filter.year() == null
                        || line.publishedAt().getYear() == filter.year().intValue())
                .filter(line -> filter.column() == null || line.column().isWithin(filter.column()))
                .limit(SHOWN)
                .toList();
    }

    /** The document an entry means: its number or its 发文字号. */
    public Optional<DocumentNumber> named(String entry) {
        Optional<DocumentNumber> number = DocumentNumber.parse(entry.strip());
        return number.isPresent()
                ? number
                : documents.findByOfficialNumber(entry).map(line -> line.number());
    }

    /** Numbers of documents of the issue. */
    public static Set<DocumentNumber> numbers(Issue issue) {
        return issue.items().stream().map(Issue.Item::document).collect(Collectors.toSet());
    }

    private boolean intact(Issue.@org.jspecify.annotations.Nullable Release release) {
        return release == null || (isThere(release.pdf()) && isThere(release.ofd()));
    }

    private boolean isThere(Issue.Copy copy) {
        try (var content = vault.open(new BlobId(copy.blob())).orElse(null)) {
            return content != null && Words.digest(content.readAllBytes()).equals(copy.digest());
        } catch (java.io.IOException broken) {
            return false;
        }
    }
}
