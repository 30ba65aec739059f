/**
 * 催办: each morning, what falls due — on the desk, by e-mail, and in the calendar of whoever wants it.
 *
 * <p>Reading order: {@code MorningReminders} writes one message a person and working day into the {@code Outbox};
 * {@code Outbox} sends outside the hours of rest and tries again; {@link org.gongkai.reminder.RemindingPerson} keeps who wants it
 * where; {@link org.gongkai.reminder.CalendarFeed} is the address a calendar program subscribes to. Nothing here is known to the
 * rooms of the work itself.
 *
 * <p>No message and no calendar entry holds personal data: the number of a request, its due date, its stage.
 */
@ApplicationModule(allowedDependencies = {"request", "dialogue", "review", "identity", "workday", "page"})
@NullMarked
package org.gongkai.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
