package org.gongkai.annualreport.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavigationEntry reportsForEverybody() {
        return NavigationEntry.onPublicSite("年报", "/reports", 50);
    }

    @Bean
    NavigationEntry reportsOnDesk() {
        return NavigationEntry.onDesk(
                "年报", "/desk/reports", 50, "CLERK", "REVIEWER", "SECRECY_REVIEWER", "HEAD", "LEADER", "INSPECTOR");
    }
}
