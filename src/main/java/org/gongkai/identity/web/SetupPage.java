package org.gongkai.identity.web;

import org.gongkai.page.FormErrors;

/**
 * 首次设置.
 *
 * @param code the setup code as typed
 */
public record SetupPage(String code, String username, String displayName, FormErrors errors) {}
