package org.gongkai.annualreport;

import java.time.Instant;
import org.gongkai.reportform.StatutoryReport;

/** 收集记录: what happened to a report that an organ handed in; append-only. */
sealed interface CollectionFact {

    /**
     * 收到.
     *
     * @param source name of the file, or how else it came
     */
    record Delivered(String source, StatutoryReport report) implements CollectionFact {}

    /** 退回, with what has to be put right. */
    record Returned(String reason) implements CollectionFact {}

    /**
     * 保留: a finding may stand. It is remembered for this very finding: another number in the same cell is another finding.
     *
     * @param finding {@code Finding.key()}
     * @param text the finding's sentence
     */
    record Dismissed(String finding, String text, String reason) implements CollectionFact {}

    /** A fact with who recorded it and when. */
    record Recorded(CollectionFact fact, String actor, String actorName, Instant at) {}
}
