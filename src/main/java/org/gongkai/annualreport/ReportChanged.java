package org.gongkai.annualreport;

import org.gongkai.identity.Actor;
import org.gongkai.page.PublicNews;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.jspecify.annotations.Nullable;

/**
 * News: one step was taken with a report, or a figure was declared for it. Told inside the transaction.
 *
 * @param act the verb in Chinese
 */
record ReportChanged(ReportId id, String act, String detail, Actor by, Trace.@Nullable Kept kept)
        implements Traced, PublicNews {

    /** News that no stored row tells. */
    ReportChanged(ReportId id, String act, String detail, Actor by) {
        this(id, act, detail, by, null);
    }

    @Override
    public Trace trace() {
        return new Trace(
                by.username(),
                by.displayName(),
                Trace.Kind.REPORT,
                id.agency().value() + "/" + id.year(),
                act,
                detail,
                kept);
    }
}
