package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * The part of the header that follows from the facts. Made from facts and nothing else, so that it can be made again at any
 * time.
 */
record Projection(
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lapseOn,
        CaseStage stage,
        boolean extensionPending,
        @Nullable LocalDate decidedOn,
        @Nullable Disposition disposition,
        @Nullable Boolean onTime,
        boolean counted,
        int facts,
        String calendarVersion,
        String section,
        String holder,
        String holderName,
        boolean helpOpen,
        @Nullable LocalDate answerAnewBy) {

    /** The projection right after the last fact, recorded on {@code today}. */
    static Projection of(RequestHeader header, List<RecordedFact> facts, CaseClock clock, LocalDate today) {
        CaseView view = clock.view(header, facts, today);
        FoldedCase folded = view.folded();
        ClockReading reading = view.reading();
        LocalDate receivedOn = reading.receivedOn();
        LocalDate dueOn = reading.due();
        if (view.stage() == CaseStage.AWAITING_CONFIRMATION
                && !folded.received().way().waitsForConfirmation()) {
            // 第三十一条第（三）项: known today, because time alone confirms it (OQ-3)
            LocalDate atLatest = clock.receivedAtLatest(folded.received());
            receivedOn = atLatest;
            dueOn = clock.view(header, facts, atLatest.plusDays(1)).reading().due();
        }
        // withdrawn before it was received: never counted as received, so not as decided either
        boolean decided = receivedOn != null && folded.decidedOn() != null;
        return new Projection(
                receivedOn,
                view.stage() == CaseStage.SET_ASIDE ? null : dueOn,
                lapseOn(view),
                view.stage(),
                view.extensionPending(),
                decided ? folded.decidedOn() : null,
                decided ? disposition(folded) : null,
                reading.onTime(),
                folded.counted(),
                facts.size(),
                clock.calendar().version(),
                folded.hands().section,
                folded.hands().holder,
                folded.hands().holderName,
                folded.hands().helpIsOpen(),
                answerAnewBy(folded));
    }

    private static @Nullable LocalDate lapseOn(CaseView view) {
        return switch (view.stage()) {
            case AWAITING_CORRECTION ->
                view.folded().correctionAsked == null
                        ? null
                        : view.folded().correctionAsked.until();
            case AWAITING_PAYMENT -> view.reading().payBy();
            default -> null;
        };
    }

    private static @Nullable LocalDate answerAnewBy(FoldedCase folded) {
        return folded.remakings().isEmpty() || folded.remakings().getLast().delivered != null
                ? null
                : folded.remakings().getLast().ordered.until();
    }

    private static @Nullable Disposition disposition(FoldedCase folded) {
        RequestFact.NewAnswerIssued again = folded.replacement();
        if (again != null) {
            return again.reply().disposition(); // OQ-9: the year of the old answer still runs
        }
        if (folded.issued != null) {
            return folded.issued.reply().disposition();
        }
        // 撤回 counts as 其他处理 3 (law.md §2.3)
        return folded.ended != null ? folded.ended.disposition() : Disposition.O3;
    }
}
