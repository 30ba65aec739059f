/**
 * 工作日: which days count, from cited notices.
 *
 * <p>Reading order: {@link org.gongkai.workday.WorkCalendar} answers whether a day is a working day and which is the n-th
 * after another; {@link org.gongkai.workday.DayKind} says why; {@link org.gongkai.workday.HolidayNotice} is the State
 * Council notice behind a year, read from {@code src/main/resources/workday/}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.workday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
