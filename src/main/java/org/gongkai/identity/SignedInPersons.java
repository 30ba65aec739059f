package org.gongkai.identity;

import org.springframework.stereotype.Component;

/** What a session remembers of an account, and what it still asks of the person. */
@Component
class SignedInPersons {

    private final SecondFactor secondFactor;
    private final PasswordAge age;

    SignedInPersons(SecondFactor secondFactor, PasswordAge age) {
        this.secondFactor = secondFactor;
        this.age = age;
    }

    /** @param proven whether the second factor was shown in this session */
    SignedInPerson of(Account account, boolean proven) {
        Actor actor = account.facts().actor();
        boolean on = secondFactor.isOn(account.username());
        return new SignedInPerson(
                actor,
                account.stamp(),
                on && !proven,
                false,
                mustChangePassword(account),
                !on && secondFactor.isRequired(actor));
    }

    /**
     * Somebody the provider of the county brought here: their password is not asked for, so its age does not matter.
     *
     * @param proven whether the second factor was shown, here or, where that is trusted, there
     */
    SignedInPerson elsewhere(Account account, boolean proven) {
        SignedInPerson person = of(account, proven);
        return new SignedInPerson(
                person.actor(), person.stamp(), person.secondFactorDue(), true, false, person.mustEnrol() && !proven);
    }

    boolean mustChangePassword(Account account) {
        return account.facts().mustChangePassword() || age.isOver(account.passwordSetAt());
    }
}
