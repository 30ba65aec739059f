package org.gongkai.audit.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailNavigation {

    @Bean
    NavigationEntry deskTrailEntry() {
        return NavigationEntry.onDesk("留痕", TrailController.LIST, 930, "AUDIT_ADMINISTRATOR");
    }
}
