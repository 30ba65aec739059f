package org.gongkai.annualreport;

import org.gongkai.identity.Actor;
import org.gongkai.page.PublicNews;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/**
 * News: one step was taken with a report, or a figure was declared for it. Told inside the transaction.
 *
 * @param act the verb in Chinese
 */
record ReportChanged(ReportId id, String act, String detail, Actor by) implements Traced, PublicNews {

    @Override
    public Trace trace() {
        return Trace.of(
                by.username(), by.displayName(), Trace.Kind.REPORT, id.agency().value() + "/" + id.year(), act, detail);
    }
}
