package org.gongkai.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffAccounts extends Repository<Account, String> {

    Optional<Account> findById(String username);

    boolean existsById(String username);

    Account save(Account account);

    @Query("from Account a order by a.agency nulls first, a.username")
    List<Account> listed();

    @Query("select a from Account a where array_contains(a.roles, 'ADMINISTRATOR') and not a.closed")
    List<Account> openAdministrators();
}
