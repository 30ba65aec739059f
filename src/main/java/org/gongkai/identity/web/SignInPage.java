package org.gongkai.identity.web;

import org.gongkai.page.FormErrors;

/**
 * 登录.
 *
 * @param username as typed
 * @param to where to go afterwards
 * @param setup there is no administrator yet: the page leads to the first setup
 * @param notice why the person has to sign in again; empty for none
 */
public record SignInPage(String username, String to, boolean setup, String notice, FormErrors errors) {}
