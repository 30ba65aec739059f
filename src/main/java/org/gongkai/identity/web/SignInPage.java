package org.gongkai.identity.web;

import org.gongkai.page.FormErrors;

/**
 * 登录.
 *
 * @param username as typed
 * @param to where to go afterwards
 * @param setup there is no administrator yet: the page leads to the first setup
 * @param elsewhere name of the provider people may sign in at instead; empty when none is configured
 * @param notice why the person has to sign in again; empty for none
 */
public record SignInPage(
        String username, String to, boolean setup, String elsewhere, String notice, FormErrors errors) {}
