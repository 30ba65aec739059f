package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * 统一身份认证登录: the provider of the county says who somebody is; what they may do here is said by their account here, which must
 * exist before. No account is made and no right given by signing in (decision 0048).
 */
@Component
public class SigningInElsewhere {

    private static final Logger log = LoggerFactory.getLogger(SigningInElsewhere.class);

    private static final String TO = SigningInElsewhere.class.getName() + ".to";
    private static final String UNREACHABLE = "现在连不上%s，请稍后再试，或者用用户名和密码登录。";
    private static final String STALE = "这次登录已经失效（等待时间过长，或者是在另一个窗口里开始的），请重新登录。";
    private static final String NOT_THERE = "您没有在%s完成登录，请重新登录，或者用用户名和密码登录。";
    private static final String NOT_VALID = "%s的答复没有通过核对，没有登录。请重新登录；还是不行的，请联系本系统管理员。";
    private static final String NO_ACCOUNT = "您在%s的身份没有问题，但是本系统没有对应的账号，或者账号已被锁定、停用。请联系本系统管理员。";

    private final Environment environment;
    private final DeskSession sessions;
    private final HttpSessionOAuth2AuthorizationRequestRepository questions =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private @Nullable IdentityProvider known;

    SigningInElsewhere(Environment environment, DeskSession sessions) {
        this.environment = environment;
        this.sessions = sessions;
        ProviderSettings.of(environment); // a wrong address is told when the program starts
    }

    /** Somebody has come back signed in. @param to page they wanted */
    public record Arrived(Actor actor, String to) {}

    /** The provider's name for the button; empty when none is configured. */
    public Optional<String> provider() {
        return ProviderSettings.of(environment).map(ProviderSettings::name);
    }

    /**
     * Begins.
     *
     * @param to page they want
     * @return the provider's address to go to
     */
    public Outcome<String> begin(String to, HttpServletRequest request, HttpServletResponse response) {
        ProviderSettings settings = ProviderSettings.of(environment).orElseThrow();
        try {
            OAuth2AuthorizationRequest question = discovered(settings).question(request, TO, to);
            questions.saveAuthorizationRequest(question, request, response);
            return Outcome.done(question.getAuthorizationRequestUri());
        } catch (RuntimeException e) {
            log.warn("the provider of sign-in {} cannot be reached: {}", settings.issuer(), e.toString());
            return refused(UNREACHABLE, settings);
        }
    }

    /** Takes the provider's answer, which the address of the request holds. */
    public Outcome<Arrived> arrive(HttpServletRequest request, HttpServletResponse response) {
        ProviderSettings settings = ProviderSettings.of(environment).orElseThrow();
        OAuth2AuthorizationRequest question = questions.removeAuthorizationRequest(request, response);
        String code = request.getParameter("code");
        if (question == null) {
            return Outcome.refused(List.of(Problem.of(STALE)));
        }
        if (code == null) {
            return refused(NOT_THERE, settings);
        }
        OidcUser person;
        try {
            person = person(question, code, request, settings);
        } catch (AuthenticationException e) {
            log.warn("an answer of the provider of sign-in was not valid: {}", e.toString());
            return refused(NOT_VALID, settings);
        } catch (RuntimeException e) {
            log.warn("the provider of sign-in {} cannot be reached: {}", settings.issuer(), e.toString());
            return refused(UNREACHABLE, settings);
        }
        Optional<Actor> actor = sessions.beginElsewhere(
                username(person, settings), secondFactorSeen(person, settings), request, response);
        return actor.isPresent()
                ? Outcome.done(new Arrived(actor.get(), String.valueOf((Object) question.getAttribute(TO))))
                : refused(NO_ACCOUNT, settings);
    }

    private OidcUser person(
            OAuth2AuthorizationRequest question, String code, HttpServletRequest request, ProviderSettings settings) {
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(request.getParameter("state"))
                .build();
        return discovered(settings).person(question, answer);
    }

    /** The user name of the account here; empty when the claim is missing, or is an address nobody has verified. */
    private static String username(OidcUser person, ProviderSettings settings) {
        boolean unverified =
                settings.claim().equals("email") && !Boolean.TRUE.equals(person.getClaimAsBoolean("email_verified"));
        String claim = person.getClaimAsString(settings.claim());
        return claim == null || unverified ? "" : claim.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean secondFactorSeen(OidcUser person, ProviderSettings settings) {
        List<String> methods = person.getIdToken().getAuthenticationMethods();
        return methods != null && methods.stream().anyMatch(settings.secondFactors()::contains);
    }

    /** What the provider offers, asked for at the first sign-in, so that the desk starts while the provider is down. */
    private synchronized IdentityProvider discovered(ProviderSettings settings) {
        IdentityProvider provider = known;
        if (provider == null || !provider.settings().equals(settings)) {
            provider = IdentityProvider.discover(settings);
            known = provider;
        }
        return provider;
    }

    private static <T> Outcome<T> refused(String words, ProviderSettings settings) {
        return Outcome.refused(List.of(Problem.of(words.formatted(settings.name()))));
    }
}
