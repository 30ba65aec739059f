package org.gongkai.statute;

import java.util.List;

/**
 * 不能计算: the facts are no legal sequence.
 *
 * @param reasons every reason, one Chinese sentence each; never empty
 */
public record ClockRefusal(List<String> reasons) implements ClockAnswer {

    public ClockRefusal {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
    }
}
