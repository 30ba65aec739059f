package org.gongkai.reminder.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the navigation of the desk. */
@Configuration(proxyBeanMethods = false)
class ReminderNavigation {

    @Bean
    NavigationEntry remindersEntry() {
        return NavigationEntry.onDesk(
                "提醒",
                ReminderController.ADDRESS,
                80,
                "CLERK",
                "REVIEWER",
                "SECRECY_REVIEWER",
                "SECTION_OFFICER",
                "HEAD",
                "LEADER",
                "INSPECTOR");
    }
}
