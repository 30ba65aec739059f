package org.gongkai.dialogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.dialogue.ClosingCause;
import org.gongkai.dialogue.LetterFile;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.SheetRow;
import org.gongkai.page.TimelineEntry;

/**
 * One letter on the desk.
 *
 * @param writer name and contact, once asked for; empty before
 * @param mayHandle whether it can be transferred, answered, closed now
 * @param mayAsk whether the person may see who wrote
 * @param mayPublish whether question and answer can be published now by this person
 * @param mayWithdraw whether what is published can be taken off by this person
 * @param done what was just done; empty for nothing
 * @param typed what was typed into a refused form, by field
 */
public record LetterCasePage(
        LetterFile file,
        List<SheetRow> sheet,
        Badge limit,
        Badge stage,
        String writer,
        List<TimelineEntry> timeline,
        List<Choice> agencies,
        boolean mayHandle,
        boolean mayAsk,
        boolean mayPublish,
        boolean mayWithdraw,
        Oversight oversight,
        String done,
        Map<String, String> typed,
        FormErrors errors) {

    /**
     * 延期和督办.
     *
     * @param last day after which no extension reaches, in words
     * @param today for the earliest day to report
     * @param asked what was urged last; empty for nothing
     */
    public record Oversight(
            boolean mayExtend, String last, boolean mayUrge, String today, boolean mayReport, String asked) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, or else the words of the letter to begin with. */
    public String typedOr(String field, String begin) {
        return typed.getOrDefault(field, begin);
    }

    public List<Choice> commonChoice() {
        return List.of(Choice.of("yes", "列入常见问题"));
    }

    public List<Choice> causes() {
        return Arrays.stream(ClosingCause.values())
                .map(c -> new Choice(c.name(), c.label(), c.meaning()))
                .toList();
    }

    @Override
    public String toString() {
        return "LetterCasePage " + file.letter().number();
    }
}
