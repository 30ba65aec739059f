package org.gongkai.reportform;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 校核发现: one thing a check found.
 *
 * @param rule A1–A13 of law.md §2.5 or B1–B10 of contracts.md §4
 * @param cells the cells it names, the first being where it should be shown; may be empty where only words are concerned
 * @param expected what the rule expects, where that is a number
 * @param found what stands there; null also for a blank
 * @param text one Chinese sentence that says what is wrong
 * @param remedy one Chinese sentence that says what to do
 * @param quote the sentence of the report it is about, as written
 * @param overriddenBecause the reason for which someone let it stand
 */
public record Finding(
        String rule,
        Severity severity,
        List<CellName> cells,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal found,
        String text,
        String remedy,
        @Nullable String quote,
        @Nullable String overriddenBecause) {

    public Finding {
        cells = List.copyOf(cells);
    }

    /** What names a finding from one check of the same report to the next: its rule and where it stands. */
    public String key() {
        String place = cells.isEmpty()
                ? (quote == null ? "" : quote)
                : cells.getFirst().value();
        return rule + "@" + place;
    }

    public boolean isOverridden() {
        return overriddenBecause != null;
    }

    /** An error that nobody has answered for: the report may not be signed with it. */
    public boolean blocks() {
        return severity == Severity.ERROR && !isOverridden();
    }

    /**
     * Whether a reason may let it stand. Arithmetic and the form itself cannot be argued with; a carry-over that differs from last
     * year's can (A4, law.md §2.5), and so can everything that is no error.
     */
    public boolean mayBeOverridden() {
        return severity != Severity.ERROR || rule.equals("A4");
    }

    Finding overridden(String reason) {
        return new Finding(rule, severity, cells, expected, found, text, remedy, quote, reason);
    }
}
