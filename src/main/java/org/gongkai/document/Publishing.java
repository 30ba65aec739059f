package org.gongkai.document;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.gongkai.catalogue.IssuingIndexNumbers;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 终审并公开: the head signs; the document is public, or a new edition of it. The time is the machine's, never earlier. */
@Service
public class Publishing {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Documents documents;
    private final Editions editions;
    private final PublishingChecks checks;
    private final PublicShelf shelf;
    private final Publications publications;
    private final IssuingIndexNumbers indexNumbers;
    private final EditionReviews reviews;
    private final ApplicationEventPublisher news;

    Publishing(
            Documents documents,
            Editions editions,
            PublishingChecks checks,
            PublicShelf shelf,
            Publications publications,
            IssuingIndexNumbers indexNumbers,
            EditionReviews reviews,
            ApplicationEventPublisher news) {
        this.documents = documents;
        this.editions = editions;
        this.checks = checks;
        this.shelf = shelf;
        this.publications = publications;
        this.indexNumbers = indexNumbers;
        this.reviews = reviews;
        this.news = news;
    }

    /** Every reason against that person publishing what waits for 终审; to be shown before the button. */
    List<Problem> reasonsAgainst(Document document, Actor by) {
        Long draft = document.draftEdition();
        if (document.stage() != DocumentStage.SIGNING || draft == null) {
            return List.of(new Problem("", "没有等待终审的稿件。"));
        }
        List<Problem> problems = new ArrayList<>();
        if (!by.isSystem()
                && (by.username().equals(document.submittedBy())
                        || by.username().equals(document.drafter())
                        || by.username().equals(document.checkedBy()))) {
            problems.add(new Problem("", "起草、初审、复审的人不能自己终审，请由另一人终审。"));
        }
        problems.addAll(checks.reasonsAgainst(document, editions.get(draft)));
        return problems;
    }

    /**
     * Publishes what waits for 终审.
     *
     * @param at not before that time, Asia/Shanghai; null for at once
     */
    @Transactional
    public Outcome<DocumentNumber> publish(DocumentNumber number, @Nullable LocalDateTime at, Actor by) {
        Document document = documents.lock(number).orElseThrow();
        by.require(DocumentAccess.maySign(by, document.handledBy()), "终审并公开");
        List<Problem> problems = new ArrayList<>(reasonsAgainst(document, by));
        if (at != null && !at.isAfter(documents.now())) {
            problems.add(new Problem("at", "定时发布的时间应当在现在以后；发布时间不能提前。"));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        Edition edition = editions.get(Objects.requireNonNull(document.draftEdition()));
        if (at != null) {
            documents.append(
                    document.stage(DocumentStage.SCHEDULED).due(at),
                    new DocumentFact.Scheduled(documents.today(), edition.version(), at),
                    by);
        } else {
            makePublic(document, edition, by);
        }
        return Outcome.done(number);
    }

    /** Publishes a scheduled document whose time has come, unless something speaks against it by now. */
    @Transactional
    Outcome<DocumentNumber> publishDue(DocumentNumber number) {
        Document document = documents.lock(number).orElseThrow();
        Long draft = document.draftEdition();
        LocalDateTime at = document.publishAfter();
        if (document.stage() != DocumentStage.SCHEDULED || draft == null || at == null || at.isAfter(documents.now())) {
            return Outcome.refused(List.of(new Problem("", "还没有到发布的时间。")));
        }
        Edition edition = editions.get(draft);
        Actor machine = Actor.system("定时发布");
        List<Problem> problems = checks.reasonsAgainst(document, edition);
        if (!problems.isEmpty()) {
            documents.append(
                    document.stage(DocumentStage.DRAFT).reviewed(null, null).due(null),
                    new DocumentFact.SentBack(
                            documents.today(),
                            edition.version(),
                            problems.getFirst().message()),
                    machine);
            return Outcome.refused(problems);
        }
        makePublic(document, edition, machine);
        return Outcome.done(number);
    }

    private void makePublic(Document document, Edition edition, Actor by) {
        LocalDateTime now = documents.now();
        DocumentContent content = edition.content();
        String index = document.index() != null
                ? document.index()
                : indexNumbers
                        .next(document.agency(), content.column(), now.toLocalDate())
                        .value();
        Long present = shelf.seqOf(document.id());
        long seq = present == null ? shelf.nextSeq() : present;
        editions.freeze(document.number(), edition.id());
        List<ReviewStep> reviewers = reviewers(document, edition, by, now);
        LocalDateTime firstAt = publications.put(seq, document, edition, index, reviewers, now);
        if (present != null) {
            shelf.remove(seq);
        }
        shelf.put(PublicShelf.place(seq, document, content, firstAt));
        publications.relate(document, edition);
        if (document.publicState() == PublicState.WITHDRAWN) {
            markAgain(document);
        }
        documents.append(
                document.titled(content.title())
                        .stage(DocumentStage.NONE)
                        .working(null, document.drafter())
                        .shown(PublicState.PUBLIC, edition.id(), index),
                new DocumentFact.Published(now.toLocalDate(), edition.version(), index, content.title()),
                by);
        reviews.reportPublished(document.number(), edition, by);
        news.publishEvent(new EditionPublished(document.number()));
        shelf.speakingOf(document.id()).forEach(other -> news.publishEvent(new ValidityChanged(other)));
    }

    /** What was said of its validity before it was withdrawn still holds. */
    private void markAgain(Document document) {
        for (RecordedDocumentFact fact : documents.facts(document.id())) {
            switch (fact.fact()) {
                case DocumentFact.Repealed repealed -> shelf.mark(document.id(), repealed.from(), null);
                case DocumentFact.Amended amended -> shelf.mark(document.id(), null, amended.from());
                default -> {
                    // says nothing about validity
                }
            }
        }
    }

    /** The names and times of the three reviews, from the facts. */
    private List<ReviewStep> reviewers(Document document, Edition edition, Actor by, LocalDateTime now) {
        SequencedMap<String, ReviewStep> last = new LinkedHashMap<>();
        for (RecordedDocumentFact fact : documents.facts(document.id())) {
            LocalDateTime at = LocalDateTime.ofInstant(fact.recordedAt(), ZONE).withNano(0);
            switch (fact.fact()) {
                case DocumentFact.Submitted s
                when s.version() == edition.version() -> last.put("初审", new ReviewStep("初审", fact.actorName(), at));
                case DocumentFact.Checked c
                when c.version() == edition.version() -> last.put("复审", new ReviewStep("复审", fact.actorName(), at));
                case DocumentFact.Scheduled s
                when s.version() == edition.version() -> last.put("终审", new ReviewStep("终审", fact.actorName(), at));
                default -> {
                    // other facts are no reviews
                }
            }
        }
        if (document.stage() != DocumentStage.SCHEDULED) {
            last.put("终审", new ReviewStep("终审", by.displayName(), now));
        }
        return List.copyOf(last.values());
    }
}
