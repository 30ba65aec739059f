package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Problem;
import org.springframework.stereotype.Component;

/**
 * What stands against an attribute that the signer decides on, above all where it is another than the proposed one: what was looked into for a
 * withheld document does not do for a published one.
 */
@Component
class DecisionChecks {

    private static final String FIELD = "attribute";

    private final ProposalChecks proposals;
    private final ReviewProcesses processes;

    DecisionChecks(ProposalChecks proposals, ReviewProcesses processes) {
        this.proposals = proposals;
        this.processes = processes;
    }

    List<Problem> reasonsAgainst(DisclosureAttribute attribute, Review review, ReviewPapers papers) {
        List<Problem> problems = new ArrayList<>();
        if (!processes.of(review.handledBy()).attributes().contains(attribute)) {
            problems.add(new Problem(FIELD, "本机关没有设“" + attribute.label() + "”这一属性，请另选。"));
        }
        DisclosureAttribute original = proposals.original(papers.sheet());
        if (original != null && original != attribute) {
            // 转发的公文沿用原文属性 (C05)
            problems.add(new Problem(FIELD, "所转发的文件是“" + original.label() + "”，转发文件的公开属性沿用原文。"));
        }
        joint(attribute, papers, problems);
        if (attribute.isPublished() && attribute != review.proposed()) {
            published(attribute, review, papers, problems);
        }
        return problems;
    }

    /** 联合发文协商一致 (C06): what an organ agreed to is what is signed, or it is asked again. */
    private static void joint(DisclosureAttribute attribute, ReviewPapers papers, List<Problem> problems) {
        papers.joint().forEach((organ, said) -> {
            if (said.attribute() != attribute) {
                problems.add(new Problem(
                        FIELD,
                        "联合发文机关“" + organ + "”的意见是“" + said.attribute().label()
                                + "”，与审定的不同：请协商一致，对方重新表态（不在本平台的，由本机关登记）后再签发。"));
            }
        });
    }

    private static void published(
            DisclosureAttribute attribute, Review review, ReviewPapers papers, List<Problem> problems) {
        DisclosureAttribute proposed = review.proposed();
        if (proposed == null || !proposed.isPublished()) {
            for (String quoted : papers.openAlarms()) {
                problems.add(Problem.of("引用了非公开文件（审查表 " + quoted + "），要公开的请核实后写明可以引用的理由，或者退回删去。"));
            }
        }
        ReviewPapers.Said secrecy = papers.said().get(ReviewStep.SECRECY);
        if (secrecy != null
                && secrecy.answers() != null
                && secrecy.answers().anyOther()
                && secrecy.answers().handling().isBlank()) {
            problems.add(new Problem(FIELD, "保密审查答有商业秘密、个人信息等内容，没有写怎样处理：要公开的请退回，处理后再审查。"));
        }
        if (attribute == DisclosureAttribute.PARTLY && papers.sheet().cuts().isBlank()) {
            problems.add(new Problem(FIELD, "审查表没有写明删减哪些部分，请退回拟稿人补上。"));
        }
    }
}
