package org.gongkai.retention.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.page.TimelineEntry;
import org.gongkai.retention.DestructionList;

/**
 * 销毁清册, also to print.
 *
 * @param against why this reader cannot approve now; empty when they can
 * @param approver whether this reader approves lists at all
 * @param done what was just done; empty for nothing
 * @param typed what was typed into a refused form, by field
 */
public record DestructionListPage(
        DestructionList list,
        String officeName,
        List<TimelineEntry> timeline,
        List<String> against,
        boolean approver,
        boolean mayLeaveOut,
        boolean mayDestroy,
        String done,
        Map<String, String> typed,
        FormErrors errors) {

    public String here() {
        return RetentionController.ADDRESS + "/" + list.number();
    }

    public List<Choice> files() {
        return list.items().stream()
                .filter(item -> item.leftOut() == null)
                .map(item -> Choice.of(item.file(), item.file()))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
