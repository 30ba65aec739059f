package org.gongkai.gazette;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.PublishedDocument;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.paper.PrintingVolume.Result;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发行: prints the issue, compares what was printed with what the platform shows, and freezes both. The head of the county
 * government's office does it.
 */
@Service
public class ReleasingIssue {

    private static final Acceptance ANY = new Acceptance(Set.of(), 500L * 1024 * 1024);

    private final Issues issues;
    private final IssueAccess access;
    private final Comparing comparing;
    private final IssuePrinter printer;
    private final Vault vault;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ReleasingIssue(
            Issues issues,
            IssueAccess access,
            Comparing comparing,
            IssuePrinter printer,
            Vault vault,
            ApplicationEventPublisher news,
            Clock clock) {
        this.issues = issues;
        this.access = access;
        this.comparing = comparing;
        this.printer = printer;
        this.vault = vault;
        this.news = news;
        this.clock = clock;
    }

    /** The file as it would be released now; refused with the reasons why it cannot be printed. */
    @Transactional(readOnly = true)
    public Outcome<byte[]> preview(IssueNumber number, Actor by) {
        by.require(access.maySee(by), "预览政府公报");
        Issue issue = issues.find(number).orElseThrow(() -> new NoSuchElementException(number.label()));
        Map<DocumentNumber, PublishedDocument> whole =
                comparing.whole(issue.items().stream().map(Issue.Item::document).toList());
        List<Problem> problems = reasonsAgainst(issue, whole);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return switch (printer.print(issue, whole)) {
            case Result.Refused refused -> Outcome.refused(List.of(Problem.of(refused.why())));
            case Result.Done done -> Outcome.done(done.pdf());
        };
    }

    @Transactional
    public Outcome<Issue> release(IssueNumber number, Actor by) {
        by.require(access.mayRelease(by), "发行政府公报");
        Issue issue = issues.findForChange(number).orElseThrow(() -> new NoSuchElementException(number.label()));
        by.require(!issue.isReleased(), "再次发行同一期公报");
        Map<DocumentNumber, PublishedDocument> whole =
                comparing.whole(issue.items().stream().map(Issue.Item::document).toList());
        List<Problem> problems = reasonsAgainst(issue, whole);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return switch (printer.print(issue, whole)) {
            case Result.Refused refused -> Outcome.refused(List.of(Problem.of(refused.why())));
            case Result.Done done -> freeze(issue, done, whole, by);
        };
    }

    private Outcome<Issue> freeze(
            Issue issue, Result.Done printed, Map<DocumentNumber, PublishedDocument> whole, Actor by) {
        List<String> differences = IssuePrinter.differences(printed.pdf(), issue, whole);
        if (!differences.isEmpty()) {
            return Outcome.refused(differences.stream().map(Problem::of).toList());
        }
        issues.write(issue.number(), onPages(issue.items(), printed.firstPages()));
        Trace.Kept kept = issues.release(
                issue.number(),
                new Issue.Release(
                        LocalDateTime.now(clock).withNano(0),
                        by.displayName(),
                        keep(printed.pdf()),
                        keep(printed.ofd()),
                        printed.sheets()));
        news.publishEvent(new IssueReleased(issue.number()));
        news.publishEvent(IssueAct.of(by, issue, "发行公报", "共" + issue.items().size() + "件", kept));
        return Outcome.done(issues.find(issue.number()).orElseThrow());
    }

    private static List<Problem> reasonsAgainst(Issue issue, Map<DocumentNumber, PublishedDocument> whole) {
        List<Problem> problems = new ArrayList<>();
        if (issue.items().isEmpty()) {
            problems.add(Problem.of("目录是空的，请先收入文件"));
        }
        for (Issue.Item item : issue.items()) {
            PublishedDocument now = whole.get(item.document());
            if (now == null) {
                problems.add(Problem.of("《" + item.title() + "》平台已撤下，请移出本期，或者按“采用平台现行文本”"));
            } else if (!Words.digest(now).equals(item.digest()) || now.version() != item.version()) {
                problems.add(Problem.of("《" + item.title() + "》收入以后平台有了新的文本，请按“采用平台现行文本”"));
            }
        }
        return problems;
    }

    private static List<Issue.Item> onPages(List<Issue.Item> items, List<Integer> firstPages) {
        List<Issue.Item> placed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Issue.Item item = items.get(i);
            placed.add(new Issue.Item(
                    item.position(),
                    item.section(),
                    item.document(),
                    item.title(),
                    item.officialNumber(),
                    item.agencyName(),
                    item.version(),
                    item.digest(),
                    firstPages.get(i)));
        }
        return placed;
    }

    private Issue.Copy keep(byte[] content) {
        try {
            return switch (vault.keep(new ByteArrayInputStream(content), Sensitivity.OPEN, ANY)) {
                case Keeping.Kept kept -> new Issue.Copy(kept.id().value(), kept.bytes(), Words.digest(content));
                case Keeping.NotKept refused -> throw new IllegalStateException("the vault refused: " + refused.why());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
