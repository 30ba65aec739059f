package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * 统一身份认证, as its OpenID Connect discovery document describes it: authorization code with PKCE, state and nonce; the ID token's
 * signature, issuer, audience and age are checked.
 */
final class IdentityProvider {

    private static final String ID = "oidc";
    private static final String BASE = "/desk/sign-in";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider codes;

    private IdentityProvider(ProviderSettings settings, ClientRegistration registration) {
        this.settings = settings;
        this.registration = registration;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        var rest = new RestTemplate(requests);

        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        codes = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        JwtDecoder decoder = decoder(registration, rest);
        codes.setJwtDecoderFactory(one -> decoder);
    }

    /**
     * Asks the provider what it offers.
     *
     * @throws RuntimeException when it cannot be reached, or is not who it says
     */
    static IdentityProvider discover(ProviderSettings settings) {
        ClientRegistration.Builder found = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .redirectUri(settings.redirect())
                .scope(settings.scopes());
        ClientRegistration registration = settings.clientSecret().isEmpty()
                ? found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : found.clientSecret(settings.clientSecret()).build();
        return new IdentityProvider(settings, registration);
    }

    ProviderSettings settings() {
        return settings;
    }

    /** The question to the provider, with state, nonce and code verifier of its own. @param to kept with it */
    OAuth2AuthorizationRequest question(HttpServletRequest request, String toName, String to) {
        var questions = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(registration), BASE);
        Consumer<OAuth2AuthorizationRequest.Builder> pkce = OAuth2AuthorizationRequestCustomizers.withPkce();
        questions.setAuthorizationRequestCustomizer(
                pkce.andThen(question -> question.attributes(kept -> kept.put(toName, to))));
        return Objects.requireNonNull(questions.resolve(request, ID));
    }

    /**
     * Who the provider says has signed in.
     *
     * @param question as it was put
     * @throws org.springframework.security.core.AuthenticationException when anything in the answer is not as it must be
     */
    OidcUser person(OAuth2AuthorizationRequest question, OAuth2AuthorizationResponse answer) {
        var token = new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(question, answer));
        return (OidcUser) Objects.requireNonNull(
                Objects.requireNonNull(codes.authenticate(token)).getPrincipal());
    }

    private static JwtDecoder decoder(ClientRegistration registration, RestTemplate rest) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(rest)
                .jwsAlgorithms(all -> all.addAll(algorithms(registration)))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    /** Only signatures with the provider's own key pair: a shared secret or none at all proves nothing. */
    private static List<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        Object told = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        List<SignatureAlgorithm> known = told instanceof List<?> names
                ? names.stream()
                        .map(name -> (@Nullable SignatureAlgorithm) SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()
                : List.of();
        return known.isEmpty() ? List.of(SignatureAlgorithm.RS256) : known;
    }
}
