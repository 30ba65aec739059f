package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 联合发文机关表态 (C06): an organ that issues a document jointly says itself, by its own account, which attribute it holds right. */
@Service
public class AnsweringJointly {

    private final ReviewStore store;
    private final ReviewKeeping keeping;
    private final ReviewProcesses processes;
    private final JointOrgans joint;

    AnsweringJointly(ReviewStore store, ReviewKeeping keeping, ReviewProcesses processes, JointOrgans joint) {
        this.store = store;
        this.keeping = keeping;
        this.processes = processes;
        this.joint = joint;
    }

    /**
     * Says it; until the signature it may be said anew, after the organs have talked. Fields of problems: {@code organ}, {@code attribute},
     * {@code reason}.
     *
     * @param organ as the sheet names it
     * @param attribute the proposed one to agree; another to disagree, with the reason
     */
    @Transactional
    public Outcome<ReviewNumber> answer(
            ReviewNumber number, String organ, @Nullable DisclosureAttribute attribute, String reason, Actor by) {
        Review review = store.lock(number).orElseThrow();
        by.require(joint.answers(by, organ), "代表“" + organ + "”表态");
        List<Problem> problems = new ArrayList<>();
        if (!review.stage().isOpen()) {
            problems.add(Problem.of("这份审查表" + review.stage().label() + "，不能再表态。"));
        } else if (review.stage() == ReviewStage.RETURNED) {
            problems.add(Problem.of("这份审查表退回修改了，重新提出以后再表态。"));
        }
        if (!ReviewPapers.of(store.facts(review.id())).sheet().jointOrgans().contains(organ)) {
            problems.add(new Problem("organ", "这份文件没有把“" + organ + "”列为联合发文机关。"));
        }
        if (attribute == null) {
            problems.add(new Problem("attribute", "请选择同意，或者您单位认为应当的公开属性。"));
        } else if (attribute != review.proposed()) {
            if (!processes.of(review.handledBy()).attributes().contains(attribute)) {
                problems.add(new Problem("attribute", "牵头机关没有设“" + attribute.label() + "”这一属性，请另选。"));
            }
            ProposalChecks.reason(problems, "reason", reason, "不同意的理由");
        }
        if (!problems.isEmpty() || attribute == null) {
            return Outcome.refused(problems);
        }
        keeping.keep(
                review,
                new ReviewFact.JointOrganAnswered(
                        keeping.today(), organ, joint.named(organ).orElseThrow().code(), attribute, reason.strip()),
                by);
        return Outcome.done(number);
    }
}
