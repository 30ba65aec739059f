package org.gongkai.proof;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 表述规则: a wrong form and what is right, with the reason and the source.
 *
 * @param number of the rule, e.g. {@code W-012}; a county's own may have any form
 * @param wrong the wrong form, at least two characters
 * @param right what to write instead; may name several
 * @param except longer forms that hold the wrong one and are right themselves
 * @param from first day on which the form is wrong; null for always
 * @param to last day; null for still
 */
public record WordingRule(
        String number,
        String wrong,
        String right,
        String reason,
        String source,
        FindingLevel level,
        List<String> except,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public WordingRule {
        except = List.copyOf(except);
        if (wrong.length() < 2 || wrong.equals(right)) {
            throw new IllegalArgumentException("规则" + number + "：错误写法至少两个字，并且不同于正确写法。");
        }
    }

    /** Whether the form is wrong on that day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
