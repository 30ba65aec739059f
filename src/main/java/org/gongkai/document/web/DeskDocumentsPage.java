package org.gongkai.document.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.document.DocumentLedger.Order;
import org.gongkai.document.DocumentLedger.View;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.Link;
import org.gongkai.page.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * 发布台账: what the office works on and has published.
 *
 * @param agencies to choose from; empty where there is only one
 * @param acts what may be done with several at once; empty for a reader
 */
public record DeskDocumentsPage(
        LedgerQuery query,
        List<Link> views,
        String here,
        List<Choice> agencies,
        List<Choice> columns,
        List<Row> rows,
        PageLinks links,
        List<Choice> acts,
        boolean mayDraft) {

    /** One document. @param under 发文字号, organ and column in one line */
    public record Row(
            String number, String title, String under, List<Badge> state, String publishedAt, String changedAt) {}

    /** As typed, or the empty string. */
    public String value(String name) {
        return query.get(name);
    }

    /** Name of the view shown. */
    public String view() {
        return query.view().name();
    }

    /** Whether the list is of documents that nothing interprets. */
    public boolean uninterpreted() {
        return query.view() == View.UNINTERPRETED;
    }

    public boolean filtered() {
        return query.filtered();
    }

    public List<Choice> orders() {
        return Arrays.stream(Order.values())
                .map(order -> Choice.of(order.name(), order.label()))
                .toList();
    }

    public String order() {
        return query.order().name();
    }

    /** Where the head of a column leads: pressing it again turns it round where that makes sense. */
    public String sortedBy(String column) {
        Order now = query.order();
        return query.with(
                "order",
                (column.equals("changed")
                                ? Order.CHANGED
                                : now == Order.PUBLISHED ? Order.PUBLISHED_FIRST : Order.PUBLISHED)
                        .name());
    }

    /** For {@code aria-sort}; null while the column does not sort. */
    public @Nullable String direction(String column) {
        return switch (query.order()) {
            case CHANGED -> column.equals("changed") ? "descending" : null;
            case PUBLISHED -> column.equals("published") ? "descending" : null;
            case PUBLISHED_FIRST -> column.equals("published") ? "ascending" : null;
        };
    }

    /** The same list whatever the stage. */
    public String everywhere() {
        return query.with("view", "ALL");
    }

    public String xlsx() {
        return query.address(LedgerQuery.HERE + "/ledger.xlsx");
    }

    public String print() {
        return query.address(LedgerQuery.HERE + "/ledger.pdf");
    }
}
