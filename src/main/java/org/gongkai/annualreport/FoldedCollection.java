package org.gongkai.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.CollectionFact.Delivered;
import org.gongkai.annualreport.CollectionFact.Dismissed;
import org.gongkai.annualreport.CollectionFact.Recorded;
import org.gongkai.annualreport.CollectionFact.Returned;
import org.gongkai.reportform.Finding;
import org.jspecify.annotations.Nullable;

/** What happened to one organ's report of one year, put in its place: the latest delivery counts, and ends an earlier return. */
final class FoldedCollection {

    private final List<Recorded> history;
    private final Map<String, Dismissed> dismissed = new LinkedHashMap<>();
    private @Nullable Recorded delivery;
    private @Nullable Delivered delivered;
    private @Nullable Returned returned;

    FoldedCollection(List<Recorded> facts) {
        history = List.copyOf(facts);
        for (Recorded recorded : facts) {
            switch (recorded.fact()) {
                case Delivered fact -> {
                    delivery = recorded;
                    delivered = fact;
                    returned = null;
                }
                case Returned fact -> returned = fact;
                case Dismissed fact -> dismissed.put(fact.finding(), fact);
            }
        }
    }

    List<Recorded> history() {
        return history;
    }

    /** The latest delivery with who and when; null before the first. */
    @Nullable Recorded delivery() {
        return delivery;
    }

    @Nullable Delivered delivered() {
        return delivered;
    }

    /** Why it was sent back; null unless it is away now. */
    @Nullable Returned returned() {
        return returned;
    }

    /** Why a finding may stand; empty if nobody said so of this very finding. */
    String reasonFor(Finding finding) {
        Dismissed said = dismissed.get(finding.key());
        return said == null || !said.text().equals(finding.text()) ? "" : said.reason();
    }
}
