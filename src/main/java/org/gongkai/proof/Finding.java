package org.gongkai.proof;

/**
 * One thing found in a text.
 *
 * @param start index of its first character in the text as given
 * @param end index behind its last character; never less than {@code start}, never beyond the text
 * @param found the characters themselves
 * @param rule what found it: {@code R-41} for personal data, {@code L} for placeholders, else the number of the wording rule
 * @param why one Chinese sentence that says what is wrong
 * @param remedy what to write instead: the masked form, the right wording; empty where only the writer knows
 * @param source on what the rule rests
 */
public record Finding(
        FindingKind kind,
        FindingLevel level,
        int start,
        int end,
        String found,
        String rule,
        String why,
        String remedy,
        String source) {

    public Finding {
        if (start < 0 || end < start || found.length() != end - start) {
            throw new IllegalArgumentException("a finding out of its text: " + start + "–" + end);
        }
    }

    /** Whether it must be cleared before publication. */
    public boolean isAlarm() {
        return level == FindingLevel.ALARM;
    }
}
