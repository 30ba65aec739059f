package org.gongkai.desk.web.agencies;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyNavigation {

    @Bean
    NavigationEntry deskAgenciesEntry() {
        return NavigationEntry.onDesk("机关", "/desk/agencies", 900, "ADMINISTRATOR");
    }
}
