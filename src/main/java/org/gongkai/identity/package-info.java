/**
 * 人员: who works here and what each may do; signing in; the acting person.
 *
 * <p>Reading order: {@link org.gongkai.identity.Role} and {@link org.gongkai.identity.Actor} — every use case of the house
 * takes an actor and asks it; {@link org.gongkai.identity.CurrentActor} gives it to controllers. Then
 * {@link org.gongkai.identity.Accounts} (read) and the use cases on accounts: {@link org.gongkai.identity.CreatingAccount},
 * {@link org.gongkai.identity.ChangingAccount}, {@link org.gongkai.identity.ChangingPassword},
 * {@link org.gongkai.identity.ResettingPassword}, {@link org.gongkai.identity.LockingAccount},
 * {@link org.gongkai.identity.FirstAdministrator}. Signing in: {@code SigningIn} with {@code SignInAttempts} (lock-out),
 * {@link org.gongkai.identity.DeskSession} with {@code SessionWatch} (when it ends), {@code AccessRules} (which addresses
 * need a person, what browsers are told), {@link org.gongkai.identity.SecondFactor} (RFC 6238),
 * {@link org.gongkai.identity.SigningInElsewhere} (OpenID Connect, where configured),
 * {@link org.gongkai.identity.OpenSessions} (who is signed in from where). What each of the three administrators may do:
 * {@code Granting}.
 *
 * <p>An account knows the code of its organ as text; what organs there are is told through
 * {@link org.gongkai.identity.Workplaces}.
 */
@ApplicationModule(allowedDependencies = {"vault", "page"})
@NullMarked
package org.gongkai.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
