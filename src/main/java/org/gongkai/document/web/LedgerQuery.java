package org.gongkai.document.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentLedger;
import org.gongkai.page.AskedFor;

/** What the address of the list asks for, read from it and written into it again. What cannot be read asks for nothing. */
final class LedgerQuery {

    static final String HERE = "/desk/documents";

    private static final List<String> NAMES = List.of("view", "words", "agency", "column", "from", "to", "order");
    private static final Set<String> NO_FILTER = Set.of("view", "order");

    private final AskedFor asked;

    private LedgerQuery(AskedFor asked) {
        this.asked = asked;
    }

    static LedgerQuery of(Map<String, String> parameters) {
        return new LedgerQuery(AskedFor.of(parameters, NAMES));
    }

    /** As typed, or the empty string. */
    String get(String name) {
        return asked.get(name);
    }

    /** Whether anything but the view and the order is asked for. */
    boolean filtered() {
        return asked.anyBut(NO_FILTER);
    }

    DocumentLedger.View view() {
        return asked.named("view", DocumentLedger.View.class).orElse(DocumentLedger.View.DRAFT);
    }

    DocumentLedger.Order order() {
        return asked.named("order", DocumentLedger.Order.class).orElse(DocumentLedger.Order.CHANGED);
    }

    DocumentLedger.Filter filter() {
        return new DocumentLedger.Filter(
                view(),
                get("words"),
                AgencyCode.parse(get("agency")).orElse(null),
                ColumnPath.parse(get("column")).orElse(null),
                asked.day("from"),
                asked.day("to"),
                order());
    }

    /** The same with another value. */
    String with(String name, String value) {
        return asked.with(name, value).address(HERE);
    }

    /** The address of a page that lists the same. */
    String address(String path) {
        return asked.address(path);
    }
}
