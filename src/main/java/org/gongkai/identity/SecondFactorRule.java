package org.gongkai.identity;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must prove themselves with a second factor: {@code gongkai.identity.second-factor}. */
@Component
class SecondFactorRule {

    private enum Rule {
        /** Whoever likes. */
        OPTIONAL,
        /** The three administrators must. */
        ADMINISTRATORS,
        /** Everybody must. */
        REQUIRED
    }

    private final Rule rule;

    SecondFactorRule(@Value("${gongkai.identity.second-factor:optional}") String rule) {
        this.rule = Rule.valueOf(rule.strip().toUpperCase(Locale.ROOT));
    }

    boolean requires(Set<Role> roles) {
        return switch (rule) {
            case OPTIONAL -> false;
            case ADMINISTRATORS -> roles.stream().anyMatch(Role.ADMINISTRATORS::contains);
            case REQUIRED -> true;
        };
    }
}
