package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Download;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.request.AskingRecordCorrection.Tracked;
import org.gongkai.request.LetterFile;
import org.gongkai.request.RecordCorrection;

/**
 * 更正申请办理进度.
 *
 * @param done what was just done, in words; empty for nothing
 */
public record TrackedRecordCorrectionPage(String ticket, Tracked tracked, String done, FormErrors errors) {

    public List<SheetRow> rows() {
        RecordCorrection one = tracked.correction();
        return List.of(
                SheetRow.of("编号", one.number()),
                SheetRow.of("机关", one.agencyName()),
                SheetRow.of("提出日期", ChineseDates.longDate(one.receivedOn())),
                SheetRow.of("哪一份记录", one.record()),
                SheetRow.of("哪里不准确", one.wrong()),
                SheetRow.of("证据", one.evidence()));
    }

    /** Where it stands, in a word. */
    public String stage() {
        RecordCorrection.Outcome outcome = tracked.correction().outcome();
        return outcome == null ? "正在核实" : outcome.decision().label();
    }

    /** What comes next, in a sentence. */
    public String next() {
        return tracked.open() ? "机关正在核实，法律没有规定期限；有结果就在这里告知。可以补充证据材料。" : "结果见下面的告知书。";
    }

    public List<String> files() {
        return tracked.files().stream()
                .map(material -> material.kind().label() + "：" + material.file().name() + "，"
                        + ChineseDates.date(material.on()) + "收到")
                .toList();
    }

    public List<Download> downloads() {
        return LetterFile.offered("/corrections/track/" + ticket + "/letter");
    }
}
