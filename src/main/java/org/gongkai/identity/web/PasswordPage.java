package org.gongkai.identity.web;

import org.gongkai.page.FormErrors;

/**
 * 修改密码.
 *
 * @param due the person has to change it before anything else
 * @param changed it was just changed
 */
public record PasswordPage(boolean due, boolean changed, FormErrors errors) {}
