package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.FeeScale;
import org.jspecify.annotations.Nullable;

/** What a single case has against a move that its stage would allow. */
final class MoveReasons {

    private MoveReasons() {}

    /** Every reason, one Chinese sentence each; empty when there is none. */
    static List<String> against(Move move, CaseView view, Actor actor, HandlingRules rules) {
        var reasons = new ArrayList<String>();
        needsAnother(move, view, actor).filter(reason -> !rules.onePerson()).ifPresent(reasons::add);
        FoldedCase folded = view.folded();
        switch (move) {
            case ASK_CORRECTION -> correctionOnce(folded, reasons);
            case RECORD_SERVICE -> {
                if (folded.askings().stream().allMatch(a -> a.deliveredOn != null || a.answer != null)) {
                    reasons.add("没有送达日期未登记的征求意见书");
                }
            }
            case RECEIVE_OPINION -> {
                if (folded.askings().stream().allMatch(a -> a.answer != null)) {
                    reasons.add("没有等待答复的征求意见");
                }
            }
            case PROPOSE_EXTENSION -> {
                extensionOnce(view, reasons);
                if (folded.proposal != null) {
                    reasons.add("已经提请延期，正待批准");
                }
            }
            case APPROVE_EXTENSION -> {
                if (folded.proposal == null) {
                    reasons.add("没有待批准的延期");
                }
                extensionOnce(view, reasons);
            }
            case DECLINE_EXTENSION -> {
                if (folded.proposal == null) {
                    reasons.add("没有待批准的延期");
                }
            }
            case NOTIFY_FEE -> {
                if (folded.feeNoticed != null) {
                    reasons.add("已经发过收费通知；一件申请只收费一次");
                }
                if (FeeScale.inForceOn(view.on()).isEmpty()) {
                    reasons.add("2021年1月1日以前不收取信息处理费");
                }
            }
            case RECORD_FEE_SERVICE -> {
                if (folded.feeNoticed == null || folded.feeNoticeDeliveredOn != null || folded.feePaid != null) {
                    reasons.add("没有送达日期未登记的收费通知");
                }
            }
            case RECORD_PAYMENT -> {
                if (folded.feeNoticed == null || folded.feePaid != null) {
                    reasons.add("没有等待缴纳的费用");
                }
            }
            case SPLIT -> splittable(view, reasons);
            case MERGE -> untouched(folded, reasons);
            case MARK_TEST -> {
                if (folded.test != null) {
                    reasons.add("已经标为测试件");
                }
            }
            case UNMARK_TEST -> {
                if (folded.test == null) {
                    reasons.add("没有标为测试件");
                }
            }
            case REFUND_FEE -> {
                if (folded.feePaid == null || folded.feeRefunded != null) {
                    reasons.add("没有可以退还的费用");
                }
            }
            case RECORD_FINDING -> {
                if (ThirdParties.ofCase(view).stream().noneMatch(ThirdParties.Standing::awaitsFinding)) {
                    reasons.add("没有可以认定的第三方意见：要等第三方提出意见，或者15个工作日期满（第三十二条，R-13）");
                }
            }
            case TELL_THIRD_PARTY -> {
                if (ThirdParties.ofCase(view).stream().noneMatch(ThirdParties.Standing::mayBeTold)) {
                    reasons.add("没有不同意公开、还没有书面告知的第三方（第三十二条，R-14）");
                }
            }
            case ASK_REASONS -> {
                if (folded.reasonsAsked != null) {
                    reasons.add("已于" + ChineseDates.date(folded.reasonsAsked.on()) + "要求说明理由");
                }
            }
            case RECEIVE_REASONS -> {
                if (folded.reasonsAsked == null || folded.reasonsReceived != null || folded.reasonsJudged != null) {
                    reasons.add("没有等待说明的理由");
                }
            }
            case JUDGE_REASONS -> judging(view, reasons);
            case TRANSFER -> {
                if (folded.hands().section.isEmpty()) {
                    reasons.add("还没有交办科室，请用“交办科室”");
                }
            }
            case SEND_BACK -> {
                if (!folded.hands().isHeld()) {
                    reasons.add("还没有交办，也没有人认领，不用退回");
                }
            }
            case HAND_OVER -> {
                if (folded.hands().holder.isEmpty()) {
                    reasons.add("还没有人认领，不用交接");
                }
            }
            case CLAIM -> {
                if (folded.hands().holder.equals(actor.username())) {
                    reasons.add("已经由您认领");
                } else if (!folded.hands().holder.isEmpty()) {
                    reasons.add("已经由" + folded.hands().holderName + "认领；换人办理请用“交接”");
                }
            }
            case GIVE_ASSISTANCE -> {
                if (!folded.hands().helpIsOpen()) {
                    reasons.add("没有等待答复的协办");
                }
            }
            case ASSIGN,
                    ASK_ASSISTANCE,
                    GIVE_OPINION,
                    REVIEW_REPLY,
                    ISSUE_REPLY,
                    CONFIRM_RECEIPT,
                    RECEIVE_CORRECTION,
                    ASK_OPINION,
                    RECORD_SEARCH,
                    DRAFT_REPLY,
                    RETURN_REPLY,
                    END_HANDLING,
                    WITHDRAW,
                    DELIVER,
                    ARCHIVE -> {}
        }
        return reasons;
    }

    private static void splittable(CaseView view, List<String> reasons) {
        if (view.header().number().part() > 0) {
            reasons.add("本件是拆分出来的，不能再拆分");
        }
        untouched(view.folded(), reasons);
    }

    /** What was asked, charged or drafted in one case cannot be carried to another without confusion. */
    private static void untouched(FoldedCase folded, List<String> reasons) {
        if (!folded.askings().isEmpty()) {
            reasons.add("已经征求过意见，请在本件继续办理");
        }
        if (folded.feeNoticed != null) {
            reasons.add("已经发出收费通知，请在本件继续办理");
        }
        if (folded.drafts() > 0) {
            reasons.add("已经拟写过答复，请在本件继续办理");
        }
    }

    // 第三十条: told once
    private static void correctionOnce(FoldedCase folded, List<String> reasons) {
        if (folded.correctionAsked != null) {
            reasons.add("已于" + ChineseDates.date(folded.correctionAsked.on()) + "告知补正；一件申请只能一次性告知补正（第三十条，R-06）");
        }
    }

    // 第三十三条第二款: once, and told before the period ends
    private static void extensionOnce(CaseView view, List<String> reasons) {
        FoldedCase folded = view.folded();
        if (folded.extended != null) {
            reasons.add("已于" + ChineseDates.date(folded.extended.on()) + "延期；一件申请只能延期一次（第三十三条，R-10）");
        }
        LocalDate due = view.reading().due();
        if (due == null) {
            reasons.add("现在没有计算答复期限，不能延期");
        } else if (view.on().isAfter(due)) {
            reasons.add("答复期限已于" + ChineseDates.date(due) + "届满，届满后不能延期（第三十三条，R-10）");
        }
    }

    // 第三十五条: reasons were given, or the day for giving them is over
    private static void judging(CaseView view, List<String> reasons) {
        FoldedCase folded = view.folded();
        if (folded.reasonsAsked == null) {
            reasons.add("没有要求申请人说明理由");
        } else if (folded.reasonsJudged != null) {
            reasons.add("已于" + ChineseDates.date(folded.reasonsJudged.on()) + "认定理由");
        } else if (folded.reasonsReceived == null && !view.on().isAfter(folded.reasonsAsked.until())) {
            reasons.add("申请人还可以在" + ChineseDates.date(folded.reasonsAsked.until()) + "以前说明理由");
        }
    }

    /**
     * Why a step that needs two persons cannot be made by this one alone: who drafted may not sign, who proposed may not
     * approve, and nobody closes a case no other official has touched. Empty when there is no such reason.
     */
    static Optional<String> needsAnother(Move move, CaseView view, Actor actor) {
        FoldedCase folded = view.folded();
        if (actor.isSystem()) {
            return Optional.empty();
        }
        return switch (move) {
            case APPROVE_EXTENSION -> same(folded.proposal, actor, "提请延期的人不能自己批准");
            case REVIEW_REPLY -> same(folded.draft, actor, "拟写答复的人不能自己审查（R-28）");
            case ISSUE_REPLY -> same(folded.draft, actor, "拟写答复的人不能自己签发（R-28）");
            case END_HANDLING ->
                folded.hands().touchedByAnother(actor.username())
                        ? Optional.empty()
                        : Optional.of("终止办理应当有两人经手：请先由另一人认领、登记或者提出意见");
            default -> Optional.empty();
        };
    }

    private static Optional<String> same(@Nullable RecordedFact by, Actor actor, String reason) {
        return by != null && by.actor().equals(actor.username()) ? Optional.of(reason) : Optional.empty();
    }
}
