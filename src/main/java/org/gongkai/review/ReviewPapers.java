package org.gongkai.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the facts of one review come to: its sheet as last proposed, and what was said of that sheet since. */
public record ReviewPapers(
        Classification classification,
        DraftSheet sheet,
        Set<String> openAlarms,
        List<String> findings,
        Map<ReviewStep, Said> said,
        Map<String, Said> joint,
        ReviewFact.@Nullable ReviewSigned signed,
        @Nullable Said signer,
        String drafterName,
        String drafter) {

    /**
     * An opinion with its name and date.
     *
     * @param username who gave it
     */
    public record Said(
            String name,
            String username,
            java.time.LocalDate on,
            DisclosureAttribute attribute,
            String opinion,
            @Nullable SecrecyAnswers answers) {}

    static ReviewPapers of(List<RecordedReviewFact> facts) {
        Classification classification = Classification.NONE;
        DraftSheet sheet = DraftSheet.of("", "", DisclosureAttribute.PUBLIC);
        Set<String> alarms = new LinkedHashSet<>();
        List<String> findings = List.of();
        Map<ReviewStep, Said> said = new LinkedHashMap<>();
        Map<String, Said> joint = new LinkedHashMap<>();
        ReviewFact.ReviewSigned signed = null;
        Said signer = null;
        for (RecordedReviewFact recorded : facts) {
            switch (recorded.fact()) {
                case ReviewFact.AttributeProposed proposal -> {
                    classification = proposal.classification();
                    sheet = proposal.sheet();
                    alarms.addAll(proposal.alarms());
                    findings = proposal.findings();
                }
                case ReviewFact.ProposalRevised revised -> {
                    sheet = revised.sheet();
                    alarms.clear();
                    alarms.addAll(revised.alarms());
                    findings = revised.findings();
                    said.clear();
                    joint.clear();
                }
                case ReviewFact.StepPassed passed ->
                    said.put(passed.step(), of(recorded, passed.attribute(), passed.opinion(), passed.answers()));
                case ReviewFact.JointOrganAgreed agreed ->
                    joint.put(
                            agreed.organ(),
                            new Said(agreed.person(), recorded.actor(), agreed.on(), agreed.attribute(), "", null));
                case ReviewFact.JointOrganAnswered answered ->
                    joint.put(answered.organ(), of(recorded, answered.attribute(), answered.reason(), null));
                case ReviewFact.QuoteCleared cleared -> alarms.remove(cleared.quoted());
                case ReviewFact.ReviewSigned last -> {
                    signed = last;
                    signer = of(recorded, last.attribute(), last.opinion(), null);
                }
                default -> {}
            }
        }
        RecordedReviewFact first = facts.getFirst();
        return new ReviewPapers(
                classification, sheet, alarms, findings, said, joint, signed, signer, first.actorName(), first.actor());
    }

    private static Said of(
            RecordedReviewFact recorded,
            DisclosureAttribute attribute,
            String opinion,
            @Nullable SecrecyAnswers answers) {
        return new Said(recorded.actorName(), recorded.actor(), recorded.fact().on(), attribute, opinion, answers);
    }

    /** Who held another attribute right than the one proposed (C02). */
    public List<String> disagreements() {
        List<String> all = new ArrayList<>();
        said.forEach((step, words) -> {
            if (words.attribute() != sheet.proposed()) {
                all.add(step.label() + "（" + words.name() + "）认为应当"
                        + words.attribute().label() + "：" + words.opinion());
            }
        });
        joint.forEach((organ, words) -> {
            if (words.attribute() != sheet.proposed()) {
                all.add(organ + "（" + words.name() + "）认为应当" + words.attribute().label()
                        + (words.opinion().isEmpty() ? "" : "：" + words.opinion()));
            }
        });
        return all;
    }

    /** The joint organs that have not agreed yet. */
    public List<String> jointOrgansAwaited() {
        return sheet.jointOrgans().stream().filter(o -> !joint.containsKey(o)).collect(Collectors.toList());
    }
}
