package org.gongkai.dialogue.web;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.dialogue.PublishedLetters;
import org.gongkai.page.NavigationEntry;
import org.gongkai.page.Paging;
import org.gongkai.page.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the navigation and in the site map. */
@Configuration(proxyBeanMethods = false)
class LetterNavigation {

    private static final int MOST = 200;

    @Bean
    NavigationEntry lettersEntry() {
        return NavigationEntry.onPublicSite("互动交流", "/letters", 60);
    }

    @Bean
    NavigationEntry lettersOnDesk() {
        return NavigationEntry.onDesk("来信", "/desk/letters", 35, "CLERK", "REVIEWER", "HEAD", "LEADER", "INSPECTOR");
    }

    @Bean
    PublicAddresses letterAddresses(PublishedLetters published) {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return "互动交流";
            }

            @Override
            public List<Address> list() {
                return Stream.concat(
                                Stream.of(
                                        Address.of("互动交流", "/letters"),
                                        Address.of("写信", "/letters/new"),
                                        Address.of("查询来信", "/letters/track"),
                                        Address.of("常见问题", "/letters/common")),
                                published.list("", false, new Paging(1, MOST, MOST)).stream()
                                        .map(letter -> new Address(
                                                letter.version().title(),
                                                "/letters/" + letter.number(),
                                                letter.publishedOn())))
                        .toList();
            }
        };
    }
}
