package org.gongkai.review;

import org.jspecify.annotations.Nullable;

/**
 * 保密审查的逐项回答: each is yes or no; null is not answered.
 *
 * @param security 三安全一稳定
 * @param handling how what is there is dealt with: cut, masked, consent asked for
 */
public record SecrecyAnswers(
        @Nullable Boolean stateSecret,
        @Nullable Boolean workSecret,
        @Nullable Boolean tradeSecret,
        @Nullable Boolean personalData,
        @Nullable Boolean security,
        String handling) {

    /** Nothing of all this is in the document. */
    public static SecrecyAnswers nothing() {
        return new SecrecyAnswers(false, false, false, false, false, "");
    }

    boolean anySecret() {
        return isYes(stateSecret) || isYes(workSecret);
    }

    boolean anyOther() {
        return isYes(tradeSecret) || isYes(personalData) || isYes(security);
    }

    private static boolean isYes(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
