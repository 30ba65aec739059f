package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: the clock told day by day, as a clerk with a wall calendar would keep it, written apart from the real one. Each
 * morning it looks whether something lapsed, then puts a stroke on the calendar if the day counts, then reads the day's
 * letters. Slow and plain on purpose; it explains nothing.
 */
public final class SlowClock {

    public record Answer(
            boolean legal,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate due,
            @Nullable ClockState state,
            @Nullable Boolean onTime,
            @Nullable LocalDate payBy) {}

    private static final Answer ILLEGAL = new Answer(false, null, null, null, null, null);

    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final List<ClockFact> known = new ArrayList<>();

    private boolean legal = true;
    private boolean running;
    private int strokes;
    private int needed = 20;
    private @Nullable LocalDate reached;
    private boolean extensionGone;
    private boolean correctionGone;
    private @Nullable LocalDate correctionUntil;
    private boolean feeWaits;
    private boolean vainFee;
    private @Nullable LocalDate payBy;
    private boolean lapsed;
    private @Nullable LocalDate replied;
    private boolean withdrawn;
    private final Set<String> answeredRefs = new HashSet<>();

    public SlowClock(WorkCalendar calendar, LocalDate asOf, List<ClockFact> facts) {
        this.calendar = calendar;
        this.asOf = asOf;
        for (ClockFact fact : facts) {
            if (!fact.on().isAfter(asOf)) {
                known.add(fact);
            }
        }
    }

    public Answer read() {
        List<ClockFact.Submitted> submissions = of(ClockFact.Submitted.class);
        if (submissions.size() != 1) {
            return ILLEGAL;
        }
        ClockFact.Submitted submitted = submissions.getFirst();
        LocalDate received = received(submitted);
        for (ClockFact fact : known) {
            if (fact.on().isBefore(submitted.on())) {
                return ILLEGAL;
            }
            boolean anyTime = fact instanceof ClockFact.Submitted
                    || fact instanceof ClockFact.Confirmed
                    || fact instanceof ClockFact.Withdrawn;
            if (!anyTime && (received == null || fact.on().isBefore(received))) {
                return ILLEGAL;
            }
        }
        // five hundred days hold any case of these tests
        LocalDate end = asOf.plusDays(500);
        for (LocalDate day = submitted.on(); !day.isAfter(end); day = day.plusDays(1)) {
            if (!day.isAfter(asOf)) {
                morning(day);
            }
            stroke(day);
            if (day.equals(received)) {
                running = true;
            }
            if (!day.isAfter(asOf)) {
                letters(day);
            }
        }
        if (!legal) {
            return ILLEGAL;
        }
        LocalDate due = running ? reached : null;
        return new Answer(true, received, due, state(received), due == null ? null : onTime(due), payBy);
    }

    private @Nullable LocalDate received(ClockFact.Submitted submitted) {
        LocalDate first = null;
        for (ClockFact.Confirmed confirmed : of(ClockFact.Confirmed.class)) {
            if (!confirmed.on().isBefore(submitted.on())
                    && (first == null || confirmed.on().isBefore(first))) {
                first = confirmed.on();
            }
        }
        return switch (submitted.way()) {
            case IN_PERSON, WINDOW, REGISTERED_MAIL, ORAL -> submitted.on();
            case ORDINARY_MAIL, HANDED_OVER -> first;
            case WEB, EMAIL, FAX -> {
                LocalDate latest = submitted.on().plusDays(1);
                while (!calendar.isWorkday(latest)) {
                    latest = latest.plusDays(1);
                }
                if (first != null && !first.isAfter(latest)) {
                    yield first;
                }
                boolean worked = false;
                boolean gone = false;
                for (ClockFact fact : known) {
                    gone |= fact instanceof ClockFact.Withdrawn && !fact.on().isAfter(latest);
                    worked |= fact.on().equals(latest)
                            && !(fact instanceof ClockFact.Withdrawn)
                            && !(fact instanceof ClockFact.Confirmed)
                            && !(fact instanceof ClockFact.Submitted);
                }
                if (worked) {
                    yield latest;
                }
                yield !gone && asOf.isAfter(latest) ? latest : null;
            }
        };
    }

    private void morning(LocalDate day) {
        if (replied != null || withdrawn) {
            return;
        }
        boolean correctionOver = correctionUntil != null && day.isAfter(correctionUntil);
        boolean paymentOver = feeWaits && payBy != null && day.isAfter(payBy);
        lapsed |= correctionOver || paymentOver;
    }

    private void stroke(LocalDate day) {
        if (running && reached == null && calendar.isWorkday(day) && !excluded(day)) {
            strokes++;
            if (strokes == needed) {
                reached = day;
            }
        }
    }

    private boolean excluded(LocalDate day) {
        for (ClockFact.Asked asked : of(ClockFact.Asked.class)) {
            LocalDate limit = limit(asked);
            boolean over = !day.isAfter(asked.on());
            over |= limit != null && day.isAfter(limit);
            over |= replied != null && day.isAfter(replied);
            boolean answered = false;
            for (ClockFact.Answered answer : of(ClockFact.Answered.class)) {
                if (answer.ref().equals(asked.ref())) {
                    answered = true;
                    over |= day.isAfter(answer.on());
                }
            }
            over |= limit == null && !answered && day.isAfter(asOf);
            if (!over) {
                return true;
            }
        }
        return false;
    }

    private @Nullable LocalDate limit(ClockFact.Asked asked) {
        if (asked.deliveredOn() == null) {
            return null;
        }
        LocalDate day = asked.deliveredOn();
        for (int left = 15; left > 0; ) {
            day = day.plusDays(1);
            left -= calendar.isWorkday(day) ? 1 : 0;
        }
        return day;
    }

    private void letters(LocalDate day) {
        List<ClockFact> today = new ArrayList<>();
        for (ClockFact fact : known) {
            if (fact.on().equals(day)) {
                today.add(fact);
            }
        }
        // what was waited for since before comes first
        if (correctionUntil != null) {
            one(today, ClockFact.Corrected.class);
        }
        if (feeWaits) {
            one(today, ClockFact.FeePaid.class);
        }
        all(today, ClockFact.Confirmed.class);
        all(today, ClockFact.Extended.class);
        all(today, ClockFact.CorrectionAsked.class);
        all(today, ClockFact.Corrected.class);
        all(today, ClockFact.Asked.class);
        all(today, ClockFact.Answered.class);
        // of two fee notices of one day the one whose delivery is known, or later, stands
        today.stream()
                .filter(ClockFact.FeeNoticed.class::isInstance)
                .map(ClockFact.FeeNoticed.class::cast)
                .sorted(Comparator.comparing(
                        ClockFact.FeeNoticed::deliveredOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(this::letter);
        all(today, ClockFact.FeePaid.class);
        all(today, ClockFact.Replied.class);
        all(today, ClockFact.Withdrawn.class);
    }

    private void one(List<ClockFact> today, Class<? extends ClockFact> kind) {
        for (ClockFact fact : today) {
            if (kind.isInstance(fact)) {
                letter(fact);
                today.remove(fact);
                return;
            }
        }
    }

    private void all(List<ClockFact> today, Class<? extends ClockFact> kind) {
        for (ClockFact fact : today) {
            if (kind.isInstance(fact)) {
                letter(fact);
            }
        }
    }

    private void letter(ClockFact fact) {
        boolean closed = replied != null || withdrawn;
        boolean tooLateButAllowed = fact instanceof ClockFact.Replied
                || (fact instanceof ClockFact.Corrected && correctionUntil != null)
                || (fact instanceof ClockFact.FeePaid && feeWaits);
        if (closed || (lapsed && !tooLateButAllowed)) {
            legal = false;
            return;
        }
        switch (fact) {
            case ClockFact.Submitted s -> {}
            case ClockFact.Confirmed c -> {}
            case ClockFact.CorrectionAsked c -> {
                legal &= !correctionGone && !c.until().isBefore(c.on());
                correctionGone = true;
                correctionUntil = c.until();
                running = false;
            }
            case ClockFact.Corrected c -> {
                legal &= correctionUntil != null;
                correctionUntil = null;
                again();
            }
            case ClockFact.Asked a -> {
                legal &= a.deliveredOn() == null || !a.deliveredOn().isBefore(a.on());
                legal &= of(ClockFact.Asked.class).stream()
                                .filter(other -> other.ref().equals(a.ref()))
                                .count()
                        == 1;
            }
            case ClockFact.Answered a -> {
                legal &= answeredRefs.add(a.ref());
                legal &= of(ClockFact.Asked.class).stream()
                        .anyMatch(asked -> asked.ref().equals(a.ref())
                                && asked.who() == a.who()
                                && !asked.on().isAfter(a.on()));
            }
            case ClockFact.Extended e -> {
                legal &= !extensionGone && e.workdays() >= 1 && e.workdays() <= 20;
                legal &= reached == null || !running || !e.on().isAfter(reached);
                extensionGone = true;
                if (running) {
                    needed += e.workdays();
                    reached = null;
                }
            }
            // a later day that was fixed has its own table of dates
            case ClockFact.Delayed d -> {}
            case ClockFact.FeeNoticed f -> {
                legal &= f.deliveredOn() == null || !f.deliveredOn().isBefore(f.on());
                if (running && reached != null) {
                    vainFee = true;
                } else {
                    feeWaits = true;
                    running = false;
                    payBy = null;
                    if (f.deliveredOn() != null) {
                        LocalDate last = f.deliveredOn();
                        for (int left = 20; left > 0; ) {
                            last = last.plusDays(1);
                            left -= calendar.isWorkday(last) ? 1 : 0;
                        }
                        payBy = last;
                    }
                }
            }
            case ClockFact.FeePaid p -> {
                legal &= feeWaits || vainFee;
                if (feeWaits) {
                    feeWaits = false;
                    again();
                } else {
                    vainFee = false;
                }
            }
            case ClockFact.Replied r -> replied = r.on();
            case ClockFact.Withdrawn w -> {
                withdrawn = true;
                running = false;
            }
        }
    }

    private void again() {
        if (!lapsed && correctionUntil == null && !feeWaits) {
            running = true;
            strokes = 0;
            needed = 20;
            reached = null;
        }
    }

    private ClockState state(@Nullable LocalDate received) {
        if (withdrawn) {
            return ClockState.WITHDRAWN;
        }
        if (replied != null) {
            return ClockState.REPLIED;
        }
        if (lapsed) {
            return ClockState.LAPSED;
        }
        if (received == null) {
            return ClockState.AWAITING_CONFIRMATION;
        }
        if (correctionUntil != null) {
            return ClockState.AWAITING_CORRECTION;
        }
        if (feeWaits) {
            return ClockState.AWAITING_PAYMENT;
        }
        for (ClockFact.Asked asked : of(ClockFact.Asked.class)) {
            LocalDate limit = limit(asked);
            boolean answered = of(ClockFact.Answered.class).stream()
                    .anyMatch(answer -> answer.ref().equals(asked.ref()));
            if (!answered && (limit == null || !asOf.isAfter(limit))) {
                return ClockState.CONSULTING;
            }
        }
        return ClockState.RUNNING;
    }

    private @Nullable Boolean onTime(LocalDate due) {
        if (replied != null) {
            return !replied.isAfter(due);
        }
        return asOf.isAfter(due) ? false : null;
    }

    private <T extends ClockFact> List<T> of(Class<T> kind) {
        return known.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
