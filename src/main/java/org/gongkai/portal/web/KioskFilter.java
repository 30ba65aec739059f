package org.gongkai.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.page.Display;
import org.gongkai.page.SiteIdentity;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Sends pages to a screen in a hall without ways out of the site ({@link WithoutWaysOut}); below the ready pages, so each is made once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KioskFilter extends OncePerRequestFilter {

    private final WithoutWaysOut without;

    KioskFilter(SiteIdentity site) {
        this.without = new WithoutWaysOut(site);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/desk")
                || path.startsWith("/assets/")
                || path.startsWith("/api/")
                || WithoutWaysOut.isFile(path)
                || !Display.of(request).kiosk();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        String type = made.getContentType();
        if (type == null || !type.startsWith("text/html")) {
            made.copyBodyToResponse();
            return;
        }
        byte[] page = without.page(new String(made.getContentAsByteArray(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        made.resetBuffer();
        made.getOutputStream().write(page);
        made.copyBodyToResponse();
    }
}
