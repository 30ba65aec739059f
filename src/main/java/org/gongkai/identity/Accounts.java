package org.gongkai.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The accounts, to read. */
@Component
public class Accounts {

    private final StaffAccounts accounts;
    private final Granting granting;
    private final SignedInPersons persons;
    private final ObjectProvider<Workplaces> workplaces;

    Accounts(
            StaffAccounts accounts, Granting granting, SignedInPersons persons, ObjectProvider<Workplaces> workplaces) {
        this.accounts = accounts;
        this.granting = granting;
        this.persons = persons;
        this.workplaces = workplaces;
    }

    public Optional<StaffAccount> find(String username) {
        return accounts.findById(username).map(Account::facts);
    }

    /**
     * The person of an account, acting: for the command line and the demonstration, which act in somebody's name.
     *
     * @throws NoSuchElementException when there is no such account
     */
    public Actor actor(String username) {
        return find(username)
                .orElseThrow(() -> new NoSuchElementException("no account has the name " + username))
                .actor();
    }

    /**
     * Every account, by organ and name.
     *
     * @throws NotPermitted unless the actor is one of the three administrators or the system
     */
    public List<StaffAccount> all(Actor by) {
        requireAdministrator(by, "查看账号");
        return accounts.listed().stream().map(Account::facts).toList();
    }

    /** The open accounts of one organ, by name: colleagues who may take over or act for each other. */
    public List<StaffAccount> workingFor(String agency) {
        return accounts.listed().stream()
                .map(Account::facts)
                .filter(account -> agency.equals(account.agency()) && !account.closed())
                .toList();
    }

    /** Code → name of the organs an account may belong to, in the order to offer them. */
    public SequencedMap<String, String> workplaces() {
        return workplaces.stream().findFirst().map(Workplaces::names).orElseGet(LinkedHashMap::new);
    }

    /** Goes on only for one of the three administrators, or the system. */
    public void requireAdministrator(Actor by, String what) {
        by.require(by.isSystem() || by.roles().stream().anyMatch(Role.ADMINISTRATORS::contains), what);
    }

    /** Whether the person gives and takes what accounts may do. */
    public boolean mayGrant(Actor by) {
        return granting.mayGrant(by);
    }

    /** Whether the person has to choose a new password: somebody else set it, or it is too old. */
    public boolean mustChangePassword(String username) {
        return accounts.findById(username).map(persons::mustChangePassword).orElse(false);
    }

    /** The person of a session as they are now, who has shown a second factor in it if there is one. */
    Optional<SignedInPerson> signedIn(SignedInPerson before) {
        return accounts.findById(before.actor().username())
                .map(account -> before.elsewhere() ? persons.elsewhere(account, true) : persons.of(account, true));
    }

    /** Whether the account is open and unchanged since it had that stamp. */
    boolean hasStamp(String username, int stamp) {
        return accounts.existsByUsernameAndStampAndClosedFalse(username, stamp);
    }

    /** Whether anybody can administer this installation yet. */
    boolean haveAdministrator() {
        return !accounts.openAdministrators().isEmpty();
    }
}
