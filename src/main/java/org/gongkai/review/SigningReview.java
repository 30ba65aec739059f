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

/**
 * 签发: the signer fixes the attribute. Drafter, secrecy reviewer and signer are three people. What is to be published opens a publication
 * due within 20 working days (第二十六条, R-01); what is withheld is looked at again within a year (第十八条, R-29).
 */
@Service
public class SigningReview {

    private final ReviewStore store;
    private final ReviewScope scope;
    private final ReviewKeeping keeping;
    private final ReviewProcesses processes;
    private final ReviewedPapers kept;
    private final DecisionChecks decisions;
    private final ApplicationEventPublisher news;
    private final WorkCalendar calendar = WorkCalendar.official();

    SigningReview(
            ReviewStore store,
            ReviewScope scope,
            ReviewKeeping keeping,
            ReviewProcesses processes,
            ReviewedPapers kept,
            DecisionChecks decisions,
            ApplicationEventPublisher news) {
        this.store = store;
        this.scope = scope;
        this.keeping = keeping;
        this.processes = processes;
        this.kept = kept;
        this.decisions = decisions;
        this.news = news;
    }

    /** Everything that stands against the signature now, whoever signs; shown before the button. */
    public List<Problem> reasonsAgainst(ReviewNumber number) {
        return store.find(number).map(this::reasonsAgainst).orElse(List.of());
    }

    private List<Problem> reasonsAgainst(Review review) {
        List<Problem> problems = new ArrayList<>();
        if (review.stage() != ReviewStage.IN_REVIEW || review.step() != ReviewStep.SIGNING) {
            ReviewStep step = review.step();
            problems.add(Problem.of(
                    "还没有走完审查环节：现在" + review.stage().label() + (step == null ? "" : "，等" + step.label()) + "。"));
        }
        ReviewPapers papers = ReviewPapers.of(store.facts(review.id()));
        for (ReviewStep step : processes.of(review.handledBy()).steps()) {
            if (step != ReviewStep.SIGNING && !papers.said().containsKey(step)) {
                problems.add(Problem.of("缺少“" + step.label() + "”的意见。"));
            }
        }
        for (String organ : papers.jointOrgansAwaited()) {
            problems.add(Problem.of("联合发文机关“" + organ + "”还没有同意公开属性。"));
        }
        if (papers.joint().values().stream()
                        .map(ReviewPapers.Said::attribute)
                        .distinct()
                        .count()
                > 1) {
            problems.add(Problem.of("各联合发文机关对公开属性的意见不一致，请协商一致、重新表态后再签发。"));
        }
        if (review.proposed() != null && review.proposed().isPublished()) {
            for (String quoted : papers.openAlarms()) {
                problems.add(Problem.of("引用了非公开文件（审查表 " + quoted + "），请核实后写明可以引用的理由，或者删去。"));
            }
        }
        return problems;
    }

    /**
     * Signs. Fields of problems: {@code attribute}, {@code ground}, {@code opinion}, {@code officialNumber}.
     *
     * @param opinion needed where anybody in the chain, the drafter included, held another attribute right
     * @param officialNumber as issued; empty to leave it as proposed
     */
    @Transactional
    public Outcome<ReviewNumber> sign(
            ReviewNumber number,
            @Nullable DisclosureAttribute attribute,
            @Nullable NonDisclosureGround ground,
            String opinion,
            String officialNumber,
            Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.acts(by, ReviewStep.SIGNING, review), "签发");
        List<Problem> problems = reasonsAgainst(review);
        ReviewPapers papers = ReviewPapers.of(store.facts(review.id()));
        problems.addAll(thirdPerson(review, papers, by));
        if (attribute == null) {
            problems.add(new Problem("attribute", "请审定公开属性。"));
        } else {
            decision(review, papers, attribute, ground, opinion, problems);
            problems.addAll(decisions.reasonsAgainst(attribute, review, papers));
        }
        if (officialNumber.length() > 60) {
            problems.add(new Problem("officialNumber", "文号最多60个字。"));
        }
        if (!problems.isEmpty() || attribute == null) {
            return Outcome.refused(problems);
        }
        LocalDate today = keeping.today();
        int days = processes.of(review.handledBy()).publishWorkdays();
        keeping.keep(
                review,
                new ReviewFact.ReviewSigned(
                        today,
                        attribute,
                        attribute.needsGround() ? ground : null,
                        opinion.strip(),
                        officialNumber.strip(),
                        attribute.isPublished() ? calendar.plusWorkdays(today, days) : null,
                        attribute == DisclosureAttribute.PUBLIC ? null : today.plusYears(1)),
                by);
        if (!attribute.isPublished()) {
            kept.discard(review.id());
        }
        news.publishEvent(new ReviewPassed(number, review.agency(), attribute));
        return Outcome.done(number);
    }

    private static List<Problem> thirdPerson(Review review, ReviewPapers papers, Actor by) {
        List<Problem> problems = new ArrayList<>();
        ReviewPapers.Said secrecy = papers.said().get(ReviewStep.SECRECY);
        if (by.isSystem()) {
            return problems;
        }
        if (by.username().equals(review.drafter())) {
            problems.add(Problem.of("拟稿人不能签发自己拟的文件，请换一位负责人。"));
        }
        if (secrecy != null && secrecy.username().equals(by.username())) {
            problems.add(Problem.of("作保密审查的人不能同时签发，请换一位负责人。"));
        }
        return problems;
    }

    private static void decision(
            Review review,
            ReviewPapers papers,
            DisclosureAttribute attribute,
            @Nullable NonDisclosureGround ground,
            String opinion,
            List<Problem> problems) {
        if (attribute.needsGround() && ground == null) {
            problems.add(new Problem("ground", "“" + attribute.label() + "”要选择理由和依据的条款。"));
        } else if (attribute == DisclosureAttribute.NOT_PUBLIC && ground != null && !ground.isForbidding()) {
            problems.add(new Problem("ground", "不予公开只能依据条例第十四条至第十六条，请另选条款。"));
        }
        boolean differs =
                attribute != review.proposed() || !papers.disagreements().isEmpty();
        if (differs && opinion.isBlank()) {
            problems.add(new Problem("opinion", "各环节的意见不一致，请写明审定的理由。"));
        }
    }
}
