package org.gongkai.search.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 检索情况 in the navigation of the desk. */
@Configuration(proxyBeanMethods = false)
class SearchNavigation {

    @Bean
    NavigationEntry searchDeskEntry() {
        return NavigationEntry.onDesk("检索情况", "/desk/search", 95, "HEAD", "ADMINISTRATOR");
    }
}
