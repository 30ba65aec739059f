package org.gongkai.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.identity.NewAccount;
import org.gongkai.identity.Role;
import org.gongkai.identity.StaffAccount;
import org.jspecify.annotations.Nullable;

/**
 * An account as typed; the password stands apart, for it is never shown again.
 *
 * @param agency code of an organ, or the empty string
 * @param roles names of {@link Role}; an unknown one is left out
 */
public record AccountForm(String username, String displayName, String agency, List<String> roles) {

    public AccountForm {
        roles = List.copyOf(roles);
    }

    static AccountForm empty() {
        return new AccountForm("", "", "", List.of());
    }

    static AccountForm of(StaffAccount account) {
        String agency = account.agency();
        return new AccountForm(
                account.username(),
                account.displayName(),
                agency == null ? "" : agency,
                account.roles().stream().map(Role::name).toList());
    }

    Set<Role> chosenRoles() {
        Set<Role> chosen = new TreeSet<>();
        for (Role role : Role.values()) {
            if (roles.contains(role.name())) {
                chosen.add(role);
            }
        }
        return chosen;
    }

    @Nullable String chosenAgency() {
        return agency.isBlank() ? null : agency;
    }

    NewAccount withPassword(String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return new NewAccount(name, displayName.strip(), chosenAgency(), chosenRoles(), password, true);
    }
}
