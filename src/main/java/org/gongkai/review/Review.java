package org.gongkai.review;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * 审查表 in short: the projection of its facts.
 *
 * @param handledBy the organ whose people review
 * @param step what comes next; null unless {@link ReviewStage#IN_REVIEW} or REFERRED
 * @param attribute the final one; null before the signature
 * @param publishDue last day of publication; null if none is due
 * @param owner who sees to the publication; empty for the drafter
 * @param published where it stands; empty before
 */
public record Review(
        long id,
        ReviewNumber number,
        AgencyCode agency,
        AgencyCode handledBy,
        String title,
        String officialNumber,
        String genre,
        ReviewStage stage,
        @Nullable ReviewStep step,
        @Nullable DisclosureAttribute proposed,
        @Nullable DisclosureAttribute attribute,
        String drafter,
        String drafterName,
        LocalDate openedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate publishDue,
        @Nullable LocalDate publishedOn,
        String published,
        String owner,
        @Nullable LocalDate reexamineOn,
        int facts) {

    /** Whether a publication is due and has not been reported. */
    public boolean awaitsPublication() {
        return publishDue != null && publishedOn == null;
    }

    /** @param steps of the organ, in order */
    Review after(ReviewFact fact, List<ReviewStep> steps) {
        return switch (fact) {
            case ReviewFact.AttributeProposed proposal -> this;
            case ReviewFact.ProposalRevised revised ->
                drafted(revised.sheet()).now(ReviewStage.IN_REVIEW, steps.getFirst());
            case ReviewFact.StepPassed passed -> now(ReviewStage.IN_REVIEW, next(passed.step(), steps));
            case ReviewFact.DraftReturned returned -> now(ReviewStage.RETURNED, null);
            case ReviewFact.Referred referred -> now(ReviewStage.REFERRED, referred.step());
            case ReviewFact.ReferralAnswered answered -> now(ReviewStage.IN_REVIEW, step);
            case ReviewFact.JointOrganAgreed agreed -> now(stage, step);
            case ReviewFact.JointOrganAnswered answered -> now(stage, step);
            case ReviewFact.QuoteCleared cleared -> now(stage, step);
            case ReviewFact.ReviewSigned signed -> signed(signed);
            case ReviewFact.OwnerNamed named ->
                with(attribute, publishDue, publishedOn, published, named.owner(), reexamineOn);
            case ReviewFact.PublicationReported reported ->
                with(attribute, publishDue, reported.on(), reported.address(), owner, reexamineOn);
            case ReviewFact.Reexamined again ->
                with(again.attribute(), again.publishDue(), publishedOn, published, owner, again.next());
            case ReviewFact.ReviewWithdrawn withdrawn -> now(ReviewStage.WITHDRAWN, null);
        };
    }

    private static ReviewStep next(ReviewStep passed, List<ReviewStep> steps) {
        int at = steps.indexOf(passed);
        return steps.get(Math.min(at + 1, steps.size() - 1));
    }

    private Review now(ReviewStage then, @Nullable ReviewStep next) {
        return new Review(
                id,
                number,
                agency,
                handledBy,
                title,
                officialNumber,
                genre,
                then,
                next,
                proposed,
                attribute,
                drafter,
                drafterName,
                openedOn,
                signedOn,
                publishDue,
                publishedOn,
                published,
                owner,
                reexamineOn,
                facts + 1);
    }

    private Review drafted(DraftSheet sheet) {
        return new Review(
                id,
                number,
                agency,
                handledBy,
                sheet.title(),
                sheet.officialNumber(),
                sheet.genre(),
                stage,
                step,
                sheet.proposed(),
                attribute,
                drafter,
                drafterName,
                openedOn,
                signedOn,
                publishDue,
                publishedOn,
                published,
                owner,
                reexamineOn,
                facts);
    }

    private Review signed(ReviewFact.ReviewSigned signed) {
        String number = signed.officialNumber().isEmpty() ? officialNumber : signed.officialNumber();
        return new Review(
                id,
                this.number,
                agency,
                handledBy,
                title,
                number,
                genre,
                ReviewStage.SIGNED,
                null,
                proposed,
                signed.attribute(),
                drafter,
                drafterName,
                openedOn,
                signed.on(),
                signed.publishDue(),
                publishedOn,
                published,
                owner,
                signed.reexamineOn(),
                facts + 1);
    }

    private Review with(
            @Nullable DisclosureAttribute nowIs,
            @Nullable LocalDate due,
            @Nullable LocalDate on,
            String where,
            String who,
            @Nullable LocalDate again) {
        return new Review(
                id,
                number,
                agency,
                handledBy,
                title,
                officialNumber,
                genre,
                stage,
                step,
                proposed,
                nowIs,
                drafter,
                drafterName,
                openedOn,
                signedOn,
                due,
                on,
                where,
                who,
                again,
                facts + 1);
    }
}
