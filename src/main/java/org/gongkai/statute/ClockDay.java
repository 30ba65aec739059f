package org.gongkai.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计时日: one day of a walk, classified.
 *
 * @param n the number of a counted day in its walk, from 1; 0 for other days
 * @param why for a rest day the reason (周六, 国庆节); for a working day null, or 调休上班（…） on a make-up workday
 * @param rule for an excluded day the rule that excludes it, else null
 * @param ref for an excluded day the consultation that excludes it (the one sent first), else null
 */
public record ClockDay(
        LocalDate date,
        Kind kind,
        int n,
        @Nullable String why,
        @Nullable String rule,
        @Nullable String ref) {

    /** 计入、休息、扣除. */
    public enum Kind {
        /** A working day that counts. */
        COUNTED("counted", "计入"),
        /** Not a working day. */
        REST("rest", "非工作日"),
        /** A working day that is not counted: others are being asked. */
        EXCLUDED("excluded", "扣除");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }
}
