package org.gongkai.gazette;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.document.AlsoPrinted;
import org.gongkai.document.DocumentNumber;
import org.gongkai.page.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the page of a document which issues print it. What was released is held in memory; a release is known to this process as soon as
 * it is committed, and to other processes on the same database within half a minute.
 */
@Component
class PrintedDocuments implements AlsoPrinted {

    private static final long KEPT_FOR = Duration.ofSeconds(30).toNanos();

    private record Loaded(Map<DocumentNumber, List<Link>> links, long at) {}

    private final Issues issues;
    private volatile @Nullable Loaded loaded;

    PrintedDocuments(Issues issues) {
        this.issues = issues;
    }

    @Override
    public String heading() {
        return "政府公报";
    }

    @Override
    public List<Link> of(DocumentNumber number) {
        Loaded known = loaded;
        if (known == null || System.nanoTime() - known.at() > KEPT_FOR) {
            Map<DocumentNumber, List<Link>> links = new HashMap<>();
            issues.printed()
                    .forEach((document, printing) -> links.put(
                            document,
                            printing.stream()
                                    .map(issue -> new Link("登载于政府公报" + issue.label(), "/gazette/" + issue.path()))
                                    .toList()));
            known = new Loaded(Map.copyOf(links), System.nanoTime());
            loaded = known;
        }
        return known.links().getOrDefault(number, List.of());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(IssueReleased released) {
        loaded = null;
    }
}
