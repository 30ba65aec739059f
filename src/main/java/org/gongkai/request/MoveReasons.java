package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.FeeScale;
import org.jspecify.annotations.Nullable;

/** What a single case has against a move that its stage would allow. */
final class MoveReasons {

    private MoveReasons() {}

    /** Every reason, one Chinese sentence each; empty when there is none. */
    static List<String> against(Move move, CaseView view, Actor actor) {
        var reasons = new ArrayList<String>();
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
                twoPersons(folded.proposal, actor, "提请延期的人不能自己批准", reasons);
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
            case REVIEW_REPLY -> twoPersons(folded.draft, actor, "拟写答复的人不能自己审查（R-28）", reasons);
            case ISSUE_REPLY -> twoPersons(folded.draft, actor, "拟写答复的人不能自己签发（R-28）", reasons);
            case CONFIRM_RECEIPT,
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

    private static void twoPersons(@Nullable RecordedFact by, Actor actor, String reason, List<String> reasons) {
        if (by != null && by.actor().equals(actor.username()) && !actor.isSystem()) {
            reasons.add(reason);
        }
    }
}
