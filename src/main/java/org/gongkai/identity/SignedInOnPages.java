package org.gongkai.identity;

import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.page.SignedIn;
import org.springframework.stereotype.Component;

/** Tells the layout who is signed in. */
@Component
class SignedInOnPages implements SignedIn {

    private final Accounts accounts;

    SignedInOnPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> person() {
        return Optional.ofNullable(DeskSession.person())
                .filter(person -> !person.secondFactorDue())
                .map(SignedInPerson::actor)
                .map(this::shown);
    }

    private Person shown(Actor actor) {
        return new Person(
                actor.displayName(),
                office(actor),
                actor.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** The organ; for those who belong to none, their roles. */
    private String office(Actor actor) {
        String agency = actor.agency();
        if (agency == null) {
            return actor.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        }
        return accounts.workplaces().getOrDefault(agency, agency);
    }
}
