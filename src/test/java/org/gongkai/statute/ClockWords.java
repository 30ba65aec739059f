package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Facts in one line, as the clock tests write them: {@code submitted 2025-03-03 inPerson; thirdPartyAsked 2025-03-10
 * 2025-03-12 A; replied 2025-04-01}. A dash stands for a delivery that is not known.
 */
final class ClockWords {

    static final LegalClock CLOCK = new LegalClock(WorkCalendar.official());

    private ClockWords() {}

    static List<ClockFact> facts(String line) {
        return Arrays.stream(line.split(";"))
                .map(String::strip)
                .map(ClockWords::fact)
                .toList();
    }

    static ClockReading read(String asOf, String line) {
        ClockAnswer answer = CLOCK.read(LocalDate.parse(asOf), facts(line));
        assertThat(answer).isInstanceOf(ClockReading.class);
        return (ClockReading) answer;
    }

    static List<String> refusal(String asOf, String line) {
        ClockAnswer answer = CLOCK.read(LocalDate.parse(asOf), facts(line));
        assertThat(answer).isInstanceOf(ClockRefusal.class);
        return ((ClockRefusal) answer).reasons();
    }

    static String due(String asOf, String line) {
        return String.valueOf(read(asOf, line).due());
    }

    static ClockState state(String asOf, String line) {
        return read(asOf, line).state();
    }

    private static ClockFact fact(String text) {
        String[] words = text.split("\\s+");
        LocalDate on = LocalDate.parse(words[1]);
        return switch (words[0]) {
            case "submitted" -> new ClockFact.Submitted(on, Way.ofCode(words[2]).orElseThrow());
            case "confirmed" -> new ClockFact.Confirmed(on);
            case "correctionAsked" -> new ClockFact.CorrectionAsked(on, LocalDate.parse(words[2]));
            case "corrected" -> new ClockFact.Corrected(on);
            case "thirdPartyAsked" -> new ClockFact.Asked(Consulted.THIRD_PARTY, on, delivery(words[2]), words[3]);
            case "coMakerAsked" -> new ClockFact.Asked(Consulted.CO_MAKER, on, delivery(words[2]), words[3]);
            case "organAsked" -> new ClockFact.Asked(Consulted.ORGAN, on, delivery(words[2]), words[3]);
            case "thirdPartyAnswered" -> new ClockFact.Answered(Consulted.THIRD_PARTY, on, words[2]);
            case "coMakerAnswered" -> new ClockFact.Answered(Consulted.CO_MAKER, on, words[2]);
            case "organAnswered" -> new ClockFact.Answered(Consulted.ORGAN, on, words[2]);
            case "extended" -> new ClockFact.Extended(on, Integer.parseInt(words[2]));
            case "delayed" -> new ClockFact.Delayed(on, LocalDate.parse(words[2]));
            case "feeNoticed" -> new ClockFact.FeeNoticed(on, delivery(words[2]));
            case "feePaid" -> new ClockFact.FeePaid(on);
            case "replied" -> new ClockFact.Replied(on);
            case "withdrawn" -> new ClockFact.Withdrawn(on);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static @Nullable LocalDate delivery(String word) {
        return word.equals("-") ? null : LocalDate.parse(word);
    }
}
