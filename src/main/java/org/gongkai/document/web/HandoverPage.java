package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import org.gongkai.document.Handover;
import org.gongkai.page.Badge;
import org.gongkai.page.FormErrors;

/**
 * 一份移送清单.
 *
 * @param receipt what the receipt says; empty while none is recorded
 * @param mayReceive whether the person may record the receipt
 */
public record HandoverPage(
        long id,
        String place,
        String from,
        String receiver,
        String period,
        String made,
        Badge state,
        String receipt,
        boolean hasPicture,
        boolean mayReceive,
        List<Handover.Item> items,
        Map<String, String> entered,
        FormErrors errors) {

    private static final int MOST_SHOWN = 200;

    public HandoverPage {
        items = List.copyOf(items);
    }

    /** Those the page shows; the file has all. */
    public List<Handover.Item> shown() {
        return items.subList(0, Math.min(items.size(), MOST_SHOWN));
    }

    public String typed(String field) {
        return entered.getOrDefault(field, "");
    }
}
