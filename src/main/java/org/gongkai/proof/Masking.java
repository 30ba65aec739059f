package org.gongkai.proof;

import java.util.List;

/** 脱敏: the text without its personal data, for the copy that is published. The original stays inside. */
public final class Masking {

    private static final int MOST_ROUNDS = 5;

    private Masking() {}

    /**
     * Hides all personal data that a reading finds, alarms and hints; read again, the answer holds none.
     *
     * <pre>{@code Masking.of("电话13812345678", proofreading); // 电话138****5678}</pre>
     */
    public static String of(String text, Proofreading proofreading) {
        String masked = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Finding> findings = proofreading.personal(masked);
            if (findings.isEmpty()) {
                return masked;
            }
            masked = hide(masked, findings, round > 1);
        }
        return masked;
    }

    /**
     * Hides the given findings only, the others having been cleared with a reason.
     *
     * @param findings of this very text, in order
     */
    public static String of(String text, List<Finding> findings) {
        return hide(text, findings.stream().filter(f -> f.kind().personal()).toList(), false);
    }

    /** @param wholly what makes something new out of what is left is hidden altogether */
    private static String hide(String text, List<Finding> findings, boolean wholly) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Finding finding : findings) {
            masked.append(text, at, finding.start()).append(wholly ? "****" : finding.remedy());
            at = finding.end();
        }
        return masked.append(text, at, text.length()).toString();
    }
}
