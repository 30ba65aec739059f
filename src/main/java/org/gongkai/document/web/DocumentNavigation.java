package org.gongkai.document.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry on the desk. */
@Configuration(proxyBeanMethods = false)
class DocumentNavigation {

    @Bean
    NavigationEntry documentsOnDesk() {
        return NavigationEntry.onDesk(
                "信息发布", "/desk/documents", 33, "CLERK", "REVIEWER", "HEAD", "LEADER", "INSPECTOR");
    }

    @Bean
    NavigationEntry proofOnDesk() {
        return NavigationEntry.onDesk("校核", "/desk/proof", 34, "CLERK", "REVIEWER", "HEAD", "LEADER", "INSPECTOR");
    }
}
