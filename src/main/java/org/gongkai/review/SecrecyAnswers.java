package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Problem;
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

    /**
     * Everything that speaks against going on with these answers: a question without answer, a secret, something else that nobody
     * has dealt with though it is to be published. Fields: {@code stateSecret}, {@code workSecret}, {@code tradeSecret}, {@code
     * personalData}, {@code security}, {@code handling}.
     *
     * @param published whether the document is to be published whole
     */
    public List<Problem> reasonsAgainst(boolean published) {
        List<Problem> problems = new ArrayList<>();
        unanswered(problems, "stateSecret", stateSecret, "国家秘密");
        unanswered(problems, "workSecret", workSecret, "工作秘密");
        unanswered(problems, "tradeSecret", tradeSecret, "商业秘密");
        unanswered(problems, "personalData", personalData, "个人信息");
        unanswered(problems, "security", security, "危及国家安全、公共安全、经济安全、社会稳定的内容");
        if (anySecret()) {
            problems.add(new Problem("stateSecret", "含国家秘密或工作秘密的，不能在本系统流转：请退回拟稿人，转涉密渠道办理。"));
        }
        if (anyOther() && published && handling.isBlank()) {
            problems.add(new Problem("handling", "含商业秘密、个人信息等内容又要主动公开的，请写明怎样处理：删减、脱敏或者已征得同意。"));
        }
        return problems;
    }

    private static void unanswered(List<Problem> problems, String field, @Nullable Boolean answer, String what) {
        if (answer == null) {
            problems.add(new Problem(field, "请回答是否含有" + what + "。"));
        }
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
