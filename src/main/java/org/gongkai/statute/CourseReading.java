package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 读数: turns the course of a request into its dates, its days and the end of its story. Used once. */
final class CourseReading {

    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final ClockCourse course;
    private final ClockStory story;
    private final List<ClockWalk.Exclusion> exclusions;
    private final List<ClockDay> days;
    private final @Nullable LocalDate due;

    CourseReading(WorkCalendar calendar, LocalDate asOf, ClockCourse course, ClockStory story) {
        this.calendar = calendar;
        this.asOf = asOf;
        this.course = course;
        this.story = story;
        this.exclusions = course.exclusions(asOf);
        this.days = course.start == null
                ? List.of()
                : course.walk(course.start, course.limit, exclusions).days();
        this.due = days.isEmpty() ? null : days.getLast().date();
    }

    ClockReading reading() {
        Boolean onTime = onTime();
        tellConsultations();
        tellOutcome(onTime);
        return new ClockReading(
                course.receivedOn,
                due,
                course.state(asOf),
                onTime,
                provisional(),
                course.correctionNoticeDue,
                limits(),
                course.payBy,
                Collections.unmodifiableList(days),
                story.lines(),
                stoppedDays(),
                new InternalTargets(cautious(), resumed(), original()));
    }

    // in time ⇔ sent on or before the due date
    private @Nullable Boolean onTime() {
        if (due == null) {
            return null;
        }
        if (course.repliedOn != null) {
            return !course.repliedOn.isAfter(due);
        }
        return asOf.isAfter(due) ? Boolean.FALSE : null;
    }

    private SequencedMap<String, LocalDate> limits() {
        SequencedMap<String, LocalDate> limits = new LinkedHashMap<>();
        for (Consultation consultation : course.consultations.values()) {
            if (consultation.limit != null) {
                limits.put(consultation.ref, consultation.limit);
            }
        }
        return Collections.unmodifiableSequencedMap(limits);
    }

    // ── the end of the story ──

    private void tellConsultations() {
        LocalDate lookedAt = course.repliedOn != null ? course.repliedOn : asOf;
        for (Consultation consultation : course.consultations.values()) {
            if (consultation.limit != null && consultation.silentOn(lookedAt)) {
                story.silent(consultation, consultation.limit);
            } else if (!course.ended() && consultation.openOn(asOf)) {
                story.open(consultation, asOf);
            }
        }
    }

    private void tellOutcome(@Nullable Boolean onTime) {
        if (due != null && course.start != null) {
            long excluded = days.stream()
                    .filter(day -> day.kind() == ClockDay.Kind.EXCLUDED)
                    .count();
            story.due(due, course.start, course.limit, excluded);
        }
        if (course.repliedOn != null) {
            story.replied(course.repliedOn, due);
        } else if (due != null && onTime != null) {
            story.overdue(asOf, due);
        }
    }

    // ── provisional dates ──

    private boolean provisional() {
        SortedSet<Integer> unknown = new TreeSet<>();
        touch(unknown, course.receivedOn, course.receivedOn);
        touch(unknown, course.receivedOn, course.correctionNoticeDue);
        for (Consultation consultation : course.consultations.values()) {
            touch(unknown, consultation.deliveredOn, consultation.limit);
        }
        if (course.fee != null) {
            touch(unknown, course.fee.deliveredOn(), course.payBy);
        }
        touch(unknown, course.start, due);
        unknown.forEach(story::provisional);
        boolean openEnded = course.consultations.values().stream().anyMatch(Consultation::openEnded);
        return !unknown.isEmpty() || (openEnded && !course.ended());
    }

    /** Notes the years without a notice between two dates, of which the second is shown. */
    private void touch(Set<Integer> unknown, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return;
        }
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.hasNotice(year)) {
                unknown.add(year);
            }
        }
    }

    // ── beside the legal dates ──

    private List<ClockDay> stoppedDays() {
        ClockCourse.StoppedWalk stopped = course.stopped;
        if (due != null || stopped == null) {
            return List.of();
        }
        return course.walk(stopped.start(), stopped.limit(), exclusions).days(stopped.on());
    }

    private @Nullable LocalDate cautious() {
        return due == null ? null : calendar.lastWorkdayOnOrBefore(due.minusDays(1));
    }

    private @Nullable LocalDate resumed() {
        ClockCourse.StoppedWalk stopped = course.stopped;
        LocalDate paid = course.start;
        if (!course.startedByPayment || stopped == null || course.fee == null || paid == null) {
            return null;
        }
        List<ClockWalk.Exclusion> withPayment = new ArrayList<>(exclusions);
        withPayment.add(new ClockWalk.Exclusion(course.fee.on(), paid, "R-40", ""));
        return course.walk(stopped.start(), stopped.limit(), withPayment).end();
    }

    private @Nullable LocalDate original() {
        if (course.correction == null || course.receivedOn == null) {
            return null;
        }
        int base = TimeLimits.amount(TimeLimits.Kind.REPLY, course.receivedOn);
        return course.walk(course.receivedOn, base, exclusions).end();
    }
}
