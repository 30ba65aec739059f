package org.gongkai.gazette;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.DocumentNumber;
import org.gongkai.paper.PaperFormat;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 政府公报 as everybody may read it: released issues only. */
@Service
@Transactional(readOnly = true)
public class Gazette {

    private final Issues issues;
    private final Comparing comparing;
    private final Vault vault;

    Gazette(Issues issues, Comparing comparing, Vault vault) {
        this.issues = issues;
        this.comparing = comparing;
        this.vault = vault;
    }

    /**
     * A released issue in a list.
     *
     * @param sheets pages of its file
     * @param corrections how many there are
     */
    public record Line(
            IssueNumber number,
            int total,
            LocalDate dated,
            int items,
            int sheets,
            @Nullable LocalDate releasedOn,
            int corrections) {}

    /** All of them, the newest first. */
    public List<Line> issues() {
        return issues.all(true).stream()
                .map(line -> new Line(
                        line.number(),
                        line.total(),
                        line.dated(),
                        line.items(),
                        line.sheets(),
                        line.releasedAt() == null ? null : line.releasedAt().toLocalDate(),
                        line.corrections()))
                .toList();
    }

    /** An issue, and how each of its documents stands on the platform today. */
    public record Shown(Issue issue, Map<DocumentNumber, ItemState> states) {

        /** Whether its files are handed out: not while a document in them was withdrawn for a reason that lets no text stand. */
        public boolean hasFiles() {
            return states.values().stream().noneMatch(ItemState::hidden);
        }
    }

    public Optional<Shown> find(IssueNumber number) {
        return issues.find(number).filter(Issue::isReleased).map(issue -> new Shown(issue, comparing.states(issue)));
    }

    /** The file as it was released; empty where there is none or it may not be handed out now. The caller closes it. */
    public Optional<InputStream> open(Shown shown, PaperFormat format) {
        Issue.Release release = shown.issue().release();
        if (release == null || !shown.hasFiles()) {
            return Optional.empty();
        }
        return switch (format) {
            case PDF -> vault.open(new BlobId(release.pdf().blob()));
            case OFD -> vault.open(new BlobId(release.ofd().blob()));
            case DOCX -> Optional.empty();
        };
    }

    /** Released issues that print the document, the oldest first. */
    public List<IssueNumber> printing(DocumentNumber document) {
        return issues.printing(document);
    }
}
