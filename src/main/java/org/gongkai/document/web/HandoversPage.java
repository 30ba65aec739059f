package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 移送清单: what waits for each reading place, the lists made, and the form for the next. */
public record HandoversPage(
        List<Waiting> waiting,
        List<Row> rows,
        boolean mayHandOver,
        boolean mayHandOverAll,
        List<Choice> places,
        List<Choice> quarters,
        Map<String, String> entered,
        FormErrors errors) {

    /** One place. @param oldest day of publication of the oldest item that waits */
    public record Waiting(String place, long items, String oldest, Badge state) {}

    /** One list. */
    public record Row(long id, String place, String receiver, String period, int items, String madeOn, Badge receipt) {}

    public String typed(String field) {
        return entered.getOrDefault(field, "");
    }
}
