package org.gongkai.dialogue.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.dialogue.Satisfaction;
import org.gongkai.dialogue.TrackedLetter;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;

/** 来信办理进度 as the writer reads it. @param done what was just done, in words; empty for nothing */
public record TrackedLetterPage(String ticket, TrackedLetter tracked, String done, FormErrors errors) {

    public List<SheetRow> rows() {
        var letter = tracked.letter();
        return List.of(
                SheetRow.of("来信编号", letter.number().value()),
                SheetRow.of("种类", letter.kind().label()),
                SheetRow.of("办理机关", tracked.agencyName()),
                SheetRow.of("来信日期", ChineseDates.longDate(letter.receivedOn())));
    }

    /** Where it stands and what comes next, in one sentence. */
    public String next() {
        var letter = tracked.letter();
        return switch (letter.stage()) {
            case OPEN ->
                "正在办理，预计" + ChineseDates.longDate(letter.dueOn()) + "以前答复，最迟不超过"
                        + ChineseDates.longDate(letter.lastOn()) + "。";
            case ANSWERED -> "已经答复，答复在下面。";
            case CLOSED -> "已经办结，没有另作答复，原因见下面的经过。";
            case CONVERTED -> "已经转为政府信息公开申请办理。";
        };
    }

    public List<TimelineEntry> timeline() {
        return tracked.steps().stream()
                .map(step -> TimelineEntry.of(step.on(), step.name(), step.detail(), ""))
                .toList();
    }

    public List<Choice> satisfactions() {
        return Arrays.stream(Satisfaction.values())
                .map(s -> Choice.of(s.name(), s.label()))
                .toList();
    }
}
