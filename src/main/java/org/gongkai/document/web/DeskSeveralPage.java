package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import org.gongkai.document.SeveralDocuments.Act;
import org.gongkai.document.SeveralDocuments.Foreseen;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 批量办理: first what would be done and what would not, then what was.
 *
 * @param columns to move to; empty for other acts
 */
public record DeskSeveralPage(
        Act act, boolean done, List<Foreseen> all, List<Choice> columns, Map<String, String> typed, FormErrors errors) {

    public List<Foreseen> going() {
        return all.stream().filter(one -> one.reasons().isEmpty()).toList();
    }

    public List<Foreseen> staying() {
        return all.stream().filter(one -> !one.reasons().isEmpty()).toList();
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean withdraws() {
        return act == Act.WITHDRAW;
    }

    /** Why it is taken down, with what the public then sees. */
    public List<Choice> reasons() {
        return DeskDocumentView.withdrawalReasons();
    }
}
