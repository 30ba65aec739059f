package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 一个栏目 on the desk.
 *
 * @param fixed of the template: neither renamed nor moved nor closed
 * @param siblings columns it may be put behind
 */
public record ColumnDeskPage(
        String path,
        String name,
        String kind,
        boolean fixed,
        List<Choice> siblings,
        Map<String, String> entered,
        FormErrors errors) {

    public String typed(String field) {
        return entered.getOrDefault(field, "");
    }
}
