package org.gongkai.review.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entry in the navigation of the desk. */
@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    @Bean
    NavigationEntry reviewsOnDesk() {
        return NavigationEntry.onDesk(
                "公文审查",
                "/desk/reviews",
                36,
                "CLERK",
                "REVIEWER",
                "HEAD",
                "SECTION_OFFICER",
                "SECRECY_REVIEWER",
                "LEADER",
                "INSPECTOR");
    }

    @Bean
    NavigationEntry oaTokensOnDesk() {
        return NavigationEntry.onDesk("办公系统口令", "/desk/oa-tokens", 92, "ADMINISTRATOR");
    }
}
