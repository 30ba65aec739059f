package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/** 重新答复, folded: one order of a review or court and what came of it. */
final class Remaking {

    final RequestFact.NewAnswerOrdered ordered;

    /** The draft that is in review or waits for its signature; its recorder may do neither. */
    @Nullable RecordedFact draft;

    @Nullable Reply reply;

    RequestFact.@Nullable NewAnswerReturned returned;

    @Nullable RecordedFact review;

    RequestFact.@Nullable NewAnswerIssued issued;

    RequestFact.@Nullable NewAnswerDelivered delivered;

    Remaking(RequestFact.NewAnswerOrdered ordered) {
        this.ordered = ordered;
    }

    void drafted(RecordedFact recorded, RequestFact.NewAnswerDrafted fact) {
        draft = recorded;
        reply = fact.reply();
        review = null;
        returned = null;
    }

    void returned(RequestFact.NewAnswerReturned fact) {
        draft = null;
        review = null;
        returned = fact;
    }

    NewAnswer.State state() {
        if (delivered != null) {
            return NewAnswer.State.DELIVERED;
        }
        if (issued != null) {
            return NewAnswer.State.TO_DELIVER;
        }
        if (review != null) {
            return NewAnswer.State.TO_SIGN;
        }
        return draft == null ? NewAnswer.State.TO_DRAFT : NewAnswer.State.TO_REVIEW;
    }
}
