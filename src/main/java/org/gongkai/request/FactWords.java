package org.gongkai.request;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.FeeScale;
import org.jspecify.annotations.Nullable;

/** Facts in words, for the timeline. */
final class FactWords {

    private FactWords() {}

    /** What happened, in a few characters. */
    static String title(RequestFact fact) {
        return switch (fact) {
            case RequestFact.RequestReceived f -> "登记申请";
            case RequestFact.ReceiptConfirmed f -> "确认收到";
            case RequestFact.CorrectionAsked f -> "告知补正";
            case RequestFact.CorrectionReceived f -> "收到补正";
            case RequestFact.OpinionAsked f -> "征求" + f.who().label() + "意见（" + f.ref() + "）";
            case RequestFact.OpinionLetterDelivered f -> "征求意见书送达（" + f.ref() + "）";
            case RequestFact.OpinionReceived f -> "收到意见（" + f.ref() + "）";
            case RequestFact.ExtensionProposed f -> "提请延期";
            case RequestFact.ExtensionDeclined f -> "不批准延期";
            case RequestFact.TimeLimitExtended f -> "批准延期并告知申请人";
            case RequestFact.FeeNoticed f -> "收费通知";
            case RequestFact.FeeNoticeDelivered f -> "收费通知送达";
            case RequestFact.FeePaid f -> "缴费";
            case RequestFact.SearchRecorded f -> "检索";
            case RequestFact.ReplyDrafted f -> "拟写答复";
            case RequestFact.ReplyReturned f -> "退回修改";
            case RequestFact.ReplyReviewed f -> "审查通过";
            case RequestFact.ReplyIssued f -> "签发答复";
            case RequestFact.HandlingEnded f -> "终止办理";
            case RequestFact.RequestWithdrawn f -> "撤回申请";
            case RequestFact.ReplyDelivered f -> "送达答复";
            case RequestFact.DeliveryFailed f -> "送达失败";
            case RequestFact.LetterOpened f -> "申请人查收";
            case RequestFact.CaseArchived f -> "归档";
            case RequestFact.RequestSplit f -> "拆分";
            case RequestFact.RequestMerged f -> "并案";
            case RequestFact.MarkedAsTest f -> "标为测试件";
            case RequestFact.TestMarkRemoved f -> "取消测试标记";
            case RequestFact.ProofsPurged f -> "清除身份证明";
            case RequestFact.PersonalDataDestroyed f -> "销毁个人信息";
            case RequestFact.NewAnswerOrdered f -> "责令重新答复";
            case RequestFact.NewAnswerDrafted f -> "拟写重新答复";
            case RequestFact.NewAnswerReturned f -> "退回重新答复的稿件";
            case RequestFact.NewAnswerReviewed f -> "重新答复审查通过";
            case RequestFact.NewAnswerIssued f -> "签发重新答复";
            case RequestFact.NewAnswerDelivered f -> "送达重新答复";
            case RequestFact.CaseClaimed f -> "认领";
            case RequestFact.CaseAssigned f -> "交办" + f.section();
            case RequestFact.CaseTransferred f -> "转办" + f.section();
            case RequestFact.CaseSentBack f -> "退回办公室";
            case RequestFact.CaseHandedOver f -> "交接给" + f.toName();
            case RequestFact.AssistanceAsked f -> "请" + f.section() + "协办（" + f.ref() + "）";
            case RequestFact.AssistanceGiven f -> "收到协办意见（" + f.ref() + "）";
            case RequestFact.InternalOpinionGiven f -> f.by().label() + "意见";
            case RequestFact.MadeAlone f -> "一人办理";
            case RequestFact.HarmFound f -> "认定损害和公共利益（" + f.ref() + "）";
            case RequestFact.ThirdPartyTold f -> "告知第三方（" + f.ref() + "）";
            case RequestFact.ReasonsAsked f -> "要求说明理由";
            case RequestFact.ReasonsReceived f -> "收到理由";
            case RequestFact.ReasonsJudged f -> "认定理由";
            case RequestFact.FeeRefunded f -> "退费";
        };
    }

    /** One or two sentences about it; lines are separated by line breaks. */
    static String detail(RequestFact fact) {
        var lines = new ArrayList<String>();
        switch (fact) {
            case RequestFact.RequestReceived f -> received(f, lines);
            case RequestFact.ReceiptConfirmed f -> lines.add("与申请人确认收到申请（第三十一条）");
            case RequestFact.CorrectionAsked f -> {
                lines.addAll(f.items());
                lines.add("补正期限至" + ChineseDates.longDate(f.until()) + "；逾期不补正的，视为放弃申请（第三十条）");
                labelled("超过7个工作日告知的原因", f.lateReason(), lines);
            }
            case RequestFact.CorrectionReceived f -> {
                add(f.text(), lines);
                files(f.files(), lines);
                if (f.applicantChanged()) {
                    lines.add("申请人的姓名、身份证明或者联系方式已更正");
                }
            }
            case RequestFact.OpinionAsked f -> {
                add(f.letterNumber() == null ? "" : f.letterNumber(), lines);
                add(f.organ(), lines);
                add(f.question(), lines);
                Optional.ofNullable(f.deliveredOn()).ifPresent(d -> lines.add(ChineseDates.date(d) + "送达"));
            }
            case RequestFact.OpinionLetterDelivered f -> {
                labelled("送达方式", f.manner() == null ? "" : f.manner().label(), lines);
                proofs(f.proofs(), lines);
                lines.add("15个工作日自次日起算");
            }
            case RequestFact.OpinionReceived f -> {
                lines.add(f.opinion().label());
                add(f.reasons(), lines);
                if (f.online()) {
                    lines.add("凭征求意见书上的答复码网上提交");
                }
                if (!f.files().isEmpty()) {
                    lines.add("附件" + f.files().size() + "个");
                }
            }
            case RequestFact.ExtensionProposed f -> {
                lines.add("延长" + f.workdays() + "个工作日");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.ExtensionDeclined f -> labelled("理由", f.reason(), lines);
            case RequestFact.TimeLimitExtended f -> {
                lines.add("延长" + f.workdays() + "个工作日（第三十三条）");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.FeeNoticed f -> {
                lines.add(
                        f.method() == FeeScale.Method.PAGES
                                ? "按量计收，" + f.count() + "页，" + yuan(f.fen())
                                : "按件计收，本月第" + f.count() + "件，" + yuan(f.fen()));
                lines.addAll(ChargingFee.lines(f));
                Optional.ofNullable(f.deliveredOn()).ifPresent(d -> lines.add(ChineseDates.date(d) + "送达申请人"));
            }
            case RequestFact.CaseClaimed f -> labelled("科室", f.section(), lines);
            case RequestFact.CaseAssigned f -> {
                add(f.instruction(), lines);
                Optional.ofNullable(f.until()).ifPresent(d -> lines.add("请在" + ChineseDates.date(d) + "以前答复"));
            }
            case RequestFact.CaseTransferred f -> {
                lines.add("由" + f.from() + "转来");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.CaseSentBack f -> {
                lines.add("由" + f.from() + "退回");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.CaseHandedOver f -> labelled("理由", f.reason(), lines);
            case RequestFact.AssistanceAsked f -> {
                add(f.question(), lines);
                Optional.ofNullable(f.until()).ifPresent(d -> lines.add("请在" + ChineseDates.date(d) + "以前答复"));
            }
            case RequestFact.AssistanceGiven f -> add(f.answer(), lines);
            case RequestFact.InternalOpinionGiven f -> {
                lines.add(f.name() + "：" + (f.agrees() ? "同意" : "不同意"));
                add(f.text(), lines);
            }
            case RequestFact.MadeAlone f -> {
                lines.add("“" + f.what() + "”由一人办理，依据办理设置");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.HarmFound f -> {
                lines.add((f.harms() ? "公开会损害第三方合法权益：" : "公开不会损害第三方合法权益：") + f.harm());
                lines.add(f.outweighs() ? "不公开会对公共利益造成重大影响：" + f.interest() : "不公开不会对公共利益造成重大影响");
            }
            case RequestFact.ThirdPartyTold f -> {
                add(f.letterNumber(), lines);
                labelled("决定公开的内容", f.content(), lines);
                labelled("理由", f.reasons(), lines);
            }
            case RequestFact.ReasonsAsked f -> {
                lines.add("该申请人本月共" + f.inMonth() + "件。" + f.facts());
                lines.add("说明理由的期限至" + ChineseDates.longDate(f.until()) + "；不停止计算答复期限（第三十五条）");
            }
            case RequestFact.ReasonsReceived f -> add(f.text(), lines);
            case RequestFact.ReasonsJudged f -> {
                lines.add((f.reasonable() ? "理由合理：" : "理由不合理，不予处理：") + f.why());
                Optional.ofNullable(f.delayedTo())
                        .ifPresent(d -> lines.add("延迟至" + ChineseDates.date(d) + "以前答复并告知申请人"));
            }
            case RequestFact.FeeRefunded f -> {
                lines.add("退还" + yuan(f.fen()));
                labelled("理由", f.reason(), lines);
                labelled("退库凭证", f.receiptNumber(), lines);
            }
            case RequestFact.FeeNoticeDelivered f -> lines.add("20个工作日的缴费期限自次日起算");
            case RequestFact.FeePaid f -> labelled("财政票据", f.receiptNumber(), lines);
            case RequestFact.SearchRecorded f -> {
                labelled("范围", f.places(), lines);
                labelled("词句", f.words(), lines);
                labelled("检索人", f.searchedBy(), lines);
                lines.add(f.found() ? "检索到相关信息" : "没有检索到所申请的信息");
                add(f.result(), lines);
            }
            case RequestFact.ReplyDrafted f -> disposition(f.reply(), lines);
            case RequestFact.ReplyReturned f -> add(f.reason(), lines);
            case RequestFact.ReplyReviewed f -> {
                lines.add("已作公开审查和保密审查（第十七条）");
                add(f.opinion(), lines);
            }
            case RequestFact.ReplyIssued f -> {
                add(f.letterNumber(), lines);
                disposition(f.reply(), lines);
                files(f.reply().files(), lines);
            }
            case RequestFact.HandlingEnded f -> {
                lines.add(f.disposition().label());
                if (f.subType() != null) {
                    lines.add(f.subType().label());
                }
                add(f.reason(), lines);
            }
            case RequestFact.RequestWithdrawn f -> add(f.reason(), lines);
            case RequestFact.ReplyDelivered f -> {
                lines.add(f.manner().label() + "（" + f.manner().mode().timePoint() + "）");
                labelled("改变方式的原因", f.deviation(), lines);
                proofs(f.proofs(), lines);
            }
            case RequestFact.DeliveryFailed f -> {
                lines.add((f.served() == null ? RequestFact.Served.REPLY : f.served()).label() + "没有送达，请用其他方式送达");
                labelled("原因", f.reason(), lines);
            }
            case RequestFact.LetterOpened f -> lines.add(f.letterNumber() + "，" + minute(f.at()) + "凭查询码在查询页打开");
            case RequestFact.CaseArchived f -> labelled("归档号", f.archiveNumber(), lines);
            case RequestFact.RequestSplit f -> {
                lines.add("分为" + TrackingWords.numbers(f.parts()) + "，各自办理和统计；本件不再计入统计");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.RequestMerged f -> {
                lines.add("并入" + f.into() + "办理；本件不计入统计");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.MarkedAsTest f -> {
                lines.add("本机关自测，不计入统计");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.TestMarkRemoved f -> {
                lines.add("恢复计入统计");
                labelled("理由", f.reason(), lines);
            }
            case RequestFact.PersonalDataDestroyed f ->
                lines.add("保管期满，按销毁清册" + f.list() + "销毁申请人信息和文件" + f.files() + "个；统计不变");
            case RequestFact.NewAnswerOrdered f -> {
                add(f.by(), lines);
                labelled("文书号", f.document(), lines);
                lines.add("请在" + ChineseDates.date(f.until()) + "前重新答复；不是新的申请");
            }
            case RequestFact.NewAnswerDrafted f -> disposition(f.reply(), lines);
            case RequestFact.NewAnswerReturned f -> add(f.reason(), lines);
            case RequestFact.NewAnswerReviewed f -> {
                lines.add("已作公开审查和保密审查（第十七条）");
                add(f.opinion(), lines);
            }
            case RequestFact.NewAnswerIssued f -> {
                add(f.letterNumber(), lines);
                disposition(f.reply(), lines);
                files(f.reply().files(), lines);
                lines.add(f.replaces() ? "原答复在本年作出，年报按重新答复的结果统计" : "原答复的年度已经结束，那一年的统计不变，本次单独记载");
            }
            case RequestFact.NewAnswerDelivered f -> {
                lines.add(f.manner().label() + "（" + f.manner().mode().timePoint() + "）");
                proofs(f.proofs(), lines);
            }
            case RequestFact.ProofsPurged f -> {
                lines.add("删除身份证明文件" + f.files() + "个");
                add(f.rule(), lines);
            }
        }
        return String.join("\n", lines);
    }

    /** Personal data that came with a fact. */
    static String personal(@Nullable PersonalPart part) {
        return switch (part) {
            case PersonalPart.ThirdParty(String name, String contact) ->
                contact.isEmpty() ? name : name + "，" + contact;
            case PersonalPart.Respondent(String name, String phone, String reasons) ->
                "填写人" + name + "，" + phone + (reasons.isEmpty() ? "" : "。理由：" + reasons);
            case PersonalPart.Reasons(String text) -> "理由：" + text;
            case PersonalPart.DeliveryEvidence(String text) -> text;
            case PersonalPart.ApplicantData a -> "";
            case null -> "";
        };
    }

    /** {@code 9:05}. */
    static String minute(LocalTime at) {
        return "%d:%02d".formatted(at.getHour(), at.getMinute());
    }

    private static void proofs(List<Attachment> proofs, List<String> lines) {
        if (!proofs.isEmpty()) {
            lines.add("送达凭证照片" + proofs.size() + "张");
        }
    }

    /** {@code 4,700元}. */
    static String yuan(long fen) {
        return fen % 100 == 0 ? "%,d元".formatted(fen / 100) : "%,d.%02d元".formatted(fen / 100, fen % 100);
    }

    private static void received(RequestFact.RequestReceived f, List<String> lines) {
        lines.add(f.way().label() + "；" + f.applicantKind().fullLabel());
        if (!f.arrivedOn().equals(f.on())) {
            lines.add(ChineseDates.date(f.arrivedOn()) + "到达");
        }
        if (f.handOver() != null) {
            lines.add(f.handOver().words());
        }
        if (f.origin() != null) {
            lines.add(f.origin().words());
        }
        labelled("邮件号码", f.postalNumber(), lines);
        labelled("代为填写", f.takenDownBy(), lines);
        if (f.assistance() != null) {
            lines.add(f.assistance().words());
        }
        files(f.attachments(), lines);
    }

    private static void disposition(Reply reply, List<String> lines) {
        if (reply.disposition() != null) {
            lines.add(reply.disposition().group().label() + "："
                    + reply.disposition().label());
        }
    }

    private static void files(List<Attachment> files, List<String> lines) {
        if (!files.isEmpty()) {
            lines.add("附件" + files.size() + "件");
        }
    }

    private static void labelled(String label, String text, List<String> lines) {
        if (!text.isBlank()) {
            lines.add(label + "：" + text);
        }
    }

    private static void add(String text, List<String> lines) {
        if (!text.isBlank()) {
            lines.add(text);
        }
    }
}
