package org.gongkai.remedy.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RemedyNavigation {

    @Bean
    NavigationEntry remediesOnDesk() {
        return NavigationEntry.onDesk("复议诉讼", "/desk/remedies", 40, "CLERK", "HEAD", "LEADER", "INSPECTOR");
    }
}
