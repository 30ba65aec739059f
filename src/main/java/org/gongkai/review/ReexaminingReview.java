package org.gongkai.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 定期评估 (第十八条, R-29): what was withheld is looked at again within a year; what may be public now is published. */
@Service
public class ReexaminingReview {

    private final ReviewStore store;
    private final ReviewScope scope;
    private final ReviewKeeping keeping;
    private final ApplicationEventPublisher news;
    private final WorkCalendar calendar = WorkCalendar.official();

    ReexaminingReview(ReviewStore store, ReviewScope scope, ReviewKeeping keeping, ApplicationEventPublisher news) {
        this.store = store;
        this.scope = scope;
        this.keeping = keeping;
        this.news = news;
    }

    /** Decides. Fields of problems: {@code attribute}, {@code reason}. */
    @Transactional
    public Outcome<ReviewNumber> reexamine(
            ReviewNumber number, @Nullable DisclosureAttribute attribute, String reason, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.decides(by, review), "定期评估");
        List<Problem> problems = new ArrayList<>();
        if (review.reexamineOn() == null) {
            problems.add(Problem.of("这份文件已经全文公开，不必评估。"));
        }
        if (attribute == null) {
            problems.add(new Problem("attribute", "请选择评估后的公开属性。"));
        }
        ProposalChecks.reason(problems, "reason", reason, "评估的理由");
        if (!problems.isEmpty() || attribute == null) {
            return Outcome.refused(problems);
        }
        LocalDate today = keeping.today();
        boolean opens = attribute.isPublished() && review.publishedOn() == null;
        keeping.keep(
                review,
                new ReviewFact.Reexamined(
                        today,
                        attribute,
                        reason.strip(),
                        opens ? calendar.plusWorkdays(today, ReviewProcess.STATUTORY) : review.publishDue(),
                        attribute == DisclosureAttribute.PUBLIC ? null : today.plusYears(1)),
                by);
        if (opens) {
            news.publishEvent(new ReviewPassed(number, review.agency(), attribute));
        }
        return Outcome.done(number);
    }
}
