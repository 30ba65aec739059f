package org.gongkai.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 催办设置 of an installation ({@code gongkai.reminder.*}); the mail server itself is {@code spring.mail.*}.
 *
 * @param from sender of the messages; without it nothing is sent
 * @param address of the desk as people open it, for the link in the message, e.g. {@code https://gk.example.gov.cn}
 * @param at time of day from which the morning's message is written
 * @param quietFrom 免打扰: nothing is sent from this time of day
 * @param quietTo until this one
 */
@ConfigurationProperties("gongkai.reminder")
record ReminderSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String address,
        @DefaultValue("08:00") LocalTime at,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietTo) {

    /** Whether people are left in peace at that time of day; the hours may run over midnight. */
    boolean quietAt(LocalTime time) {
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }
}
