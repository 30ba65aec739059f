package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 计时说明: the explanation, one Chinese sentence a line; every line names its rule. */
final class ClockStory {

    private final List<String> lines = new ArrayList<>();

    /** {@code 2025-03-03 收到（R-02）：当面提交}. */
    void tell(LocalDate day, String what, String rule, String detail) {
        lines.add(day + " " + what + "（" + rule + "）：" + detail);
    }

    /** A line that belongs to no one day. */
    void remark(String what, String rule) {
        lines.add(what + "（" + rule + "）");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void received(LocalDate day, Way way) {
        tell(day, "收到", way.rule(), way.receivedWhen());
    }

    void receivedUnconfirmed(LocalDate day, Way way) {
        tell(day, "收到", way.rule(), way.label() + "提交，提交后第一个工作日终了仍无人确认，视为当日确认");
    }

    void awaitingConfirmation(LocalDate submittedOn, Way way, ClockPractice practice) {
        String atLatest = practice.unconfirmed() == ClockPractice.Unconfirmed.WAITS ? "" : "；至迟于提交后第一个工作日终了视为确认";
        String detail = switch (way) {
            case ORDINARY_MAIL -> "平常信函到达，尚未与申请人确认，确认之日为收到申请之日";
            case HANDED_OVER -> "其他单位转交到公开工作机构，尚未与申请人确认，确认之日为收到申请之日";
            case IN_PERSON, WINDOW, REGISTERED_MAIL, WEB, EMAIL, FAX, ORAL -> way.label() + "提交，尚未确认" + atLatest;
        };
        tell(submittedOn, "提交", way.rule(), detail);
    }

    void correctionNoticeDue(LocalDate due, int workdays) {
        tell(due, "补正告知期限", "R-05", "收到申请后第" + workdays + "个工作日；内容不明确的，至迟此日一次性告知补正");
    }

    void correctionAsked(ClockFact.CorrectionAsked fact, @Nullable LocalDate due) {
        String late = due != null && fact.on().isAfter(due) ? "晚于补正告知期限 " + due + "，属于逾期告知；" : "";
        tell(fact.on(), "告知补正", "R-05", late + "补正期限至 " + fact.until() + "，收到补正后重新计算答复期限");
    }

    void corrected(LocalDate day) {
        tell(day, "收到补正", "R-07", "自次日起重新计算答复期限");
    }

    void correctedLate(LocalDate day, LocalDate until) {
        tell(day, "收到补正", "R-08", "晚于补正期限 " + until + "，已视为放弃申请");
    }

    void correctionLapsed(LocalDate until) {
        tell(until, "补正期限届满", "R-08", "期限内未收到补正，视为放弃申请，不再处理");
    }

    void extended(ClockFact.Extended fact) {
        tell(fact.on(), "延期答复", "R-10", "延长" + fact.workdays() + "个工作日，每件申请只能延长一次");
    }

    void extendedInVain(ClockFact.Extended fact) {
        tell(fact.on(), "延期答复", "R-10", "此时期限未在计算，延期不改变期限，仍计为一次");
    }

    void extensionLost(LocalDate day) {
        tell(day, "原延期失效", "R-10", "期限重新计算，原延长的工作日不再计入，也不能再次延期");
    }

    void delayed(ClockFact.Delayed fact) {
        tell(fact.on(), "延迟答复", "R-17", "申请数量、频次明显超过合理范围但理由合理，确定 " + fact.until() + " 为延迟答复的合理期限并告知申请人（第三十五条）");
    }

    void delayedInVain(ClockFact.Delayed fact) {
        tell(fact.on(), "延迟答复", "R-17", "此时期限未在计算，不改变期限");
    }

    void asked(Consultation consultation, boolean late) {
        String delivery = consultation.limit == null
                ? "尚无送达日期"
                : consultation.deliveredOn + " 送达，提出意见的期限至 " + consultation.limit + "（" + consultation.who.limitRule()
                        + "）";
        String effect = late ? "；发出时答复期限已届满或者当日届满，不改变答复期限" : "；自次日起不计入答复期限";
        tell(
                consultation.sentOn,
                "征求" + name(consultation) + "意见",
                consultation.who.exclusionRule(),
                delivery + effect);
    }

    void answered(Consultation consultation, LocalDate day) {
        boolean late = consultation.limit != null && day.isAfter(consultation.limit);
        tell(
                day,
                name(consultation) + "反馈意见",
                consultation.who.exclusionRule(),
                late ? "晚于期限 " + consultation.limit + "，期限届满后不再扣除" : "自次日起恢复计算");
    }

    void silent(Consultation consultation, LocalDate limit) {
        tell(
                limit,
                name(consultation) + "期满未提出意见",
                consultation.who.silenceRule(),
                consultation.who.silence().meaning() + "，自次日起恢复计算");
    }

    void open(Consultation consultation, LocalDate asOf) {
        String until =
                consultation.limit == null ? "尚无送达日期，暂扣除至 " + asOf + "，结果为暂定" : "尚未提出意见，暂扣除至期限 " + consultation.limit;
        tell(asOf, "征求" + name(consultation) + "意见中", consultation.who.exclusionRule(), until);
    }

    private static String name(Consultation consultation) {
        return consultation.who.label() + " " + consultation.ref + " ";
    }

    void feeNoticed(ClockFact.FeeNoticed fact, @Nullable LocalDate payBy) {
        String pay = payBy == null ? "尚无送达日期，缴费期限未定" : fact.deliveredOn() + " 送达，缴费期限至 " + payBy;
        tell(fact.on(), "收费通知", "R-40", pay + "，缴费后重新计算答复期限");
    }

    void feeNoticedLate(ClockFact.FeeNoticed fact, LocalDate due) {
        tell(fact.on(), "收费通知", "R-40", "未在答复期限 " + due + " 届满之前发出，不改变答复期限");
    }

    void feePaid(LocalDate day, ClockPractice practice) {
        boolean resumes = practice.payment() == ClockPractice.Payment.RESUMES;
        tell(day, "缴费", "R-40", resumes ? "自次日起继续计算答复期限" : "自次日起重新计算答复期限");
    }

    void feePaidInVain(LocalDate day) {
        tell(day, "缴费", "R-40", "所据收费通知逾期发出，不改变答复期限");
    }

    void feePaidLate(LocalDate day, LocalDate payBy) {
        tell(day, "缴费", "R-40", "晚于缴费期限 " + payBy + "，已视为放弃申请");
    }

    void feeLapsed(LocalDate payBy) {
        tell(payBy, "缴费期限届满", "R-40", "期限内未缴费，视为放弃申请，不再处理");
    }

    void withdrawn(LocalDate day) {
        tell(day, "撤回", "R-18", "申请人撤回申请，不再计算答复期限，以“其他处理”结案");
    }

    void due(LocalDate due, LocalDate start, int counted, long excluded) {
        String without = excluded == 0 ? "" : "，其间扣除" + excluded + "个工作日";
        tell(due, "答复期限届满", "R-09", "自 " + start + " 次日起第" + counted + "个工作日" + without);
    }

    void replied(LocalDate day, @Nullable LocalDate due) {
        String judged =
                due == null ? "没有正在计算的答复期限" : day.isAfter(due) ? "晚于答复期限 " + due + "，逾期答复" : "未超过答复期限 " + due + "，按期答复";
        tell(day, "答复", "R-21", judged);
    }

    void overdue(LocalDate asOf, LocalDate due) {
        tell(asOf, "已逾期", "R-09", "答复期限 " + due + " 已过，尚未答复");
    }

    void beforeRegulation(LocalDate received) {
        tell(received, "适用期限", "R-09", "收到日早于现行条例施行之日 " + TimeLimits.REGULATION_2019 + "，仍按现行条例的期限计算");
    }

    void provisional(int year) {
        remark(year + "年尚无国务院办公厅节假日安排通知，只按周六、周日休息计算，涉及该年的日期为暂定", "R-51");
    }
}
