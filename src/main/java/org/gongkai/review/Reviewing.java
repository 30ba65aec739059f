package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审查: section head, secrecy reviewer and office pass the draft on, send it back, or refer what they cannot tell (第十七条). */
@Service
public class Reviewing {

    private final ReviewStore store;
    private final ReviewScope scope;
    private final ReviewKeeping keeping;
    private final ReviewProcesses processes;
    private final JointOrgans joint;

    Reviewing(
            ReviewStore store, ReviewScope scope, ReviewKeeping keeping, ReviewProcesses processes, JointOrgans joint) {
        this.store = store;
        this.scope = scope;
        this.keeping = keeping;
        this.processes = processes;
        this.joint = joint;
    }

    /**
     * Passes the step that the draft is in. Fields of problems: {@code attribute}, {@code ground}, {@code opinion}, {@code stateSecret},
     * {@code workSecret}, {@code tradeSecret}, {@code personalData}, {@code security}, {@code handling}.
     *
     * @param attribute what this person holds right; another than the proposed one needs an opinion that says why
     * @param answers needed in the secrecy review, ignored elsewhere
     */
    @Transactional
    public Outcome<ReviewNumber> pass(
            ReviewNumber number,
            @Nullable DisclosureAttribute attribute,
            @Nullable NonDisclosureGround ground,
            String opinion,
            @Nullable SecrecyAnswers answers,
            Actor by) {
        Review review = store.lock(number).orElseThrow();
        ReviewStep step = review.step();
        by.require(step == null || scope.acts(by, step, review), step == null ? "审查" : step.label());
        List<Problem> problems = stands(review);
        if (step == null || step == ReviewStep.SIGNING) {
            problems.add(Problem.of(step == null ? "现在没有要办的环节。" : "现在等签发人审定。"));
            return Outcome.refused(problems);
        }
        if (attribute == null) {
            problems.add(new Problem("attribute", "请选择您认为应当的公开属性。"));
        } else {
            if (attribute != review.proposed() && opinion.isBlank()) {
                problems.add(new Problem("opinion", "您的意见与拟稿人不同，请写明理由，供签发人审定。"));
            }
            if (attribute.needsGround() && ground == null) {
                problems.add(new Problem("ground", "“" + attribute.label() + "”要选择理由和依据的条款。"));
            }
        }
        if (step == ReviewStep.SECRECY) {
            secrecy(review, attribute, answers, problems, by);
        }
        if (!problems.isEmpty() || attribute == null) {
            return Outcome.refused(problems);
        }
        keeping.keep(
                review,
                new ReviewFact.StepPassed(
                        keeping.today(),
                        step,
                        attribute,
                        attribute.needsGround() ? ground : null,
                        opinion.strip(),
                        step == ReviewStep.SECRECY ? answers : null),
                by);
        return Outcome.done(number);
    }

    /** 逐项回答 (C02): every question has an answer; a secret stops the draft. */
    private static void secrecy(
            Review review,
            @Nullable DisclosureAttribute attribute,
            @Nullable SecrecyAnswers answers,
            List<Problem> problems,
            Actor by) {
        if (!by.isSystem() && by.username().equals(review.drafter())) {
            problems.add(Problem.of("拟稿人不能自己作保密审查，请换一人。"));
        }
        SecrecyAnswers given = answers == null ? new SecrecyAnswers(null, null, null, null, null, "") : answers;
        problems.addAll(given.reasonsAgainst(attribute == DisclosureAttribute.PUBLIC));
    }

    /** 退回拟稿人. Field of problems: {@code reason}. */
    @Transactional
    public Outcome<ReviewNumber> sendBack(ReviewNumber number, String reason, Actor by) {
        Review review = store.lock(number).orElseThrow();
        ReviewStep step = review.step();
        by.require(step == null || scope.acts(by, step, review), "退回拟稿人");
        List<Problem> problems = stands(review);
        ProposalChecks.reason(problems, "reason", reason, "退回的理由");
        if (!problems.isEmpty() || step == null) {
            return Outcome.refused(problems);
        }
        keeping.keep(review, new ReviewFact.DraftReturned(keeping.today(), step, reason.strip()), by);
        return Outcome.done(number);
    }

    /** 提请确定 (第十七条第三款). Fields of problems: {@code to}, {@code question}. */
    @Transactional
    public Outcome<ReviewNumber> refer(ReviewNumber number, String to, String question, Actor by) {
        Review review = store.lock(number).orElseThrow();
        ReviewStep step = review.step();
        by.require(step == null || scope.acts(by, step, review), "提请确定");
        List<Problem> problems = stands(review);
        ProposalChecks.reason(problems, "to", to, "提请哪个部门确定（有关主管部门或者保密行政管理部门）");
        ProposalChecks.reason(problems, "question", question, "哪些内容不能确定");
        if (!problems.isEmpty() || step == null) {
            return Outcome.refused(problems);
        }
        keeping.keep(review, new ReviewFact.Referred(keeping.today(), step, to.strip(), question.strip()), by);
        return Outcome.done(number);
    }

    /** 确定意见已回; the draft goes on where it stood. Fields of problems: {@code attribute}, {@code answer}. */
    @Transactional
    public Outcome<ReviewNumber> answer(
            ReviewNumber number, @Nullable DisclosureAttribute attribute, String answer, Actor by) {
        Review review = store.lock(number).orElseThrow();
        ReviewStep step = review.step();
        by.require(step == null || scope.acts(by, step, review), "登记确定意见");
        List<Problem> problems = new ArrayList<>();
        if (review.stage() != ReviewStage.REFERRED) {
            problems.add(Problem.of("这份审查表没有提请确定。"));
        }
        if (attribute == null) {
            problems.add(new Problem("attribute", "请选择确定的公开属性。"));
        }
        ProposalChecks.reason(problems, "answer", answer, "答复的内容和文号");
        if (!problems.isEmpty() || attribute == null) {
            return Outcome.refused(problems);
        }
        keeping.keep(review, new ReviewFact.ReferralAnswered(keeping.today(), attribute, answer.strip()), by);
        return Outcome.done(number);
    }

    /**
     * 联合发文机关的意见, recorded by the lead organ for one that cannot say it here itself ({@link AnsweringJointly}) (C06). Fields of
     * problems: {@code organ}, {@code person}, {@code attribute}.
     */
    @Transactional
    public Outcome<ReviewNumber> agree(
            ReviewNumber number, String organ, String person, @Nullable DisclosureAttribute attribute, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(scope.drafts(by, review.handledBy()) || scope.follows(by, review), "登记联合发文机关的意见");
        List<Problem> problems = new ArrayList<>();
        if (!review.stage().isOpen()) {
            problems.add(Problem.of("这份审查表" + review.stage().label() + "，不能再登记意见。"));
        }
        if (!ReviewPapers.of(store.facts(review.id())).sheet().jointOrgans().contains(organ)) {
            problems.add(new Problem("organ", "请选择联合发文的机关。"));
        } else if (joint.answersItself(organ)) {
            problems.add(new Problem("organ", "“" + organ + "”在本平台有账号，由它自己表态，不能代为登记。"));
        }
        ProposalChecks.reason(problems, "person", person, "对方是谁提出的意见");
        if (attribute == null) {
            problems.add(new Problem("attribute", "请选择对方认为应当的公开属性。"));
        }
        if (!problems.isEmpty() || attribute == null) {
            return Outcome.refused(problems);
        }
        keeping.keep(review, new ReviewFact.JointOrganAgreed(keeping.today(), organ, person.strip(), attribute), by);
        return Outcome.done(number);
    }

    private static List<Problem> stands(Review review) {
        List<Problem> problems = new ArrayList<>();
        if (review.stage() != ReviewStage.IN_REVIEW) {
            problems.add(Problem.of("这份审查表" + review.stage().label() + "，现在不能审查。"));
        }
        return problems;
    }

    /** The steps of the organ whose review it is. */
    List<ReviewStep> steps(Review review) {
        return processes.of(review.handledBy()).steps();
    }
}
