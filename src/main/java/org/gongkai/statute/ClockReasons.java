package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 不合法的事实: the reasons for refusing a sequence, all of them, one Chinese sentence each with its rule. */
final class ClockReasons {

    private final List<String> reasons = new ArrayList<>();

    boolean any() {
        return !reasons.isEmpty();
    }

    List<String> all() {
        return reasons;
    }

    void notSubmitted(LocalDate asOf) {
        reasons.add("没有" + asOf + "及以前的“提交”，无从计算：每件申请应有且只有一次提交（R-02）");
    }

    void submittedAgain(ClockFact again) {
        add(again, "第二次提交：每件申请应有且只有一次提交", "R-02");
    }

    void beforeSubmission(ClockFact fact, LocalDate submittedOn) {
        add(fact, "早于提交之日 " + submittedOn, "R-02");
    }

    void beforeReceipt(ClockFact fact, @Nullable LocalDate receivedOn) {
        add(fact, receivedOn == null ? "申请尚未确认收到" : "早于收到申请之日 " + receivedOn, "R-02、R-03、R-04");
    }

    void deliveredBeforeSent(ClockFact fact, LocalDate deliveredOn) {
        add(fact, "送达日 " + deliveredOn + " 早于发出日", fact instanceof ClockFact.Asked ? "R-12" : "R-40");
    }

    void untilBeforeAsked(ClockFact.CorrectionAsked fact) {
        add(fact, "补正期限 " + fact.until() + " 早于告知日", "R-05");
    }

    void correctionAskedAgain(ClockFact fact) {
        add(fact, "第二次告知补正：补正应当一次性告知", "R-06");
    }

    void extendedAgain(ClockFact fact) {
        add(fact, "第二次延期：每件申请只能延长一次", "R-10");
    }

    void extensionOutOfRange(ClockFact.Extended fact, int most) {
        add(fact, "延长" + fact.workdays() + "个工作日：应为1至" + most + "个工作日", "R-10");
    }

    void extendedAfterDue(ClockFact fact, LocalDate due) {
        add(fact, "晚于答复期限 " + due + "，不能再延期", "R-10");
    }

    void delayedAfterDue(ClockFact.Delayed fact, LocalDate due) {
        add(fact, "晚于答复期限 " + due + "，不能再确定延迟答复的期限", "R-17");
    }

    void delayedToNoLaterDay(ClockFact.Delayed fact, LocalDate due) {
        add(fact, "延迟答复的日期 " + fact.until() + " 应当是晚于答复期限 " + due + " 的工作日", "R-17");
    }

    void delayedAgain(ClockFact.Delayed fact) {
        add(fact, "第二次确定延迟答复的期限", "R-17");
    }

    void refUsedAgain(ClockFact.Asked fact) {
        add(fact, "编号“" + fact.ref() + "”已用于另一次征求意见", "R-11、R-15");
    }

    void unknownRef(ClockFact.Answered fact) {
        add(fact, "没有编号为“" + fact.ref() + "”的征求" + fact.who().label() + "意见", "R-11、R-15");
    }

    void answeredAgain(ClockFact.Answered fact) {
        add(fact, "编号“" + fact.ref() + "”的征求意见已有答复", "R-11、R-15");
    }

    void answeredBeforeAsked(ClockFact.Answered fact, LocalDate sentOn) {
        add(fact, "早于发出日 " + sentOn, "R-11、R-15");
    }

    void correctedUnasked(ClockFact fact) {
        add(fact, "此前没有待补正的补正告知", "R-07");
    }

    void paidUnasked(ClockFact fact) {
        add(fact, "此前没有待缴费的收费通知", "R-40");
    }

    void afterReply(ClockFact fact, LocalDate repliedOn) {
        String what = fact instanceof ClockFact.Replied ? "第二次答复" : "答复之后不能再有其他事项";
        add(fact, what + "，已于 " + repliedOn + " 答复", "R-18");
    }

    void afterWithdrawal(ClockFact fact, LocalDate withdrawnOn) {
        add(fact, "撤回之后不能再有其他事项，已于 " + withdrawnOn + " 撤回", "R-18");
    }

    void afterLapse(ClockFact fact, LocalDate lastDay) {
        add(fact, "期限 " + lastDay + " 届满后已视为放弃，此后只能答复", "R-08、R-40");
    }

    private void add(ClockFact fact, String why, String rule) {
        reasons.add(fact.on() + " " + name(fact) + "：" + why + "（" + rule + "）");
    }

    private static String name(ClockFact fact) {
        return switch (fact) {
            case ClockFact.Submitted s -> "提交";
            case ClockFact.Confirmed c -> "确认";
            case ClockFact.CorrectionAsked c -> "告知补正";
            case ClockFact.Corrected c -> "收到补正";
            case ClockFact.Asked a -> "征求" + a.who().label() + "意见";
            case ClockFact.Answered a -> a.who().label() + "反馈意见";
            case ClockFact.Extended e -> "延期";
            case ClockFact.Delayed d -> "延迟答复";
            case ClockFact.FeeNoticed f -> "收费通知";
            case ClockFact.FeePaid f -> "缴费";
            case ClockFact.Replied r -> "答复";
            case ClockFact.Withdrawn w -> "撤回";
        };
    }
}
