package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One move on the case page: a button, or the reasons why there is none.
 *
 * @param permitted whether the person may make such a move at all, by their own roles or as somebody's deputy
 * @param reasons every reason against it, in Chinese; empty when it can be made
 * @param latestOn the latest legal day it may bear: today, or an earlier day when it is too late today but what happened by
 *     then may still be entered; null when it cannot be made
 */
public record MoveChoice(
        Move move,
        boolean permitted,
        List<String> reasons,
        @Nullable LocalDate latestOn) {

    public MoveChoice {
        reasons = List.copyOf(reasons);
    }

    public boolean allowed() {
        return latestOn != null;
    }
}
