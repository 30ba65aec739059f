package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/**
 * 重新答复 (OQ-9), as the office reads it.
 *
 * @param late whether it is, or was given, after its last day
 * @param draft the reply that is drafted; null before
 * @param returned why the draft went back; empty when it did not
 * @param issued null before it is signed
 * @param letter the letter that was signed; null before
 */
public record NewAnswer(
        RequestFact.NewAnswerOrdered ordered,
        State state,
        boolean late,
        @Nullable Reply draft,
        String returned,
        RequestFact.@Nullable NewAnswerIssued issued,
        RequestFact.@Nullable NewAnswerDelivered delivered,
        @Nullable ReplyLetter letter) {

    /** Where it stands. */
    public enum State {
        TO_DRAFT("待拟写"),
        TO_REVIEW("待审查"),
        TO_SIGN("待签发"),
        TO_DELIVER("待送达"),
        DELIVERED("已送达");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
