package org.gongkai.remedy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 办案记录: one thing that happened to a case; never changed.
 *
 * @param document 文书号, empty if none
 * @param lesson what went wrong, of a lesson; null otherwise
 * @param by display name of who recorded it
 */
public record RemedyFact(
        int seq,
        Type type,
        LocalDate on,
        @Nullable RemedyResult result,
        String document,
        String note,
        @Nullable Lesson lesson,
        Instant recordedAt,
        String by) {

    /** What can happen. */
    public enum Type {
        ACCEPTED("受理（立案）"),
        DECIDED("作出决定（裁判）"),
        APPEALED("提起上诉"),
        STRUCK("登记作废"),
        /** 责令重新答复: the request it followed is to be answered anew (OQ-9). */
        NEW_ANSWER("登记责令重新答复"),
        /** The copy of the application or complaint came; the note says by which procedure. */
        NOTIFIED("收到申请书（起诉状）副本"),
        ANSWERED("提交答复（答辩）和证据"),
        /** 教训. */
        LESSON("记下教训");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
