package org.gongkai.desk.web;

import org.gongkai.request.Register.Order;
import org.jspecify.annotations.Nullable;

/** Heads of columns by which a table of cases is sorted: pressing one again turns it round where that makes sense. */
public final class CaseSorting {

    private final RegisterQuery query;

    CaseSorting(RegisterQuery query) {
        this.query = query;
    }

    /** Where the head of a column leads. */
    public String href(String column) {
        Order now = query.order();
        return query.inOrder(
                switch (column) {
                    case "received" -> now == Order.RECEIVED_LAST ? Order.RECEIVED_FIRST : Order.RECEIVED_LAST;
                    case "due" -> Order.DUE;
                    case "decided" -> Order.DECIDED;
                    default -> now == Order.NEWEST ? Order.OLDEST : Order.NEWEST;
                });
    }

    /** For {@code aria-sort}; null while the column does not sort. */
    public @Nullable String direction(String column) {
        return switch (query.order()) {
            case NEWEST -> column.equals("number") ? "descending" : null;
            case OLDEST -> column.equals("number") ? "ascending" : null;
            case RECEIVED_LAST -> column.equals("received") ? "descending" : null;
            case RECEIVED_FIRST -> column.equals("received") ? "ascending" : null;
            case DUE -> column.equals("due") ? "ascending" : null;
            case DECIDED -> column.equals("decided") ? "descending" : null;
        };
    }
}
