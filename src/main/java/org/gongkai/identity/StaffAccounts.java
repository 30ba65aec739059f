package org.gongkai.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffAccounts extends Repository<Account, String> {

    Optional<Account> findById(String username);

    boolean existsById(String username);

    boolean existsByUsernameAndStampAndClosedFalse(String username, int stamp);

    @Query("from Account a order by a.agency nulls first, a.username")
    List<Account> listed();

    @Query(nativeQuery = true, value = "select * from account where 'ADMINISTRATOR' = any (roles) and not closed")
    List<Account> openAdministrators();

    @Query(
            nativeQuery = true,
            value = "select * from account where 'SECURITY_ADMINISTRATOR' = any (roles) and not closed")
    List<Account> openSecurityAdministrators();
}
