package org.gongkai.identity.web;

import org.gongkai.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    NavigationEntry deskAccountsEntry() {
        return NavigationEntry.onDesk(
                "账号", "/desk/accounts", 910, "ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR");
    }
}
