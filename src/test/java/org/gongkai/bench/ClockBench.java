package org.gongkai.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.statute.ClockFact;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.LegalClock;
import org.gongkai.statute.Way;
import org.gongkai.workday.WorkCalendar;

/** Readings of the legal clock a second on one thread, every day classified and every line explained. */
final class ClockBench {

    private static final int ROUNDS = 7;
    private static final int READINGS = 20_000;

    private ClockBench() {}

    static Figures run() {
        LegalClock clock = new LegalClock(WorkCalendar.official());
        List<List<ClockFact>> cases = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LocalDate filed = LocalDate.of(2024, 1, 2).plusDays(i);
            cases.add(List.of(new ClockFact.Submitted(filed, Way.IN_PERSON)));
            cases.add(List.of(
                    new ClockFact.Submitted(filed, Way.WEB),
                    new ClockFact.Asked(Consulted.THIRD_PARTY, filed.plusDays(6), filed.plusDays(8), "A"),
                    new ClockFact.Answered(Consulted.THIRD_PARTY, filed.plusDays(20), "A"),
                    new ClockFact.Extended(filed.plusDays(21), 10)));
        }
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long days = 0;
            long began = System.nanoTime();
            for (int i = 0; i < READINGS; i++) {
                List<ClockFact> facts = cases.get(i % cases.size());
                if (clock.read(facts.getFirst().on().plusDays(30), facts) instanceof ClockReading reading) {
                    days += reading.days().size();
                }
            }
            if (days == 0) {
                throw new IllegalStateException("nothing was read");
            }
            best = Math.max(best, READINGS / ((System.nanoTime() - began) / 1e9));
        }
        return new Figures().put("readingsPerSecond", best);
    }
}
