package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.page.ChineseDates;
import org.jspecify.annotations.Nullable;

/** What the tracking page says: only what concerns the applicant, in words one need not be an official to read. */
final class TrackingWords {

    private TrackingWords() {}

    /** The next legal date in words; empty when the case is closed. */
    static String next(CaseView view, CaseClock clock) {
        LocalDate due = view.reading().due();
        return switch (view.stage()) {
            case AWAITING_CONFIRMATION ->
                view.folded().received().way().waitsForConfirmation()
                        ? "机关与您确认收到申请之日起，开始计算答复期限。"
                        : "机关最迟在"
                                + ChineseDates.longDate(
                                        clock.receivedAtLatest(view.folded().received()))
                                + "确认收到；到时没有确认的，视为当日收到。";
            case HANDLING, CONSULTING, REPLY_DRAFTED, REPLY_REVIEWED -> due(view, due);
            case AWAITING_CORRECTION ->
                view.folded().correctionAsked == null
                        ? ""
                        : "请在"
                                + ChineseDates.longDate(
                                        view.folded().correctionAsked.until()) + "以前补正；收到补正后重新计算答复期限。";
            case AWAITING_PAYMENT ->
                view.reading().payBy() == null
                        ? "请按收费通知缴费；缴费后重新计算答复期限。"
                        : "请在" + ChineseDates.longDate(view.reading().payBy()) + "以前缴费；缴费后重新计算答复期限。";
            case LAPSED -> "已超过补正或者缴费的期限，机关将依法处理。";
            case REPLIED -> "答复已经作出，将按您选择的方式送达。";
            case DELIVERED, ENDED, WITHDRAWN, SET_ASIDE, ARCHIVED -> "";
        };
    }

    private static String due(CaseView view, @Nullable LocalDate due) {
        if (due == null) {
            return "";
        }
        if (view.on().isAfter(due)) {
            return "答复期限已于" + ChineseDates.longDate(due) + "届满。对逾期不答复，您可以依法申请行政复议。";
        }
        return "机关最迟在" + ChineseDates.longDate(due) + "答复。"
                + (view.reading().provisional() ? "（其中涉及尚未公布放假安排或者尚在征求意见的时间，日期可能变动）" : "");
    }

    /** The name of a step; empty for what stays inside the office. */
    static String step(RequestFact fact) {
        return switch (fact) {
            case RequestFact.RequestReceived f -> "提交申请";
            case RequestFact.ReceiptConfirmed f -> "确认收到";
            case RequestFact.CorrectionAsked f -> "告知补正";
            case RequestFact.CorrectionReceived f -> "收到补正";
            case RequestFact.OpinionAsked f -> "征求意见";
            case RequestFact.TimeLimitExtended f -> "延期答复";
            case RequestFact.FeeNoticed f -> "收费通知";
            case RequestFact.FeePaid f -> "已缴费";
            case RequestFact.ReplyIssued f -> "作出答复";
            case RequestFact.HandlingEnded f -> "终止办理";
            case RequestFact.RequestWithdrawn f -> "撤回申请";
            case RequestFact.ReplyDelivered f -> "送达答复";
            case RequestFact.DeliveryFailed f -> "送达没有成功";
            case RequestFact.LetterOpened f -> "您打开了答复";
            case RequestFact.OpinionLetterDelivered f -> "";
            case RequestFact.OpinionReceived f -> "";
            case RequestFact.ExtensionProposed f -> "";
            case RequestFact.ExtensionDeclined f -> "";
            case RequestFact.FeeNoticeDelivered f -> "";
            case RequestFact.SearchRecorded f -> "";
            case RequestFact.ReplyDrafted f -> "";
            case RequestFact.ReplyReturned f -> "";
            case RequestFact.ReplyReviewed f -> "";
            case RequestFact.CaseArchived f -> "";
            case RequestFact.RequestSplit f -> "拆分办理";
            case RequestFact.RequestMerged f -> "合并办理";
            case RequestFact.ProofsPurged f -> "清除身份证明";
            case RequestFact.MarkedAsTest f -> "";
            case RequestFact.TestMarkRemoved f -> "";
            case RequestFact.ReasonsAsked f -> "要求说明理由";
            case RequestFact.ReasonsReceived f -> "收到理由";
            case RequestFact.ReasonsJudged f -> f.delayedTo() == null ? "" : "延迟答复";
            case RequestFact.FeeRefunded f -> "退费";
            case RequestFact.HarmFound f -> "";
            case RequestFact.ThirdPartyTold f -> "";
            case RequestFact.CaseClaimed f -> "";
            case RequestFact.CaseAssigned f -> "";
            case RequestFact.CaseTransferred f -> "";
            case RequestFact.CaseSentBack f -> "";
            case RequestFact.CaseHandedOver f -> "";
            case RequestFact.AssistanceAsked f -> "";
            case RequestFact.AssistanceGiven f -> "";
            case RequestFact.InternalOpinionGiven f -> "";
            case RequestFact.MadeAlone f -> "";
            case RequestFact.PersonalDataDestroyed f -> "";
            case RequestFact.NewAnswerOrdered f -> "责令重新答复";
            case RequestFact.NewAnswerDrafted f -> "";
            case RequestFact.NewAnswerReturned f -> "";
            case RequestFact.NewAnswerReviewed f -> "";
            case RequestFact.NewAnswerIssued f -> "重新作出答复";
            case RequestFact.NewAnswerDelivered f -> "送达重新答复";
        };
    }

    /** What a step means for the applicant. */
    static String detail(RequestFact fact) {
        return switch (fact) {
            case RequestFact.CorrectionAsked f ->
                String.join("；", f.items()) + "。期限至" + ChineseDates.longDate(f.until());
            case RequestFact.OpinionAsked f -> "需要征求" + f.who().label() + "意见，所需时间不计入答复期限（条例第三十三条）";
            case RequestFact.TimeLimitExtended f -> "答复期限延长" + f.workdays() + "个工作日（条例第三十三条）";
            case RequestFact.FeeNoticed f -> FactWords.yuan(f.fen()) + "：" + String.join("；", ChargingFee.lines(f));
            case RequestFact.ReasonsAsked f ->
                f.facts() + "。请在" + ChineseDates.longDate(f.until()) + "以前向机关说明理由（条例第三十五条）";
            case RequestFact.ReasonsJudged f ->
                f.delayedTo() == null ? "" : "延迟至" + ChineseDates.longDate(f.delayedTo()) + "以前答复（条例第三十五条）";
            case RequestFact.FeeRefunded f -> "退还" + FactWords.yuan(f.fen());
            case RequestFact.ReplyIssued f -> f.letterNumber();
            case RequestFact.LetterOpened f -> f.letterNumber() + "，" + FactWords.minute(f.at());
            case RequestFact.ReplyDelivered f -> f.manner().label();
            case RequestFact.NewAnswerOrdered f -> "机关应当在" + ChineseDates.longDate(f.until()) + "以前重新答复";
            case RequestFact.NewAnswerIssued f -> f.letterNumber();
            case RequestFact.NewAnswerDelivered f -> f.manner().label();
            case RequestFact.DeliveryFailed f -> "文书被退回，机关将用其他方式送达；您也可以与受理机关联系";
            case RequestFact.RequestSplit f -> "申请表写了几件事，分成" + numbers(f.parts()) + "分别办理；日期和查询码不变，请用新编号查询";
            case RequestFact.RequestMerged f -> "与您的另一件申请" + f.into() + "相同，在那一件办理";
            case RequestFact.ProofsPurged f -> "您提交的身份证明文件已经删除";
            default -> "";
        };
    }

    static String numbers(List<RequestNumber> numbers) {
        return numbers.stream().map(RequestNumber::value).collect(Collectors.joining("、"));
    }

    /** What is to be paid; empty for nothing. */
    static String fee(CaseView view) {
        RequestFact.FeeNoticed fee = view.folded().feeNoticed;
        if (fee == null || view.stage() != CaseStage.AWAITING_PAYMENT) {
            return "";
        }
        return "信息处理费" + FactWords.yuan(fee.fen()) + "，请按" + ChineseDates.date(fee.on()) + "的收费通知缴纳。";
    }

    /** Why handling ended without a reply. */
    static String ending(FoldedCase folded) {
        return folded.ended == null ? "" : folded.ended.disposition().label() + "。" + folded.ended.reason();
    }
}
