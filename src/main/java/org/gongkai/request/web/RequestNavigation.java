package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.NavigationEntry;
import org.gongkai.page.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's entries in the navigation of the public site and in the site map. */
@Configuration(proxyBeanMethods = false)
class RequestNavigation {

    @Bean
    NavigationEntry applyEntry() {
        return NavigationEntry.onPublicSite("依申请公开", "/apply", 10);
    }

    @Bean
    NavigationEntry trackEntry() {
        return NavigationEntry.onPublicSite("查询进度", "/track", 20);
    }

    @Bean
    PublicAddresses requestAddresses() {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return "依申请公开";
            }

            @Override
            public List<Address> list() {
                return List.of(
                        Address.of("申请公开政府信息", "/apply"),
                        Address.of("查询办理进度", "/track"),
                        Address.of("更正与自身相关的信息", "/corrections"),
                        Address.of("查询更正申请", "/corrections/track"));
            }
        };
    }
}
