package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.page.Outcome;
import org.gongkai.words.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SigningInTest extends IdentityTest {

    @Autowired
    SignedInPersons persons;

    @Autowired
    SigningIn signingIn;

    @Autowired
    CreatingAccount creating;

    @Autowired
    LockingAccount locking;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    String name;

    @BeforeEach
    void anAccount() {
        name = unique("ren");
        creating.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
    }

    @Test
    void nameAndPasswordMakeAPerson() {
        Actor actor = signingIn.signIn(name, People.PASSWORD).orThrow().actor();

        assertThat(actor).isEqualTo(new Actor(name, "人员" + name, organ, java.util.Set.of(Role.CLERK)));
        assertThat(accounts.find(name).orElseThrow().lastSignIn()).isEqualTo(clock.instant());
    }

    @Test
    void saysTheSameForWhateverIsWrong() {
        creating.create(Actor.system("test"), People.account(name + "b", organ, Role.CLERK))
                .orThrow();
        locking.lock(Actor.system("test"), name + "b").orThrow();
        List<Outcome<SignedInPerson>> answers = List.of(
                signingIn.signIn(name, "wrong"),
                signingIn.signIn("nobody-" + name, "wrong"),
                signingIn.signIn(name + "b", People.PASSWORD),
                signingIn.signIn("", ""),
                signingIn.signIn(name, "长".repeat(1000)));

        assertThat(answers).allMatch(Outcome.Refused.class::isInstance);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void fiveWrongPasswordsLockForHalfAnHour() {
        wrong(5);
        assertThat(isLetIn()).isFalse();
        assertThat(accounts.find(name).orElseThrow().lockedAt(clock.instant())).isTrue();

        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(isLetIn()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(isLetIn()).isTrue();
    }

    @Test
    void tryingAgainWhileLockedDoesNotProlongTheLock() {
        wrong(5);
        clock.advance(Duration.ofMinutes(29));
        wrong(3);
        clock.advance(Duration.ofMinutes(1));

        assertThat(isLetIn()).isTrue();
    }

    @Test
    void afterALockFiveMoreAreNeededForTheNext() {
        wrong(5);
        clock.advance(Duration.ofMinutes(30));
        wrong(4);
        assertThat(isLetIn()).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        wrong(4);
        assertThat(isLetIn()).isTrue();
        wrong(4);
        assertThat(isLetIn()).isTrue();
    }

    @Test
    void anAdministratorEndsALockEarly() {
        wrong(5);
        locking.unlock(People.security(), name).orThrow();

        assertThat(isLetIn()).isTrue();
    }

    @Test
    void guessesAtTheSameMomentGetNoMoreThanFiveLooks() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                guesses.add(() -> attempts.take(name).isPresent() ? 1 : 0);
            }
            int looks = 0;
            for (Future<Integer> look : threads.invokeAll(guesses)) {
                looks += look.get();
            }
            assertThat(looks).isEqualTo(SignInAttempts.ALLOWED);
        }
    }

    @Autowired
    SignInAttempts attempts;

    @Test
    void aHashOfLittleWorkIsStrengthenedAtSignIn() {
        sql.sql("update account set password = :weak where username = :name")
                .param("weak", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(People.PASSWORD))
                .param("name", name)
                .update();
        var strong = new Passwords(5);

        new SigningIn(repository, attempts, strong, persons, event -> {})
                .signIn(name, People.PASSWORD)
                .orThrow();

        String stored = sql.sql("select password from account where username = :name")
                .param("name", name)
                .query(String.class)
                .single();
        assertThat(stored).startsWith("{bcrypt}$2a$05$");
        assertThat(strong.matches(People.PASSWORD, stored)).isTrue();
    }

    @Autowired
    StaffAccounts repository;

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            signingIn.signIn(name, "wrong " + i);
        }
    }

    private boolean isLetIn() {
        return signingIn.signIn(name, People.PASSWORD) instanceof Outcome.Done;
    }
}
