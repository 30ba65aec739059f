package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.reading.DraftText;
import org.gongkai.document.reading.ReadingDraft;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.review.DraftPaper;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.ReviewedDocument;
import org.gongkai.review.ReviewedPapers;
import org.gongkai.review.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 从签发到公开: makes the draft of a signed document out of what was reviewed, so that nobody types it again. */
@Service
public class DraftingReviewed {

    private final Reviews reviews;
    private final ReviewedPapers papers;
    private final EditionReviews editionReviews;
    private final Drafting drafting;
    private final DraftingFromFile fromFile;
    private final AttachingFiles attaching;
    private final Agencies agencies;

    DraftingReviewed(
            Reviews reviews,
            ReviewedPapers papers,
            EditionReviews editionReviews,
            Drafting drafting,
            DraftingFromFile fromFile,
            AttachingFiles attaching,
            Agencies agencies) {
        this.reviews = reviews;
        this.papers = papers;
        this.editionReviews = editionReviews;
        this.drafting = drafting;
        this.fromFile = fromFile;
        this.attaching = attaching;
        this.agencies = agencies;
    }

    /** The draft that a review has already; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<DocumentNumber> existing(ReviewNumber number) {
        return editionReviews.begun(number);
    }

    /**
     * Makes the draft: title, number, day, text and attachments as reviewed, the review linked. All problems are of the whole form or of
     * {@code file}.
     */
    @Transactional
    public Outcome<DocumentNumber> begin(ReviewNumber number, Actor by) {
        Optional<ReviewedDocument> reviewed = reviews.of(number);
        List<Problem> problems = new ArrayList<>();
        if (reviewed.isEmpty()) {
            problems.add(Problem.of("审查表 " + number + " 还没有签发，签发以后才能生成公开信息。"));
        } else {
            Agency organ = agencies.get(reviewed.get().agency());
            by.require(DocumentAccess.mayDraft(by, organ.handledBy()), "起草要公开的信息");
            if (!reviewed.get().attribute().isPublished()) {
                problems.add(Problem.of("审定的公开属性是“" + reviewed.get().attribute().label() + "”，不生成公开信息。"));
            }
            if (reviewed.get().publishedOn() != null) {
                problems.add(Problem.of("这份文件已经登记公开。"));
            }
            editionReviews.begun(number).ifPresent(other -> problems.add(Problem.of("已经生成 " + other + "，请接着办理。")));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return made(reviewed.orElseThrow(), by);
    }

    private Outcome<DocumentNumber> made(ReviewedDocument reviewed, Actor by) {
        List<Problem> problems = new ArrayList<>();
        Outcome<DocumentNumber> begun = begun(reviewed, by);
        if (begun instanceof Outcome.Done<DocumentNumber>(DocumentNumber document)) {
            for (ReviewedPapers.Paper paper : papers.of(reviewed.number())) {
                if (paper.position() > 0) {
                    DraftPaper file = papers.read(reviewed.number(), paper.position());
                    if (attaching.add(document, file.name(), file.content(), by)
                            instanceof Outcome.Refused<DocumentNumber>(List<Problem> refused)) {
                        refused.forEach(
                                p -> problems.add(new Problem("file", "附件“" + file.name() + "”：" + p.message())));
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(problems);
        }
        return begun;
    }

    private Outcome<DocumentNumber> begun(ReviewedDocument reviewed, Actor by) {
        Genre genre = Arrays.stream(Genre.values())
                .filter(g -> g.label().equals(reviewed.genre().strip()))
                .findFirst()
                .orElse(Genre.OTHER);
        DocumentContent head = DocumentContent.titled(reviewed.title(), fromFile.usualColumn(reviewed.normative()))
                .classified(genre, Topic.GENERAL)
                .made(reviewed.officialNumber(), reviewed.signedOn())
                .told("", "", agencies.get(reviewed.agency()).name());
        ReviewBasis basis = ReviewBasis.on(reviewed.number());
        Optional<DraftPaper> text = papers.of(reviewed.number()).stream()
                .filter(p -> p.position() == 0)
                .findFirst()
                .map(p -> papers.read(reviewed.number(), 0));
        // the title is above the text already; a text without one has none of it taken away
        return text.flatMap(paper -> read(paper, reviewed.title()))
                .map(read -> fromFile.begun(
                        reviewed.agency(), head, basis, text.get().name(), read, by))
                .orElseGet(() -> drafting.begin(reviewed.agency(), head, basis, by));
    }

    private static Optional<DraftText.Read> read(DraftPaper paper, String title) {
        return ReadingDraft.titled(paper.content(), paper.name(), title) instanceof DraftText.Read read
                ? Optional.of(read)
                : Optional.empty();
    }
}
