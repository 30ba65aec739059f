package org.gongkai.review;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.ChineseDates;

/** What a fact is called and what it says, for the page, the print and the trail. */
public final class ReviewWording {

    private ReviewWording() {}

    public static String title(ReviewFact fact) {
        return switch (fact) {
            case ReviewFact.AttributeProposed p -> "拟稿人提出公开属性";
            case ReviewFact.ProposalRevised r -> "拟稿人修改后重新提出";
            case ReviewFact.StepPassed p -> p.step().label() + "通过";
            case ReviewFact.DraftReturned r -> r.step().label() + "退回拟稿人";
            case ReviewFact.Referred r -> "提请确定";
            case ReviewFact.ReferralAnswered a -> "收到确定意见";
            case ReviewFact.JointOrganAgreed a -> "联合发文机关提出意见";
            case ReviewFact.JointOrganAnswered a -> "联合发文机关表态";
            case ReviewFact.QuoteCleared c -> "核实引用提示";
            case ReviewFact.ReviewSigned s -> "签发";
            case ReviewFact.OwnerNamed o -> "指定公开责任人";
            case ReviewFact.PublicationReported p -> "已公开";
            case ReviewFact.Reexamined r -> "定期评估";
            case ReviewFact.ReviewWithdrawn w -> "撤回";
        };
    }

    public static String detail(ReviewFact fact) {
        return switch (fact) {
            case ReviewFact.AttributeProposed p ->
                p.classification() == Classification.NONE
                        ? proposed(p.sheet(), p.alarms(), p.findings())
                        : p.classification().label() + "，转涉密渠道，系统只留标题。";
            case ReviewFact.ProposalRevised r -> proposed(r.sheet(), r.alarms(), r.findings());
            case ReviewFact.StepPassed p -> p.attribute().label() + said(p.opinion());
            case ReviewFact.DraftReturned r -> r.reason();
            case ReviewFact.Referred r -> "提请" + r.to() + "：" + r.question();
            case ReviewFact.ReferralAnswered a -> a.attribute().label() + said(a.answer());
            case ReviewFact.JointOrganAgreed a ->
                a.organ() + "（" + a.person() + "）：" + a.attribute().label();
            case ReviewFact.JointOrganAnswered a ->
                a.organ() + "：" + a.attribute().label() + said(a.reason());
            case ReviewFact.QuoteCleared c -> c.quoted() + "：" + c.reason();
            case ReviewFact.ReviewSigned s ->
                s.attribute().label()
                        + (s.ground() == null ? "" : "，" + s.ground().words())
                        + said(s.opinion())
                        + (s.publishDue() == null ? "" : "。应在" + ChineseDates.date(s.publishDue()) + "前公开（第二十六条）");
            case ReviewFact.OwnerNamed o -> o.owner();
            case ReviewFact.PublicationReported p -> p.address();
            case ReviewFact.Reexamined r ->
                r.attribute().label()
                        + said(r.reason())
                        + (r.next() == null ? "" : "。下次评估" + ChineseDates.date(r.next()));
            case ReviewFact.ReviewWithdrawn w -> w.reason();
        };
    }

    private static String proposed(DraftSheet sheet, List<String> alarms, List<String> findings) {
        List<String> words = new ArrayList<>();
        if (sheet.proposed() != null) {
            words.add("拟" + sheet.proposed().label());
        }
        if (sheet.ground() != null) {
            words.add(sheet.ground().words());
        }
        if (!alarms.isEmpty()) {
            words.add("引用非公开文件" + alarms.size() + "件");
        }
        if (!findings.isEmpty()) {
            words.add("校核提示" + findings.size() + "处");
        }
        return String.join("；", words);
    }

    private static String said(String words) {
        return words.isBlank() ? "" : "：" + words;
    }
}
