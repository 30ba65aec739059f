package org.gongkai.dialogue.web;

import java.util.List;
import org.gongkai.page.NavigationEntry;
import org.gongkai.page.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the navigation and in the site map. */
@Configuration(proxyBeanMethods = false)
class LetterNavigation {

    @Bean
    NavigationEntry lettersEntry() {
        return NavigationEntry.onPublicSite("互动交流", "/letters", 60);
    }

    @Bean
    NavigationEntry lettersOnDesk() {
        return NavigationEntry.onDesk("来信", "/desk/letters", 35, "CLERK", "REVIEWER", "HEAD", "LEADER", "INSPECTOR");
    }

    @Bean
    PublicAddresses letterAddresses() {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return "互动交流";
            }

            @Override
            public List<Address> list() {
                return List.of(
                        Address.of("互动交流", "/letters"),
                        Address.of("写信", "/letters/new"),
                        Address.of("查询来信", "/letters/track"));
            }
        };
    }
}
