package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.KeptFile;
import org.gongkai.page.SheetRow;
import org.gongkai.request.GivingOpinion;
import org.gongkai.request.GivingOpinion.Asked;
import org.gongkai.statute.Consulted;

/**
 * 答复征求意见: what is asked, and the form to answer it or the answer that was given.
 *
 * @param ticket stands in the addresses of this look
 * @param done whether the answer was given just now
 * @param kept files uploaded so far
 */
public record OpinionPage(
        String ticket,
        Asked asked,
        boolean done,
        String opinion,
        String reasons,
        String name,
        String phone,
        List<KeptFile> kept,
        FormErrors errors) {

    public String address() {
        return "/opinion/" + ticket;
    }

    public boolean open() {
        return asked.answer() == null && asked.closed().isEmpty();
    }

    /** Whether they are asked whether they agree, not only for help. */
    public boolean asksConsent() {
        return asked.who() != Consulted.ORGAN;
    }

    public List<Choice> choices() {
        return GivingOpinion.choices(asked.who()).stream()
                .map(one -> Choice.of(
                        one.name(),
                        switch (one) {
                            case CONSENTS -> "同意公开";
                            case OBJECTS -> "不同意公开（在下面写明理由）";
                            default -> one.label();
                        }))
                .toList();
    }

    public List<SheetRow> facts() {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("征求意见的机关", asked.organName()));
        if (asked.letterNumber() != null) {
            rows.add(SheetRow.of("文号", asked.letterNumber()));
        }
        rows.add(SheetRow.of("发出日期", ChineseDates.date(asked.askedOn())));
        rows.add(SheetRow.of("征求意见的事项", asked.question()));
        rows.add(SheetRow.of(
                "期限",
                asked.limit() == null
                        ? "自收到征求意见书之日起15个工作日内"
                        : ChineseDates.longDate(asked.limit()) + "以前" + (asked.late() ? "（已经期满）" : "")));
        return rows;
    }

    /** What was answered. */
    public List<SheetRow> answer() {
        var answer = asked.answer();
        if (answer == null) {
            return List.of();
        }
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("收到日期", ChineseDates.date(answer.on())));
        rows.add(SheetRow.of("意见", answer.opinion().label()));
        if (!answer.reasons().isEmpty()) {
            rows.add(SheetRow.of(asksConsent() ? "理由" : "回复", answer.reasons()));
        }
        if (!answer.files().isEmpty()) {
            rows.add(SheetRow.of(
                    "材料",
                    String.join("、", answer.files().stream().map(f -> f.name()).toList())));
        }
        return rows;
    }
}
