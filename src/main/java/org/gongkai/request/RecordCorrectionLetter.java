package org.gongkai.request;

import java.util.List;
import org.gongkai.page.ChineseDates;

/** 更正告知书、转送告知书 (L27). */
final class RecordCorrectionLetter {

    private RecordCorrectionLetter() {}

    static ReplyLetter of(RecordCorrection one, RecordCorrection.Outcome outcome) {
        return new ReplyLetter(
                one.agencyName(),
                outcome.letterNumber(),
                outcome.decision().namesOtherOrgan() ? "转送告知书" : "更正告知书",
                one.name(),
                List.of(
                        "您于" + ChineseDates.date(one.receivedOn()) + "提出，本机关记录的与您自身相关的政府信息（" + one.record()
                                + "）不准确，要求更正。根据《中华人民共和国政府信息公开条例》第四十一条的规定，处理结果为："
                                + outcome.decision().label() + "。",
                        "理由：" + outcome.reason()
                                + (outcome.otherOrgan().isEmpty() ? "" : "有权更正的机关：" + outcome.otherOrgan())),
                List.of(),
                outcome.remedy(),
                outcome.on());
    }
}
