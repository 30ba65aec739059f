package org.gongkai.dialogue;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The header of a letter: enough to find and to count it, without its words.
 *
 * @param agency organ that answers now
 * @param handledBy organ whose office handles it
 * @param dueOn 本级时限
 * @param lastOn three months after receipt
 * @param endedOn day it was answered, closed or converted; null while open
 * @param consent whether the writer agrees to publication
 * @param request number of the request it became; null for none
 * @param publishedOn null while not published
 * @param common whether it is among the common questions
 * @param urgedBy 督办: day by which the organ is to report; null when nothing is asked
 * @param extended whether its one extension was used
 * @param facts how many facts it has
 */
public record Letter(
        long id,
        LetterNumber number,
        AgencyCode agency,
        AgencyCode handledBy,
        LetterKind kind,
        LocalDate receivedOn,
        LocalDate dueOn,
        LocalDate lastOn,
        LetterStage stage,
        @Nullable LocalDate endedOn,
        boolean consent,
        @Nullable Satisfaction satisfaction,
        @Nullable String request,
        @Nullable LocalDate publishedOn,
        boolean common,
        @Nullable LocalDate urgedBy,
        boolean extended,
        int facts) {

    public boolean open() {
        return stage == LetterStage.OPEN;
    }

    public boolean published() {
        return publishedOn != null;
    }

    /** The header after one more fact. */
    Letter after(LetterFact fact, AgencyCode handler) {
        return switch (fact) {
            case LetterFact.LetterReceived first -> this;
            case LetterFact.LetterMadeOfRequest made -> more(dueOn, satisfaction, publishedOn, common, urgedBy);
            case LetterFact.LetterTransferred moved -> moved(moved.to(), handler);
            case LetterFact.LetterExtended longer ->
                more(longer.until(), satisfaction, publishedOn, common, urgedBy).extendedOnce();
            case LetterFact.LetterUrged urged -> more(dueOn, satisfaction, publishedOn, common, urged.answerBy());
            case LetterFact.UrgingAnswered answered -> more(dueOn, satisfaction, publishedOn, common, null);
            case LetterFact.LetterReplied replied -> ended(LetterStage.ANSWERED, replied.on(), null);
            case LetterFact.LetterClosed closed -> ended(LetterStage.CLOSED, closed.on(), null);
            case LetterFact.LetterConverted converted ->
                ended(LetterStage.CONVERTED, converted.on(), converted.request());
            case LetterFact.LetterTakenBack back -> ended(LetterStage.OPEN, null, null);
            case LetterFact.SatisfactionGiven given -> more(dueOn, given.satisfaction(), publishedOn, common, urgedBy);
            case LetterFact.LetterDestroyed gone -> more(dueOn, satisfaction, publishedOn, common, urgedBy);
            case LetterFact.LetterPublished published ->
                more(dueOn, satisfaction, published.on(), published.common(), urgedBy);
            case LetterFact.LetterUnpublished gone -> more(dueOn, satisfaction, null, false, urgedBy);
        };
    }

    private Letter moved(AgencyCode to, AgencyCode handler) {
        return copy(to, handler, dueOn, stage, endedOn, satisfaction, request, publishedOn, common, urgedBy, extended);
    }

    /** Once it is ended nothing is urged any more. */
    private Letter ended(LetterStage as, @Nullable LocalDate on, @Nullable String became) {
        return copy(agency, handledBy, dueOn, as, on, satisfaction, became, publishedOn, common, null, extended);
    }

    private Letter more(
            LocalDate due,
            @Nullable Satisfaction felt,
            @Nullable LocalDate shownOn,
            boolean often,
            @Nullable LocalDate answerBy) {
        return copy(agency, handledBy, due, stage, endedOn, felt, request, shownOn, often, answerBy, extended);
    }

    private Letter extendedOnce() {
        return new Letter(
                id,
                number,
                agency,
                handledBy,
                kind,
                receivedOn,
                dueOn,
                lastOn,
                stage,
                endedOn,
                consent,
                satisfaction,
                request,
                publishedOn,
                common,
                urgedBy,
                true,
                facts);
    }

    private Letter copy(
            AgencyCode organ,
            AgencyCode handler,
            LocalDate due,
            LetterStage as,
            @Nullable LocalDate endOn,
            @Nullable Satisfaction felt,
            @Nullable String became,
            @Nullable LocalDate shownOn,
            boolean often,
            @Nullable LocalDate answerBy,
            boolean longer) {
        return new Letter(
                id,
                number,
                organ,
                handler,
                kind,
                receivedOn,
                due,
                lastOn,
                as,
                endOn,
                consent,
                felt,
                became,
                shownOn,
                often,
                answerBy,
                longer,
                facts + 1);
    }
}
