package org.gongkai.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Templates, compiled by the build, answer to view names like {@code jte/portal/HomePage}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteIdentity.class)
class PageConfiguration {

    private static final String PREFIX = "jte/";

    @Bean
    @ConditionalOnWebApplication
    WebMvcRegistrations addressBook() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AddressBook();
            }
        };
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new JteViews(engine);
    }

    /** Asked before every other resolver; knows only names with the prefix. */
    private record JteViews(TemplateEngine engine) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith(PREFIX) ? new JteView(engine, name.substring(PREFIX.length()) + ".jte") : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
