/** 提醒和日历的网页: {@code ReminderController} for the person's own settings, {@code CalendarController} for calendar programs. */
@NullMarked
package org.gongkai.reminder.web;

import org.jspecify.annotations.NullMarked;
