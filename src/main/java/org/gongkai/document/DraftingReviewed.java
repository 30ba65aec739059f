package org.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.ColumnKind;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.paper.reading.FileText;
import org.gongkai.paper.reading.Passage;
import org.gongkai.paper.reading.ReadingFile;
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
    private final AttachingFiles attaching;
    private final Agencies agencies;
    private final Catalogue catalogue;

    DraftingReviewed(
            Reviews reviews,
            ReviewedPapers papers,
            EditionReviews editionReviews,
            Drafting drafting,
            AttachingFiles attaching,
            Agencies agencies,
            Catalogue catalogue) {
        this.reviews = reviews;
        this.papers = papers;
        this.editionReviews = editionReviews;
        this.drafting = drafting;
        this.attaching = attaching;
        this.agencies = agencies;
        this.catalogue = catalogue;
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
        Outcome<DocumentNumber> begun =
                drafting.begin(reviewed.agency(), content(reviewed), ReviewBasis.on(reviewed.number()), by);
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

    private DocumentContent content(ReviewedDocument reviewed) {
        Genre genre = Arrays.stream(Genre.values())
                .filter(g -> g.label().equals(reviewed.genre().strip()))
                .findFirst()
                .orElse(Genre.OTHER);
        return DocumentContent.titled(reviewed.title(), column(reviewed))
                .classified(genre, Topic.GENERAL)
                .made(reviewed.officialNumber(), reviewed.signedOn())
                .told("", "", agencies.get(reviewed.agency()).name())
                .body(body(reviewed.number()));
    }

    /** Where documents of that sort usually stand; the clerk sees it in the form and changes it. */
    private ColumnPath column(ReviewedDocument reviewed) {
        ColumnKind kind = reviewed.normative() ? ColumnKind.NORMATIVE : ColumnKind.DOCUMENTS;
        return catalogue.choosable().stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .or(() -> catalogue.choosable().stream().findFirst())
                .orElseThrow()
                .path();
    }

    private String body(ReviewNumber number) {
        if (papers.of(number).stream().noneMatch(p -> p.position() == 0)) {
            return "";
        }
        DraftPaper text = papers.read(number, 0);
        if (!(ReadingFile.from(text.content(), text.name()) instanceof FileText.Read read)) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (Passage passage : read.passages()) {
            lines.append(passage.text()).append('\n');
        }
        return BodyCleaner.clean(BodyCleaner.paragraphs(lines.toString()));
    }
}
