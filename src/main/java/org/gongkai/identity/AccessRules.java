package org.gongkai.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Which addresses need a person, and what browsers are told about all of them. Who may do what is not said here: every use
 * case asks its {@link Actor}.
 *
 * <p>The session cookie is sent to {@code /desk} only (see {@code application.yaml}): outside the desk nobody is signed in,
 * and no session is ever opened.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** No script and no style but our own files; nothing from other places; nobody may put our pages into a frame. */
    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /**
     * Reading the public site: nobody is signed in there, so nothing is looked for and nothing kept; the answer only says the
     * policy. Most requests of a site are of this kind.
     */
    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain publicReading(HttpSecurity http) {
        return http.securityMatcher(AccessRules::isPublicReading)
                .csrf(csrf -> csrf.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable())
                .requestCache(wanted -> wanted.disable())
                .logout(signOut -> signOut.disable())
                .anonymous(nobody -> nobody.disable())
                .servletApi(api -> api.disable())
                .exceptionHandling(refusals -> refusals.disable())
                .headers(AccessRules::policy)
                .build();
    }

    private static boolean isPublicReading(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getDispatcherType() == DispatcherType.REQUEST
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && !SignInGate.isOnDesk(request)
                && !path.startsWith("/actuator")
                && path.indexOf('%') < 0; // /%64esk is the desk too
    }

    /** The command line runs the same program without addresses. */
    @Bean
    @Order(2)
    @ConditionalOnWebApplication
    SecurityFilterChain addresses(
            HttpSecurity http, DeskSession sessions, SigningOut signingOut, CsrfTokenRepository csrfTokens) {
        var gate = new SignInGate();
        return http.authorizeHttpRequests(addresses -> addresses
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SignInGate.SIGN_IN, SignInGate.SIGN_IN + "/**", "/desk/setup")
                        .permitAll()
                        .requestMatchers("/desk", "/desk/**")
                        .authenticated()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                // /apply and /track: no cookie of ours goes there, so a forged form has no authority to borrow; what
                // they
                // do rests on what is in the form itself (number and query code). A token would need a session for
                // every citizen, and would fail those whose browser keeps no cookies.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers(
                                "/apply", "/apply/**", "/track", "/track/**", "/opinion", "/opinion/**")
                        .ignoringRequestMatchers("/corrections", "/corrections/**")
                        // programs of the county: a token in each request, never a cookie
                        .ignoringRequestMatchers("/api/v1/reviews", "/api/v1/reviews/**")
                        .ignoringRequestMatchers("/letters/new", "/letters/track", "/letters/track/**")
                        // anybody may have a report checked; nothing is kept, so there is nothing to forge
                        .ignoringRequestMatchers("/reports/check", "/reports/check/**"))
                .addFilterBefore(new SessionWatch(sessions), CsrfFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(gate).accessDeniedHandler(gate))
                .securityContext(context -> context.securityContextRepository(sessions.contexts()))
                .requestCache(wanted -> wanted.requestCache(new NullRequestCache())) // the address carries it
                .logout(signOut -> signOut.logoutUrl("/desk/sign-out")
                        .addLogoutHandler(signingOut)
                        .logoutSuccessUrl(SignInGate.SIGN_IN + "?ended=" + SessionEnd.SIGNED_OUT.word()))
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .headers(AccessRules::policy)
                .build();
    }

    private static void policy(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .frameOptions(frames -> frames.deny())
                .cacheControl(cache -> cache.disable()) // public pages and files say it themselves
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> SignInGate.isOnDesk(request)
                                || request.getRequestURI().startsWith("/track")
                                || request.getRequestURI().startsWith("/apply")
                                || request.getRequestURI().startsWith("/opinion")
                                || request.getRequestURI().startsWith("/corrections")
                                || request.getRequestURI().startsWith("/letters/new")
                                || request.getRequestURI().startsWith("/letters/receipt")
                                || request.getRequestURI().startsWith("/letters/track")
                                || request.getRequestURI().startsWith("/reports/check"),
                        new CacheControlHeadersWriter()));
    }
}
