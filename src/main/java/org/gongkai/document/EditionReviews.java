package org.gongkai.document;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Problem;
import org.gongkai.review.ReportingPublication;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.ReviewedDocument;
import org.gongkai.review.Reviews;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 审查与公开: which review an edition rests on, what stands against publishing it without one, and the report back to the review.
 *
 * <p>A document that the organ issues (it has a 发文字号 or is a 行政规范性文件) had its attribute and its secrecy settled when it was drafted
 * (第十七条), so its first publication names the signed 审查表, or where else that was done. What the office types itself (lists, tables, news)
 * is reviewed by the three people of the item, the second answering the questions of the secrecy review. What was public on an older site
 * before is taken over with its record and not published anew.
 */
@Component
class EditionReviews {

    /** 第二十六条: working days from the day the information was made. */
    static final int TERM = 20;

    private static final int LONGEST = 300;

    private final JdbcClient sql;
    private final Reviews reviews;
    private final ReportingPublication reporting;

    EditionReviews(JdbcClient sql, Reviews reviews, ReportingPublication reporting) {
        this.sql = sql;
        this.reviews = reviews;
        this.reporting = reporting;
    }

    ReviewBasis of(long edition) {
        return sql.sql("select review, otherwise from edition_review where edition_id = ?")
                .param(edition)
                .query((row, n) -> {
                    String review = row.getString("review");
                    return new ReviewBasis(
                            review == null ? null : new ReviewNumber(review), row.getString("otherwise"));
                })
                .optional()
                .orElse(ReviewBasis.NONE);
    }

    void rest(long edition, ReviewBasis basis) {
        ReviewNumber review = basis.review();
        sql.sql("""
                        insert into edition_review (edition_id, review, otherwise) values (:edition, :review, :otherwise)
                        on conflict (edition_id) do update set review = excluded.review, otherwise = excluded.otherwise""")
                .param("edition", edition)
                .param("review", review == null ? null : review.value(), Types.VARCHAR)
                .param("otherwise", basis.otherwise())
                .update();
    }

    /** Every reason of R-28 against publishing that edition; field {@code review} or {@code otherwise}. */
    List<Problem> reasonsAgainst(Document document, Edition edition) {
        List<Problem> problems = new ArrayList<>();
        ReviewBasis basis = of(edition.id());
        ReviewNumber number = basis.review();
        if (basis.otherwise().length() > LONGEST) {
            problems.add(new Problem("otherwise", "在别处审查的说明最多" + LONGEST + "个字，请缩短。"));
        }
        if (number == null) {
            boolean first = document.publicEdition() == null;
            if (first && isIssued(edition.content()) && basis.otherwise().isBlank()) {
                problems.add(new Problem(
                        "review",
                        "公文要先作公开属性和保密审查（《条例》第十七条）：请填写已签发的审查表编号；没有在本平台审查的，写明纸质审查表的编号、签发人和日期，或者由哪个机关制发并已在哪里公开。"));
            }
            return problems;
        }
        Optional<ReviewedDocument> reviewed = reviews.of(number);
        if (reviewed.isEmpty()) {
            problems.add(new Problem("review", "审查表 " + number + " 还没有签发，或者没有这个编号；签发以后才能公开。"));
            return problems;
        }
        ReviewedDocument found = reviewed.get();
        if (!found.attribute().isPublished()) {
            problems.add(new Problem(
                    "review", "审查表 " + number + " 审定的公开属性是“" + found.attribute().label() + "”，不能公开；情况变化的，先在审查表上重新评估。"));
        }
        if (!found.agency().equals(document.agency())) {
            problems.add(new Problem("review", "审查表 " + number + " 是另一个机关的，请核对编号。"));
        }
        other(number, document.id())
                .ifPresent(other ->
                        problems.add(new Problem("review", "审查表 " + number + " 已经用在 " + other + "，一份审查表只公开一次。")));
        return problems;
    }

    /** 公文 of the organ: it has a number, or is a normative document. */
    private static boolean isIssued(DocumentContent content) {
        return !content.officialNumber().isBlank() || content.normative();
    }

    private Optional<String> other(ReviewNumber review, long document) {
        return sql.sql("""
                        select d.number from edition_review r join edition e on e.id = r.edition_id
                            join document d on d.id = e.document_id
                        where r.review = ? and d.id <> ? and (d.stage <> 'NONE' or d.public_state <> 'NEVER') limit 1""").params(review.value(), document).query(String.class).optional();
    }

    /** The document that a review was begun or published as, unless it was abandoned. */
    Optional<DocumentNumber> begun(ReviewNumber review) {
        return other(review, 0).map(DocumentNumber::new);
    }

    /** Last day of publication: as the review says, else the twentieth working day after the day it was made. */
    @Nullable LocalDate due(Edition edition) {
        ReviewNumber number = of(edition.id()).review();
        LocalDate said = number == null
                ? null
                : reviews.of(number).map(ReviewedDocument::publishDue).orElse(null);
        LocalDate made = edition.content().madeOn();
        return said != null || made == null ? said : WorkCalendar.official().plusWorkdays(made, TERM);
    }

    /** 公开后自动登记: the review learns where its document stands, the first time. */
    void reportPublished(DocumentNumber number, Edition edition, Actor by) {
        ReviewNumber review = of(edition.id()).review();
        if (review == null) {
            return;
        }
        reviews.of(review)
                .filter(r -> r.publishDue() != null && r.publishedOn() == null)
                .ifPresent(r -> reporting.published(review, number.value(), by).orThrow());
    }
}
