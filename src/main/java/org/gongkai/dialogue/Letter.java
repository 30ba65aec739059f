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
            case LetterFact.LetterTransferred moved -> moved(moved.to(), handler);
            case LetterFact.LetterReplied replied -> ended(LetterStage.ANSWERED, replied.on(), null);
            case LetterFact.LetterClosed closed -> ended(LetterStage.CLOSED, closed.on(), null);
            case LetterFact.LetterConverted converted ->
                ended(LetterStage.CONVERTED, converted.on(), converted.request());
            case LetterFact.SatisfactionGiven given -> known(given.satisfaction(), publishedOn, common);
            case LetterFact.LetterPublished published -> known(satisfaction, published.on(), published.common());
            case LetterFact.LetterUnpublished gone -> known(satisfaction, null, false);
        };
    }

    private Letter moved(AgencyCode to, AgencyCode handler) {
        return new Letter(
                id,
                number,
                to,
                handler,
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
                facts + 1);
    }

    private Letter ended(LetterStage as, LocalDate on, @Nullable String became) {
        return new Letter(
                id,
                number,
                agency,
                handledBy,
                kind,
                receivedOn,
                dueOn,
                lastOn,
                as,
                on,
                consent,
                satisfaction,
                became,
                publishedOn,
                common,
                facts + 1);
    }

    private Letter known(@Nullable Satisfaction felt, @Nullable LocalDate shownOn, boolean often) {
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
                felt,
                request,
                shownOn,
                often,
                facts + 1);
    }
}
