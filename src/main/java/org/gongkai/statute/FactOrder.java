package org.gongkai.statute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private static String tieBreak(ClockFact fact) {
        return switch (fact) {
            case ClockFact.Asked asked -> asked.ref();
            case ClockFact.Answered answered -> answered.ref();
            default -> fact.toString();
        };
    }
}
