package org.gongkai.reminder.web;

import java.util.List;
import org.gongkai.page.FormErrors;

/**
 * 提醒和日历.
 *
 * @param address of the calendar, right after it was made; else empty
 * @param madeOn day on which the present address was made; empty for none
 * @param sent the last messages
 */
public record ReminderPage(
        String email, boolean wanted, String address, String madeOn, List<Row> sent, FormErrors errors) {

    /** One message. @param at time of day it was sent; empty when not */
    public record Row(String day, String subject, String state, String at) {}
}
