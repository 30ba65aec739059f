package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 办公系统接口 (C15): the OA opens the form, asks for the attribute, and reports the steps and the signature that were made in it. The rules are the
 * same as on the desk: nothing is signed without drafter, secrecy reviewer and signer.
 */
@Service
public class OaReviewing {

    private final ProposingAttribute proposing;
    private final Reviewing reviewing;
    private final SigningReview signing;
    private final ReviewStore store;

    OaReviewing(ProposingAttribute proposing, Reviewing reviewing, SigningReview signing, ReviewStore store) {
        this.proposing = proposing;
        this.reviewing = reviewing;
        this.signing = signing;
        this.store = store;
    }

    /**
     * What the OA is told of a review.
     *
     * @param alarms quoted non-public documents not yet cleared
     * @param findings of the proof of the text, personal data masked
     * @param against why it cannot be signed yet; empty if it can, or is
     */
    public record Told(Review review, List<String> alarms, List<String> findings, List<String> against) {}

    /** Opens a form for the organ of the OA. @param beside files that came with the message, whose text stands in the message itself */
    public Outcome<ReviewNumber> open(OaClient client, OaMessage message, DraftPapers beside) {
        String agency = message.of("agency").isEmpty() ? client.agency().value() : message.of("agency");
        if (message.of("drafter").isEmpty()) {
            return Outcome.refused(List.of(new Problem("drafter", "请写明拟稿人（drafter）。")));
        }
        return proposing.propose(
                agency,
                message.classification(),
                message.sheet(),
                new DraftPapers(message.of("text"), beside.body(), beside.attachments()),
                client.person(message.of("drafter")));
    }

    /** The review, if it is of the organ of the OA. */
    public Optional<Told> find(OaClient client, ReviewNumber number) {
        return store.find(number)
                .filter(r -> r.handledBy().equals(client.agency()))
                .map(review -> {
                    ReviewPapers papers = ReviewPapers.of(store.facts(review.id()));
                    boolean open = review.stage().isOpen();
                    return new Told(
                            review,
                            List.copyOf(papers.openAlarms()),
                            papers.findings(),
                            open
                                    ? signing.reasonsAgainst(number).stream()
                                            .map(Problem::message)
                                            .toList()
                                    : List.of());
                });
    }

    /**
     * Reports steps made in the OA and, where the message names a signer, the signature; all of it or nothing.
     *
     * @param message its steps each with {@code name}, {@code person}, {@code attribute}, {@code ground}, {@code opinion} and, for the secrecy
     *     review, the answers; itself with {@code signer}, {@code attribute}, {@code ground}, {@code opinion}, {@code officialNumber}
     */
    @Transactional
    public Outcome<ReviewNumber> report(OaClient client, ReviewNumber number, OaMessage message) {
        List<Problem> problems = new ArrayList<>();
        if (find(client, number).isEmpty()) {
            problems.add(new Problem("number", "没有这份审查表，或者不属于这个机关。"));
            return Outcome.refused(problems);
        }
        for (OaMessage step : message.steps()) {
            problems.addAll(step(client, number, step));
        }
        if (!message.of("signer").isEmpty() && problems.isEmpty()) {
            problems.addAll(reasons(signing.sign(
                    number,
                    message.attribute("attribute"),
                    message.ground(),
                    message.of("opinion"),
                    message.of("officialNumber"),
                    client.person(message.of("signer")))));
        } else if (message.steps().isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("signer", "请写明签发人（signer），或者至少一个环节（steps）。"));
        }
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(problems);
        }
        return Outcome.done(number);
    }

    private List<Problem> step(OaClient client, ReviewNumber number, OaMessage step) {
        @Nullable ReviewStep now = store.find(number).map(Review::step).orElse(null);
        if (now == null || !now.name().equals(step.of("name"))) {
            return List.of(new Problem(
                    "steps",
                    "环节“" + step.of("name") + "”次序不对：现在"
                            + (now == null ? "没有要办的环节" : "等 " + now.name() + "（" + now.label() + "）") + "。"));
        }
        if (step.of("person").isEmpty()) {
            return List.of(new Problem("steps", "环节 " + now.name() + " 请写明是谁（person）。"));
        }
        return reasons(reviewing.pass(
                number,
                step.attribute("attribute"),
                step.ground(),
                step.of("opinion"),
                step.answers(),
                Objects.requireNonNull(client.person(step.of("person")))));
    }

    private static List<Problem> reasons(Outcome<ReviewNumber> outcome) {
        return outcome instanceof Outcome.Refused<ReviewNumber>(List<Problem> problems) ? problems : List.of();
    }
}
