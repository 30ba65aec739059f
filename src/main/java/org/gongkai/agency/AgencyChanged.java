package org.gongkai.agency;

import org.gongkai.page.PublicNews;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;

/**
 * News: an organ was registered or changed. Told inside the transaction.
 *
 * @param act the verb in Chinese
 */
public record AgencyChanged(AgencyCode code, String name, String act) implements Traced, PublicNews {

    @Override
    public Trace trace() {
        return Trace.ofWhoeverActs(Trace.Kind.AGENCY, code.value(), act, name);
    }
}
