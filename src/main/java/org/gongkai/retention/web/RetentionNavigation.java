package org.gongkai.retention.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the navigation. */
@Configuration(proxyBeanMethods = false)
class RetentionNavigation {

    @Bean
    NavigationEntry deskRetentionEntry() {
        return NavigationEntry.onDesk("保管销毁", RetentionController.ADDRESS, 90, "CLERK", "REVIEWER", "HEAD");
    }
}
