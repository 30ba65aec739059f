package org.gongkai.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.request.Agent;
import org.gongkai.request.Assistance;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Draft;
import org.gongkai.request.Filing;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.Provision;
import org.gongkai.statute.ApplicantKind;

/** The texts of a draft as the form they make. What cannot be understood counts as not answered. */
final class ApplyAnswers {

    /** Ways of getting the information that the form offers; the others are how an office serves a paper. */
    static final List<DeliveryManner> OFFERED =
            List.of(DeliveryManner.ONLINE, DeliveryManner.POST, DeliveryManner.EMAIL, DeliveryManner.PICK_UP);

    private ApplyAnswers() {}

    static Filing filing(Draft draft) {
        boolean organisation =
                applicantKind(draft).map(ApplicantKind::organisation).orElse(false);
        return new Filing(
                draft.answer("agency"),
                applicantKind(draft).orElse(null),
                draft.answer("name"),
                proofKind(draft).orElse(null),
                draft.answer("proofNumber"),
                draft.files("proofs"),
                organisation ? draft.answer("legalRepresentative") : "",
                organisation ? draft.answer("contactPerson") : "",
                draft.answer("phone"),
                draft.answer("email"),
                draft.answer("address"),
                draft.answer("postcode"),
                draft.answer("title"),
                draft.answer("documentNumber"),
                draft.answer("description"),
                provision(draft).orElse(null),
                delivery(draft).orElse(null),
                draft.answer("purpose"),
                draft.files("attachments"),
                agent(draft).orElse(null),
                new Assistance("", needs(draft)));
    }

    /** Who acts for the applicant; nobody when nothing was said of one. */
    static Optional<Agent> agent(Draft draft) {
        var agent = new Agent(
                draft.answer("agentName"),
                chosen(IdentityProof.values(), draft.answer("agentProofKind")).orElse(null),
                draft.answer("agentProofNumber"),
                draft.answer("agentPhone"),
                draft.files("authorisations"),
                draft.files("agentProofs"));
        boolean named = !agent.name().isBlank()
                || !agent.proofNumber().isBlank()
                || !agent.authorisations().isEmpty()
                || !agent.proofs().isEmpty();
        return named ? Optional.of(agent) : Optional.empty();
    }

    static List<Assistance.Need> needs(Draft draft) {
        return Arrays.stream(Assistance.Need.values())
                .filter(need -> !draft.answer(ApplyStep.NEED + need.name()).isBlank())
                .toList();
    }

    static Optional<ApplicantKind> applicantKind(Draft draft) {
        return chosen(ApplicantKind.values(), draft.answer("applicantKind"));
    }

    static Optional<IdentityProof> proofKind(Draft draft) {
        return chosen(IdentityProof.values(), draft.answer("proofKind"));
    }

    static Optional<Provision> provision(Draft draft) {
        return chosen(Provision.values(), draft.answer("provision"));
    }

    static Optional<DeliveryManner> delivery(Draft draft) {
        return chosen(DeliveryManner.values(), draft.answer("delivery")).filter(OFFERED::contains);
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
