package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ClockReading;
import org.jspecify.annotations.Nullable;

/**
 * 案卷: one case whole, as one person may see it on one day.
 *
 * @param applicant whole for those who handle the case, masked for all others
 * @param masked whether it is masked
 * @param workdaysLeft working days from today to the due date, negative when overdue; null without a due date or when closed
 * @param reading every legal date, the strip of days and the explanation
 * @param moves every move with the reasons against it
 * @param proposal extension that waits for approval
 * @param draft reply that is drafted
 * @param returned the last time a draft was sent back, while no newer draft exists
 * @param letter the letter that was signed
 * @param ordinalInMonth which request of the same applicant to the same organ in its month of receipt it is
 * @param work how the office works on it
 * @param sameApplicant other requests of the same applicant to the same organ, newest first, for those who handle the case
 */
public record RequestFile(
        RequestNumber number,
        AgencyCode agency,
        String agencyName,
        AgencyCode handledBy,
        RequestFact.RequestReceived received,
        Applicant applicant,
        boolean masked,
        LocalDate today,
        CaseStage stage,
        Light light,
        @Nullable Integer workdaysLeft,
        ClockReading reading,
        List<TimelineFact> timeline,
        List<MoveChoice> moves,
        List<ConsultationFile> consultations,
        RequestFact.@Nullable CorrectionAsked correctionAsked,
        RequestFact.@Nullable CorrectionReceived correctionReceived,
        RequestFact.@Nullable ExtensionProposed proposal,
        RequestFact.@Nullable TimeLimitExtended extended,
        RequestFact.@Nullable FeeNoticed feeNoticed,
        RequestFact.@Nullable FeePaid feePaid,
        List<RequestFact.SearchRecorded> searches,
        @Nullable Reply draft,
        RequestFact.@Nullable ReplyReturned returned,
        RequestFact.@Nullable ReplyIssued issued,
        @Nullable ReplyLetter letter,
        RequestFact.@Nullable HandlingEnded ended,
        RequestFact.@Nullable RequestWithdrawn withdrawn,
        RequestFact.@Nullable ReplyDelivered delivered,
        RequestFact.@Nullable CaseArchived archived,
        int ordinalInMonth,
        List<EarlierRequest> sameApplicant,
        CaseWork work) {

    /** Another request of the same applicant. @param setAside split or merged, so that it is handled elsewhere */
    public record EarlierRequest(
            RequestNumber number,
            String title,
            LocalDate submittedOn,
            @Nullable LocalDate decidedOn,
            boolean setAside) {}

    /** 测试件: the reason it is a test of the office's own; empty for a real request. */
    public Optional<String> test() {
        String reason = "";
        for (TimelineFact fact : timeline) {
            if (fact.fact() instanceof RequestFact.MarkedAsTest marked) {
                reason = marked.reason();
            } else if (fact.fact() instanceof RequestFact.TestMarkRemoved) {
                reason = "";
            }
        }
        return Optional.of(reason).filter(r -> !r.isEmpty());
    }

    /** The last fact of a kind, such as the split or the merger that set the case aside. */
    public <F extends RequestFact> Optional<F> last(Class<F> kind) {
        return timeline.stream()
                .map(TimelineFact::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second);
    }

    /** The choice of a move. */
    public MoveChoice choice(Move move) {
        return moves.stream().filter(c -> c.move() == move).findFirst().orElseThrow();
    }
}
