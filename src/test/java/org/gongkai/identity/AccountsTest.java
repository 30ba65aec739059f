package org.gongkai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.words.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AccountsTest extends IdentityTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    Accounts accounts;

    @Autowired
    CreatingAccount creating;

    @Autowired
    ChangingAccount changing;

    @Autowired
    ChangingPassword changingPassword;

    @Autowired
    ResettingPassword resetting;

    @Autowired
    LockingAccount locking;

    @Autowired
    SigningIn signingIn;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    String name;
    Actor self;

    @BeforeEach
    void anAccountAndASecurityAdministrator() {
        creating.create(SYSTEM, People.account(unique("anquan"), null, Role.SECURITY_ADMINISTRATOR))
                .orThrow();
        name = unique("ren");
        self = creating.create(SYSTEM, People.account(name, organ, Role.CLERK))
                .orThrow()
                .actor();
    }

    /** 三员分立: each act with the roles that may do it. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void eachAdministratorKeepsTheOwnPartOfAccounts(Role role) {
        Actor actor = People.of(organ, role);
        Map<Consumer<Actor>, Set<Role>> acts = Map.of(
                by -> accounts.all(by), Role.ADMINISTRATORS,
                by -> creating.create(by, People.account(unique("xin"), organ, Role.CLERK)), Set.of(Role.ADMINISTRATOR),
                by -> changing.change(by, name, "人员乙", organ, Set.of(Role.CLERK)),
                        Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
                by -> locking.lock(by, name), Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
                by -> resetting.reset(by, name, "Another-pass-2026"), Set.of(Role.SECURITY_ADMINISTRATOR),
                by -> locking.unlock(by, name), Set.of(Role.SECURITY_ADMINISTRATOR));

        acts.forEach((act, allowed) -> {
            if (allowed.contains(role)) {
                act.accept(actor);
            } else {
                assertThatThrownBy(() -> act.accept(actor)).isInstanceOf(NotPermitted.class);
            }
            assertThatThrownBy(() -> act.accept(Actor.citizen())).isInstanceOf(NotPermitted.class);
        });
    }

    @Test
    void whatTheSystemAdministratorMakesTheSecurityAdministratorGrants() {
        String fresh = unique("xin");
        StaffAccount made = creating.create(People.administrator(), People.account(fresh, organ, Role.HEAD))
                .orThrow();
        assertThat(made.awaitingGrant()).isTrue();
        assertThat(signingIn.signIn(fresh, People.PASSWORD)).isInstanceOf(Outcome.Refused.class);

        locking.unlock(People.security(), fresh).orThrow();
        assertThat(signingIn.signIn(fresh, People.PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theSystemAdministratorGivesNoRoleAndNoOrgan() {
        assertThat(fields(changing.change(People.administrator(), name, "新名", organ, Set.of(Role.HEAD))))
                .containsExactly("roles");
        assertThat(fields(changing.change(People.administrator(), name, "新名", null, Set.of(Role.LEADER))))
                .contains("roles", "agency");
        changing.change(People.administrator(), name, "新名", organ, Set.of(Role.CLERK))
                .orThrow();
        changing.change(People.security(), name, "新名", organ, Set.of(Role.HEAD)).orThrow();
    }

    @Test
    void nobodyIsTwoOfTheThreeAdministratorsOrOneAndAnOfficial() {
        for (Set<Role> together : List.of(
                Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
                Set.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR),
                Set.of(Role.AUDIT_ADMINISTRATOR, Role.CLERK))) {
            assertThat(fields(creating.create(
                            SYSTEM, new NewAccount(unique("xin"), "甲", organ, together, People.PASSWORD, false))))
                    .containsExactly("roles");
        }
    }

    @Test
    void beforeThereIsASecurityAdministratorTheSystemAdministratorActsForOne() {
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            sql.sql("update account set closed = true where 'SECURITY_ADMINISTRATOR' = any (roles)")
                    .update();
            String fresh = unique("anquan");
            StaffAccount made = creating.create(
                            People.administrator(), People.account(fresh, null, Role.SECURITY_ADMINISTRATOR))
                    .orThrow();
            assertThat(made.awaitingGrant()).isFalse();
            assertThatThrownBy(() -> resetting.reset(People.administrator(), name, "Another-pass-2026"))
                    .isInstanceOf(NotPermitted.class);
        });
    }

    @Test
    void ofTwoWhoWantTheSameNameAtTheSameMomentOneIsTold() throws Exception {
        String wanted = unique("tong");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome<StaffAccount>>> answers = Stream.generate(() ->
                            threads.submit(() -> creating.create(SYSTEM, People.account(wanted, organ, Role.CLERK))))
                    .limit(8)
                    .toList();
            int made = 0;
            for (var answer : answers) {
                if (answer.get() instanceof Outcome.Done<StaffAccount>) {
                    made++;
                } else {
                    assertThat(fields(answer.get())).containsExactly("username");
                }
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void onlyTheOwnerOfAnAccountChangesItsPassword() {
        var typed = new ChangingPassword.Typed(People.PASSWORD, "Another-pass-2026", "Another-pass-2026");
        for (Actor nobody : List.of(Actor.citizen(), SYSTEM)) {
            assertThatThrownBy(() -> changingPassword.change(nobody, typed)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void aClerkActsForTheOwnOrganOnly() {
        assertThat(self.has(Role.CLERK)).isTrue();
        assertThat(self.worksFor(organ)).isTrue();
        assertThat(self.worksFor("fgj")).isFalse();
        assertThat(Actor.citizen().worksFor(organ)).isFalse();
        assertThat(SYSTEM.isSystem()).isTrue();
        assertThat(SYSTEM.isStaff()).isFalse();
        assertThat(accounts.actor(name)).isEqualTo(self);
    }

    @Test
    void saysAllThatIsWrongWithANewAccountAtOnce() {
        Outcome<StaffAccount> outcome =
                creating.create(SYSTEM, new NewAccount("张 三", " ", null, Set.of(Role.HEAD), "short", false));

        assertThat(fields(outcome)).contains("username", "displayName", "agency", "password");
    }

    @Test
    void aNameIsGivenOnce() {
        locking.lock(SYSTEM, name).orThrow();

        assertThat(fields(creating.create(SYSTEM, People.account(name, organ, Role.CLERK))))
                .containsExactly("username");
    }

    @Test
    void leadersAndAdministratorsNeedNoOrgan() {
        creating.create(SYSTEM, People.account(unique("ld"), null, Role.LEADER)).orThrow();
        creating.create(SYSTEM, People.account(unique("gl"), null, Role.ADMINISTRATOR))
                .orThrow();
    }

    @Test
    void passwordsKeepTheRules() {
        for (String bad : List.of(
                "Short-1",
                "onlylowercase",
                "lowercase123",
                "密码密码密码密码密码密",
                name + "-X-2026!",
                "Aa1-" + "长".repeat(24))) {
            assertThat(fields(resetting.reset(SYSTEM, name, bad)))
                    .as(bad)
                    .isNotEmpty()
                    .containsOnly("password");
        }
        for (String good : List.of("gongkai-demo-2024", "Abcdefgh12", "政府信息公开Ab1公开", "Aa1-" + "长".repeat(22))) {
            resetting.reset(SYSTEM, name, good).orThrow();
            assertThat(signingIn.signIn(name, good)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void noneOfTheLastFivePasswordsComesAgain() {
        List<String> row = Stream.iterate(1, n -> n + 1)
                .limit(5)
                .map(n -> "Pass-word-202" + n)
                .toList();
        String present = People.PASSWORD;
        for (String next : row) {
            assertThat(changed(present, next)).isInstanceOf(Outcome.Done.class);
            present = next;
        }

        for (String used : row) {
            assertThat(fields(changed(present, used))).as(used).containsExactly("wanted");
        }
        assertThat(changed(present, People.PASSWORD)).as("the sixth before").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aChangeOfPasswordIsRefusedWithAllReasons() {
        var typed = new ChangingPassword.Typed("Wrong-pass-1", "short", "other");

        assertThat(fields(changingPassword.change(self, typed))).contains("current", "wanted", "repeated");
        assertThat(signingIn.signIn(name, People.PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void guessingTheOwnPasswordLocksLikeGuessingAtSignIn() {
        for (int i = 0; i < 5; i++) {
            changed("Wrong-pass-" + i, "Another-pass-2026");
        }

        assertThat(signingIn.signIn(name, People.PASSWORD)).isInstanceOf(Outcome.Refused.class);
        assertThat(fields(changed(People.PASSWORD, "Another-pass-2026"))).containsExactly("current");
    }

    @Test
    void theLastAdministratorStays() {
        Actor administrator = creating.create(SYSTEM, People.account(unique("gl"), null, Role.ADMINISTRATOR))
                .orThrow()
                .actor();
        transaction.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            sql.sql("update account set closed = true where 'ADMINISTRATOR' = any (roles) and username <> :name")
                    .param("name", administrator.username())
                    .update();

            assertThat(locking.lock(SYSTEM, administrator.username())).isInstanceOf(Outcome.Refused.class);
            assertThat(fields(changing.change(SYSTEM, administrator.username(), "甲", null, Set.of(Role.LEADER))))
                    .containsExactly("roles");
        });
    }

    @Test
    void nobodyClosesTheAccountInUse() {
        creating.create(SYSTEM, People.account(unique("gl"), null, Role.ADMINISTRATOR))
                .orThrow();
        Actor administrator = creating.create(SYSTEM, People.account(unique("gl"), null, Role.ADMINISTRATOR))
                .orThrow()
                .actor();

        assertThat(locking.lock(administrator, administrator.username())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onlyHashesAreStored() {
        String stored = sql.sql("select to_jsonb(a)::text from account a where username = :name")
                .param("name", name)
                .query(String.class)
                .single();

        assertThat(stored).contains("{bcrypt}$2a$").doesNotContain(People.PASSWORD);
    }

    @Test
    void whatHoldsAPasswordDoesNotPrintIt() {
        assertThat(People.account(name, organ, Role.CLERK).toString()).doesNotContain(People.PASSWORD);
        assertThat(new ChangingPassword.Typed("Aa-1", "Bb-2", "Cc-3").toString())
                .doesNotContain("Aa-1", "Bb-2", "Cc-3");
        assertThat(new FirstAdministrator.Appointment("CODE", "admin", "管理员", "Aa-1", "Aa-1").toString())
                .doesNotContain("CODE", "Aa-1");
    }

    private Outcome<StaffAccount> changed(String present, String next) {
        return changingPassword.change(self, new ChangingPassword.Typed(present, next, next));
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream().map(Problem::field).distinct().toList()
                : List.of();
    }
}
