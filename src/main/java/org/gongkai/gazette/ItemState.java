package org.gongkai.gazette;

import java.time.LocalDate;
import org.gongkai.document.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands on the platform today, compared with the edition in the issue.
 *
 * @param on when it was changed or withdrawn; null where it is the same
 * @param why of a later edition or of the withdrawal, for everybody; may be empty
 * @param validity today; {@link Validity#NOT_STATED} where it is withdrawn
 * @param hidden whether it was withdrawn for a reason that lets no text stand: files that hold the text are then not handed out
 */
public record ItemState(Parity parity, @Nullable LocalDate on, String why, Validity validity, boolean hidden) {

    /** 与平台一致性. */
    public enum Parity {
        /** 一致: the edition on the platform is the one in the issue, word for word. */
        SAME("与平台一致"),
        /** The platform shows a later edition. */
        LATER_EDITION("平台已有更新文本"),
        /** The platform no longer shows the document. */
        WITHDRAWN("平台已撤下"),
        /** The same edition reads otherwise: something changed what never changes. */
        DIFFERENT("与平台不一致");

        private final String label;

        Parity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isSame() {
        return parity == Parity.SAME;
    }
}
