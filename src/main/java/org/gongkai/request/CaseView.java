package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.ClockState;

/**
 * A case as it stood at the end of a day.
 *
 * @param on that day; later facts are left out
 * @param facts in the order they were recorded
 */
record CaseView(
        RequestHeader header,
        LocalDate on,
        List<RecordedFact> facts,
        FoldedCase folded,
        ClockReading reading,
        CaseStage stage) {

    /** The stage that follows from facts and clock. */
    static CaseStage stageOf(FoldedCase folded, ClockState state) {
        if (folded.archived != null) {
            return CaseStage.ARCHIVED;
        }
        if (folded.setAsideOn() != null) {
            return CaseStage.SET_ASIDE;
        }
        if (folded.withdrawn != null) {
            return CaseStage.WITHDRAWN;
        }
        if (folded.ended != null) {
            return CaseStage.ENDED;
        }
        if (folded.delivered != null) {
            return CaseStage.DELIVERED;
        }
        if (folded.issued != null) {
            return CaseStage.REPLIED;
        }
        if (folded.review != null) {
            return CaseStage.REPLY_REVIEWED;
        }
        if (folded.draft != null) {
            return CaseStage.REPLY_DRAFTED;
        }
        return switch (state) {
            case AWAITING_CONFIRMATION -> CaseStage.AWAITING_CONFIRMATION;
            case RUNNING, REPLIED, WITHDRAWN -> CaseStage.HANDLING;
            case AWAITING_CORRECTION -> CaseStage.AWAITING_CORRECTION;
            case CONSULTING -> CaseStage.CONSULTING;
            case AWAITING_PAYMENT -> CaseStage.AWAITING_PAYMENT;
            case LAPSED -> CaseStage.LAPSED;
        };
    }

    /** Whether the head still has to decide on an extension. */
    boolean extensionPending() {
        return stage.open() && folded.proposal != null;
    }
}
