package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 事实次序: puts facts in the order in which they can have happened, whatever order they were given in. Days first; within a
 * day what opens something before what closes it, and the reply or withdrawal last.
 */
final class FactOrder {

    private static final Comparator<ClockFact> ORDER = Comparator.comparing(ClockFact::on)
            .thenComparingInt(FactOrder::rank)
            .thenComparing(FactOrder::tieBreak);

    private FactOrder() {}

    static List<ClockFact> sorted(List<ClockFact> facts) {
        List<ClockFact> sorted = new ArrayList<>(facts);
        sorted.sort(ORDER);
        return sorted;
    }

    private static int rank(ClockFact fact) {
        return switch (fact) {
            case ClockFact.Submitted s -> 0;
            case ClockFact.Confirmed c -> 1;
            // before what may stop the walk or come on its last day, so that the extension still meets it
            case ClockFact.Extended e -> 2;
            case ClockFact.Delayed d -> 2;
            case ClockFact.CorrectionAsked c -> 3;
            case ClockFact.Corrected c -> 4;
            case ClockFact.Asked a -> 5;
            case ClockFact.Answered a -> 6;
            case ClockFact.FeeNoticed f -> 7;
            case ClockFact.FeePaid f -> 8;
            case ClockFact.Replied r -> 9;
            case ClockFact.Withdrawn w -> 10;
        };
    }

    /** Two facts of one kind and day: any order will do, as long as it is always the same; known delivery comes last. */
    private static String tieBreak(ClockFact fact) {
        return switch (fact) {
            case ClockFact.Asked asked -> asked.ref() + " " + asked.who() + " " + orBlank(asked.deliveredOn());
            case ClockFact.Answered answered -> answered.ref() + " " + answered.who();
            case ClockFact.FeeNoticed noticed -> orBlank(noticed.deliveredOn());
            case ClockFact.CorrectionAsked asked -> asked.until().toString();
            case ClockFact.Extended extended -> Integer.toString(extended.workdays());
            case ClockFact.Delayed delayed -> delayed.until().toString();
            case ClockFact.Submitted submitted -> submitted.way().code();
            case ClockFact.Confirmed c -> "";
            case ClockFact.Corrected c -> "";
            case ClockFact.FeePaid p -> "";
            case ClockFact.Replied r -> "";
            case ClockFact.Withdrawn w -> "";
        };
    }

    private static String orBlank(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
