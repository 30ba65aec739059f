package org.gongkai.request;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.identity.Role;

/**
 * 代理: while somebody is absent another person acts for them, with their roles, and every record says so.
 *
 * @param absent account of the absent person
 * @param deputy account of the person who acts
 * @param roles what the absent person may do, as it was when this was arranged
 * @param from first day
 * @param until last day; the day it was ended early, if it was
 */
public record Absence(
        long id,
        String absent,
        String absentName,
        String deputy,
        String deputyName,
        Set<Role> roles,
        LocalDate from,
        LocalDate until,
        String reason) {

    public Absence {
        roles = Set.copyOf(roles);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
