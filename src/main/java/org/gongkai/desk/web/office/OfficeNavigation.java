package org.gongkai.desk.web.office;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeNavigation {

    @Bean
    NavigationEntry officeEntry() {
        return NavigationEntry.onDesk(
                "内部管理",
                OfficeViews.OFFICE,
                60,
                "CLERK",
                "REVIEWER",
                "SECRECY_REVIEWER",
                "SECTION_OFFICER",
                "HEAD",
                "LEADER",
                "INSPECTOR",
                "ADMINISTRATOR");
    }
}
