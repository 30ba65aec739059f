package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.page.ChineseDates;

/** 更正告知书、转送告知书 (L27), in the words of its template. */
final class RecordCorrectionLetter {

    private RecordCorrectionLetter() {}

    static ReplyLetter of(RecordCorrection one, RecordCorrection.Outcome outcome, LetterTemplate template) {
        return new ReplyLetter(
                one.agencyName(),
                outcome.letterNumber(),
                title(outcome.decision()),
                one.name(),
                template.paragraphs(values(one, outcome)),
                List.of(),
                outcome.remedy(),
                outcome.on());
    }

    static String title(RecordCorrection.Decision decision) {
        return decision.namesOtherOrgan() ? "转送告知书" : "更正告知书";
    }

    static List<String> lacking(RecordCorrection one, RecordCorrection.Outcome outcome, LetterTemplate template) {
        return template.lacking(values(one, outcome));
    }

    private static Map<String, String> values(RecordCorrection one, RecordCorrection.Outcome outcome) {
        LocalDate received = one.receivedOn();
        return Map.of(
                "提出日期", ChineseDates.date(received),
                "记录", one.record(),
                "处理结果", outcome.decision().label(),
                "理由", outcome.reason(),
                "有权机关", outcome.otherOrgan().isEmpty() ? "" : "有权更正的机关：" + outcome.otherOrgan());
    }
}
