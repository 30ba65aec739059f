package org.gongkai.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/**
 * 统一身份认证的设置: {@code gongkai.oidc.*}, also as {@code GONGKAI_OIDC_*}. Nothing is offered unless issuer and client id are there.
 *
 * @param issuer address the provider calls itself by; https, but for one on this machine
 * @param clientSecret empty for a public client (PKCE alone)
 * @param claim which claim holds the user name of the account here
 * @param name of the provider, as people know it
 * @param scopes what is asked for; always {@code openid}
 * @param secondFactors values of {@code amr} by which the provider says that it has seen a second factor itself; usually none
 * @param redirect address the provider sends people back to; {@code {baseUrl}} is where this program is reached
 */
record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String claim,
        String name,
        List<String> scopes,
        Set<String> secondFactors,
        String redirect) {

    static final String ANSWER = "/desk/sign-in/oidc/answer";

    /**
     * Reads them as they are now.
     *
     * @throws IllegalStateException when the issuer is reached over the open net without https
     */
    static Optional<ProviderSettings> of(Environment environment) {
        String issuer = environment.getProperty("gongkai.oidc.issuer", "").strip();
        String clientId = environment.getProperty("gongkai.oidc.client-id", "").strip();
        if (issuer.isEmpty() || clientId.isEmpty()) {
            return Optional.empty();
        }
        URI address = URI.create(issuer);
        boolean here = Set.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !here) {
            throw new IllegalStateException("gongkai.oidc.issuer must be an https address: " + issuer);
        }
        List<String> scopes = words(environment.getProperty("gongkai.oidc.scopes", "openid profile"));
        return Optional.of(new ProviderSettings(
                issuer,
                clientId,
                environment.getProperty("gongkai.oidc.client-secret", ""),
                environment.getProperty("gongkai.oidc.claim", "preferred_username"),
                environment.getProperty("gongkai.oidc.name", "统一身份认证"),
                scopes.contains("openid") ? scopes : List.of("openid"),
                words(environment.getProperty("gongkai.oidc.second-factors", "")).stream()
                        .collect(Collectors.toUnmodifiableSet()),
                environment.getProperty("gongkai.oidc.redirect", "{baseUrl}" + ANSWER)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return "ProviderSettings " + issuer;
    }
}
