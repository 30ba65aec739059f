package org.gongkai.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 事实归并: takes the facts one after another in the order of days, refuses what cannot follow, and moves the course of the
 * request. Used once.
 */
final class ClockFold {

    private final WorkCalendar calendar;
    private final List<ClockPractice> practices;
    private final LocalDate asOf;
    private final List<ClockFact> facts;
    private final ClockReasons reasons = new ClockReasons();
    private final ClockStory story = new ClockStory();
    private final ClockCourse course;

    private ClockFact.@Nullable Submitted submitted;
    private ClockPractice practice = ClockPractice.USUAL;
    private boolean extensionUsed;
    private boolean delayUsed;
    /** A fee notice that came too late to move anything waits for its payment, which will move nothing either. */
    private boolean idleFeeNotice;

    ClockFold(WorkCalendar calendar, List<ClockPractice> practices, LocalDate asOf, List<ClockFact> facts) {
        this.calendar = calendar;
        this.practices = practices;
        this.asOf = asOf;
        this.facts = FactOrder.sorted(
                facts.stream().filter(fact -> !fact.on().isAfter(asOf)).toList());
        this.course = new ClockCourse(calendar);
    }

    ClockAnswer answer() {
        receive();
        for (int from = 0; from < facts.size(); ) {
            int to = from;
            while (to < facts.size()
                    && facts.get(to).on().equals(facts.get(from).on())) {
                to++;
            }
            takeDay(new ArrayList<>(facts.subList(from, to)));
            from = to;
        }
        lapseBefore(asOf);
        return reasons.any()
                ? new ClockRefusal(reasons.all())
                : new CourseReading(calendar, asOf, course, story).reading();
    }

    // 第三十一条: the day of receipt (R-02…R-04)
    private void receive() {
        for (ClockFact fact : facts) {
            if (fact instanceof ClockFact.Submitted found) {
                if (submitted == null) {
                    submitted = found;
                } else {
                    reasons.submittedAgain(found);
                }
            }
        }
        if (submitted == null) {
            reasons.notSubmitted(asOf);
            return;
        }
        practice = ClockPractice.on(submitted.on(), practices);
        Receipt receipt = Receipt.of(submitted, facts, asOf, calendar, practice);
        LocalDate receivedOn = receipt.on();
        if (receivedOn == null) {
            story.awaitingConfirmation(submitted.on(), submitted.way(), practice);
            return;
        }
        if (receipt.assumed()) {
            story.receivedUnconfirmed(receivedOn, submitted.way());
        } else {
            story.received(receivedOn, submitted.way());
        }
        if (receivedOn.isBefore(TimeLimits.REGULATION_2019)) {
            story.beforeRegulation(receivedOn);
        }
        int noticeWorkdays = TimeLimits.amount(TimeLimits.Kind.CORRECTION_NOTICE, receivedOn);
        LocalDate noticeDue = calendar.plusWorkdays(receivedOn, noticeWorkdays);
        story.correctionNoticeDue(noticeDue, noticeWorkdays);
        course.receivedOn = receivedOn;
        course.correctionNoticeDue = noticeDue;
        course.begin(receivedOn);
    }

    /** The facts of one day; what closes an open wait comes before anything new, so that new things meet the new walk. */
    private void takeDay(List<ClockFact> day) {
        lapseBefore(day.getFirst().on());
        if (course.correctionOpen) {
            takeFirst(ClockFact.Corrected.class, day);
        }
        if (course.feeOpen) {
            takeFirst(ClockFact.FeePaid.class, day);
        }
        day.forEach(this::take);
    }

    private void takeFirst(Class<? extends ClockFact> kind, List<ClockFact> day) {
        for (int i = 0; i < day.size(); i++) {
            if (kind.isInstance(day.get(i))) {
                take(day.remove(i));
                return;
            }
        }
    }

    private void take(ClockFact fact) {
        if (fact instanceof ClockFact.Submitted || refusedByPlace(fact)) {
            return;
        }
        switch (fact) {
            // what these two mean was read with the receipt; a later confirmation changes nothing (OQ-3)
            case ClockFact.Submitted s -> {}
            case ClockFact.Confirmed c -> {}
            case ClockFact.CorrectionAsked asked -> askCorrection(asked);
            case ClockFact.Corrected corrected -> correct(corrected);
            case ClockFact.Asked asked -> ask(asked);
            case ClockFact.Answered answered -> answer(answered);
            case ClockFact.Extended extended -> extend(extended);
            case ClockFact.Delayed delayed -> delay(delayed);
            case ClockFact.FeeNoticed noticed -> noticeFee(noticed);
            case ClockFact.FeePaid paid -> payFee(paid);
            case ClockFact.Replied replied -> course.repliedOn = replied.on();
            case ClockFact.Withdrawn withdrawn -> {
                course.withdrawnOn = withdrawn.on();
                course.stop(withdrawn.on());
                story.withdrawn(withdrawn.on());
            }
        }
    }

    /** Whether the fact cannot stand where it does: after the end, after a lapse, or before receipt. */
    private boolean refusedByPlace(ClockFact fact) {
        if (course.repliedOn != null) {
            reasons.afterReply(fact, course.repliedOn);
            return true;
        }
        if (course.withdrawnOn != null) {
            reasons.afterWithdrawal(fact, course.withdrawnOn);
            return true;
        }
        if (course.lapsedAfter != null && !mayFollowLapse(fact)) {
            reasons.afterLapse(fact, course.lapsedAfter);
            return true;
        }
        if (submitted == null) {
            return false;
        }
        if (fact.on().isBefore(submitted.on())) {
            reasons.beforeSubmission(fact, submitted.on());
            return true;
        }
        boolean needsReceipt = !(fact instanceof ClockFact.Confirmed || fact instanceof ClockFact.Withdrawn);
        if (needsReceipt && (course.receivedOn == null || fact.on().isBefore(course.receivedOn))) {
            reasons.beforeReceipt(fact, course.receivedOn);
            return true;
        }
        return false;
    }

    /** After a lapse only a reply; a correction or payment may still arrive, too late. */
    private boolean mayFollowLapse(ClockFact fact) {
        return fact instanceof ClockFact.Replied
                || (fact instanceof ClockFact.Corrected && course.correctionOpen)
                || (fact instanceof ClockFact.FeePaid && course.feeOpen);
    }

    // 第三十条: told once, within seven working days; the clock stops (R-05, R-06; late is legal and flagged, OQ-25)
    private void askCorrection(ClockFact.CorrectionAsked asked) {
        if (asked.until().isBefore(asked.on())) {
            reasons.untilBeforeAsked(asked);
        }
        if (course.correction != null) {
            reasons.correctionAskedAgain(asked);
            return;
        }
        course.correction = asked;
        course.correctionOpen = true;
        course.stop(asked.on());
        story.correctionAsked(asked, course.correctionNoticeDue);
    }

    // 第三十条: the period runs from the corrected request; after the last day it comes too late
    private void correct(ClockFact.Corrected corrected) {
        if (!course.correctionOpen) {
            reasons.correctedUnasked(corrected);
            return;
        }
        course.correctionOpen = false;
        if (course.lapsedAfter != null) {
            story.correctedLate(corrected.on(), course.lapsedAfter);
            return;
        }
        story.corrected(corrected.on());
        restart(corrected.on());
    }

    // 第三十二条至第三十四条
    private void ask(ClockFact.Asked asked) {
        if (asked.deliveredOn() != null && asked.deliveredOn().isBefore(asked.on())) {
            reasons.deliveredBeforeSent(asked, asked.deliveredOn());
        }
        if (course.consultations.containsKey(asked.ref())) {
            reasons.refUsedAgain(asked);
            return;
        }
        LocalDate due = course.dueAsOf(asked.on());
        Consultation consultation = new Consultation(asked, calendar);
        course.consultations.put(asked.ref(), consultation);
        story.asked(consultation, due != null && !asked.on().isBefore(due));
    }

    private void answer(ClockFact.Answered answered) {
        Consultation consultation = course.consultations.get(answered.ref());
        if (consultation == null || consultation.who != answered.who()) {
            reasons.unknownRef(answered);
        } else if (consultation.answeredOn() != null) {
            reasons.answeredAgain(answered);
        } else {
            consultation.answered(answered.on());
            story.answered(consultation, answered.on());
        }
    }

    // 第三十三条第二款: once, at most twenty, told on the due date at the latest
    private void extend(ClockFact.Extended extended) {
        int most = TimeLimits.amount(TimeLimits.Kind.EXTENSION, extended.on());
        boolean inRange = extended.workdays() >= 1 && extended.workdays() <= most;
        if (!inRange) {
            reasons.extensionOutOfRange(extended, most);
        }
        LocalDate due = course.dueAsOf(extended.on());
        boolean inTime = due == null || !extended.on().isAfter(due);
        if (due != null && !inTime) {
            reasons.extendedAfterDue(extended, due);
        }
        if (extensionUsed) {
            reasons.extendedAgain(extended);
        }
        extensionUsed = true;
        if (course.start == null) {
            story.extendedInVain(extended);
        } else if (inRange && inTime) {
            course.limit += extended.workdays();
            course.extensionRuns = true;
            story.extended(extended);
        }
    }

    // 第三十五条: reasonable, but not to be done in time: a fixed later day, told on the due date at the latest
    private void delay(ClockFact.Delayed delayed) {
        if (delayUsed) {
            reasons.delayedAgain(delayed);
            return;
        }
        delayUsed = true;
        LocalDate due = course.dueAsOf(delayed.on());
        if (due == null) {
            story.delayedInVain(delayed);
        } else if (delayed.on().isAfter(due)) {
            reasons.delayedAfterDue(delayed, due);
        } else if (!delayed.until().isAfter(due) || !calendar.isWorkday(delayed.until())) {
            reasons.delayedToNoLaterDay(delayed, due);
        } else {
            course.limit += calendar.workdaysBetween(due, delayed.until());
            story.delayed(delayed);
        }
    }

    // 信息处理费: the notice goes out within the period, before its last day; the clock stops until payment
    private void noticeFee(ClockFact.FeeNoticed noticed) {
        LocalDate delivered = noticed.deliveredOn();
        if (delivered != null && delivered.isBefore(noticed.on())) {
            reasons.deliveredBeforeSent(noticed, delivered);
        }
        LocalDate due = course.dueAsOf(noticed.on());
        if (due != null && !noticed.on().isBefore(due)) {
            idleFeeNotice = true;
            story.feeNoticedLate(noticed, due);
            return;
        }
        course.fee = noticed;
        course.feeOpen = true;
        course.payBy = delivered == null
                ? null
                : calendar.plusWorkdays(delivered, TimeLimits.amount(TimeLimits.Kind.PAYMENT, delivered));
        course.stop(noticed.on());
        story.feeNoticed(noticed, course.payBy);
    }

    private void payFee(ClockFact.FeePaid paid) {
        if (course.feeOpen) {
            course.feeOpen = false;
            if (course.lapsedAfter != null) {
                story.feePaidLate(paid.on(), course.lapsedAfter);
                return;
            }
            story.feePaid(paid.on(), practice);
            if (practice.payment() == ClockPractice.Payment.RESUMES) {
                course.resume(paid.on());
            } else {
                restart(paid.on());
                course.startedByPayment = course.start != null;
            }
        } else if (idleFeeNotice) {
            idleFeeNotice = false;
            story.feePaidInVain(paid.on());
        } else {
            reasons.paidUnasked(paid);
        }
    }

    /** 重新计算: a new walk, unless something else is still waited for. The old walk's extension goes with it (OQ-26). */
    private void restart(LocalDate after) {
        if (course.correctionOpen || course.feeOpen) {
            course.heldStart = after;
            return;
        }
        if (course.extensionRuns) {
            story.extensionLost(after);
        }
        course.begin(after);
    }

    /** 视为放弃: a correction or payment whose last day is before {@code day} and that has not come. */
    private void lapseBefore(LocalDate day) {
        ClockFact.CorrectionAsked correction = course.correction;
        LocalDate payBy = course.payBy;
        if (course.ended()) {
            return;
        }
        if (course.correctionOpen && correction != null && day.isAfter(correction.until())) {
            course.lapsedAfter = correction.until();
            story.correctionLapsed(correction.until());
        } else if (course.feeOpen && payBy != null && day.isAfter(payBy)) {
            course.lapsedAfter = payBy;
            story.feeLapsed(payBy);
        }
    }
}
