package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** 退出: leaves its trace. */
@Component
class SigningOut implements LogoutHandler {

    private final ApplicationEventPublisher news;

    SigningOut(ApplicationEventPublisher news) {
        this.news = news;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
            news.publishEvent(AccountNews.signIn(person.actor(), person.actor().username(), "退出登录", ""));
        }
    }
}
