package org.gongkai.request.web;

import org.gongkai.page.FormErrors;

/**
 * 撤回: asks once more before a request is withdrawn.
 *
 * @param ticket stands in the addresses of this look
 * @param title what was asked for
 * @param reason as typed
 */
public record WithdrawalPage(String ticket, String title, String reason, FormErrors errors) {}
