package org.gongkai.identity.web;

import org.gongkai.page.FormErrors;

/**
 * 两步验证, at sign-in.
 *
 * @param to where to go afterwards
 */
public record ProvePage(String to, FormErrors errors) {}
