package org.gongkai.identity.web;

import java.util.List;
import org.gongkai.page.Badge;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 账号维护: one account and what an administrator can do with it.
 *
 * @param form as stored, or as typed when it was refused
 * @param closed it was closed by an administrator
 * @param awaitingGrant it waits for the security administrator
 * @param secondFactor it has a second factor in use
 * @param mayGrant whether the reader gives roles, opens accounts and resets passwords
 * @param mayChange whether the reader changes names and closes accounts
 * @param locked wrong passwords lock it now
 * @param done what was just done, in words; empty for nothing
 */
public record AccountPage(
        AccountForm form,
        Badge state,
        String lastSignIn,
        boolean closed,
        boolean awaitingGrant,
        boolean locked,
        boolean secondFactor,
        boolean mayGrant,
        boolean mayChange,
        List<Choice> agencies,
        List<Choice> roles,
        String done,
        FormErrors errors) {}
