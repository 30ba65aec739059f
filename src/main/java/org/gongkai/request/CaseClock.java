package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.statute.ClockAnswer;
import org.gongkai.statute.ClockFact;
import org.gongkai.statute.ClockReading;
import org.gongkai.statute.ClockRefusal;
import org.gongkai.statute.LegalClock;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the legal clock of a case from its facts. */
@Component
class CaseClock {

    /** A calendar only supposed; null: the one in force, asked anew each time. */
    private final @Nullable WorkCalendar supposed;

    @Autowired
    CaseClock() {
        this(null);
    }

    private CaseClock(@Nullable WorkCalendar supposed) {
        this.supposed = supposed;
    }

    /** The clock as it would read by another calendar. */
    CaseClock by(WorkCalendar calendar) {
        return new CaseClock(calendar);
    }

    WorkCalendar calendar() {
        return supposed == null ? WorkCalendar.official() : supposed;
    }

    private LegalClock clock() {
        return new LegalClock(calendar());
    }

    /** What the clock says of these facts on that day; also when they are no legal sequence. */
    ClockAnswer read(LocalDate on, List<RecordedFact> facts) {
        return clock().read(on, FoldedCase.of(facts).clockFacts());
    }

    /** What the clock says of facts that are only supposed. */
    ClockAnswer suppose(LocalDate on, List<ClockFact> facts) {
        return clock().read(on, facts);
    }

    /**
     * The case at the end of a day.
     *
     * @throws IllegalStateException when recorded facts are no legal sequence, which {@link CaseDesk} never lets happen
     */
    CaseView view(RequestHeader header, List<RecordedFact> facts, LocalDate day) {
        // a machine whose clock was set back still shows what it holds: a case is never seen before its filing
        LocalDate on = day.isBefore(header.submittedOn()) ? header.submittedOn() : day;
        List<RecordedFact> known =
                facts.stream().filter(f -> !f.fact().on().isAfter(on)).toList();
        FoldedCase folded = FoldedCase.of(known);
        // a case that was set aside stands still: its days go on in the other case
        LocalDate asOf = folded.setAsideOn() == null ? on : folded.setAsideOn();
        return switch (clock().read(asOf, folded.clockFacts())) {
            case ClockReading reading ->
                new CaseView(header, on, known, folded, reading, CaseView.stageOf(folded, reading.state()));
            case ClockRefusal(List<String> reasons) ->
                throw new IllegalStateException("facts of " + header.number() + " are no legal sequence: " + reasons);
        };
    }

    /**
     * The day from which a web request, e-mail or fax counts as confirmed without anybody's doing, so that nothing needs to run then
     * (OQ-3); the day itself for requests received at once.
     */
    LocalDate receivedAtLatest(RequestFact.RequestReceived received) {
        return received.way().confirmsItself() ? calendar().plusWorkdays(received.on(), 1) : received.on();
    }

    /** Working days from the day of the view to the due date, negative when overdue; null without one or when closed. */
    @Nullable Integer workdaysLeft(CaseView view) {
        LocalDate due = view.reading().due();
        boolean waits = view.stage().open() || view.stage() == CaseStage.REPLIED;
        return due == null || !waits ? null : calendar().workdaysBetween(view.on(), due);
    }
}
