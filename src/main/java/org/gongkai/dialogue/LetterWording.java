package org.gongkai.dialogue;

import java.util.function.Function;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.ChineseDates;

/** A fact in Chinese words. */
public final class LetterWording {

    private LetterWording() {}

    /** 收到咨询, 转办, 答复 … */
    public static String title(LetterFact fact) {
        return switch (fact) {
            case LetterFact.LetterReceived received -> "收到" + received.kind().label();
            case LetterFact.LetterMadeOfRequest made -> "由申请转来";
            case LetterFact.LetterTransferred moved -> "转办";
            case LetterFact.LetterExtended longer -> "延期";
            case LetterFact.LetterUrged urged -> "督办";
            case LetterFact.UrgingAnswered answered -> "回复督办";
            case LetterFact.LetterReplied replied -> "答复";
            case LetterFact.LetterClosed closed -> "办结（" + closed.cause().label() + "）";
            case LetterFact.LetterConverted converted -> "转为政府信息公开申请";
            case LetterFact.LetterTakenBack back -> "转回来信";
            case LetterFact.SatisfactionGiven given ->
                "评价：" + given.satisfaction().label();
            case LetterFact.LetterDestroyed gone -> "销毁来信内容";
            case LetterFact.LetterPublished published -> "公开问答";
            case LetterFact.LetterUnpublished gone -> "撤下公开的问答";
        };
    }

    /**
     * One or two sentences that the writer may read too; empty for none.
     *
     * @param name of an organ by its code
     */
    public static String detail(LetterFact fact, Function<AgencyCode, String> name) {
        return switch (fact) {
            case LetterFact.LetterTransferred moved -> "转给" + name.apply(moved.to()) + "。" + moved.reason();
            case LetterFact.LetterClosed closed ->
                closed.cause().meaning() + "。" + closed.reason()
                        + (closed.first() == null ? "" : "（以前的来信：" + closed.first() + "）");
            case LetterFact.LetterConverted converted -> "申请编号 " + converted.request() + "，收到日期照旧。";
            case LetterFact.LetterMadeOfRequest made -> "原申请编号 " + made.request() + "，日期照旧。" + made.reason();
            case LetterFact.LetterExtended longer ->
                "延长" + longer.workdays() + "个工作日，至" + ChineseDates.date(longer.until()) + "。" + longer.reason();
            case LetterFact.LetterUrged urged -> "请在" + ChineseDates.date(urged.answerBy()) + "前回复：" + urged.text();
            case LetterFact.UrgingAnswered answered -> answered.text();
            case LetterFact.LetterTakenBack back -> "申请 " + back.request() + " 转回，来信日期照旧。" + back.reason();
            case LetterFact.LetterDestroyed gone -> "保管期满，按销毁清册" + gone.list() + "销毁。";
            case LetterFact.LetterPublished published -> "隐去个人信息，标题是“" + published.title() + "”。";
            case LetterFact.LetterUnpublished gone -> gone.reason();
            case LetterFact.LetterReceived received -> "";
            case LetterFact.LetterReplied replied -> "";
            case LetterFact.SatisfactionGiven given -> "";
        };
    }
}
