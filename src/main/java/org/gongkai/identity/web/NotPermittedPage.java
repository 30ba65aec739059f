package org.gongkai.identity.web;

/**
 * 无权操作.
 *
 * @param what the act, as a verb
 */
public record NotPermittedPage(String what) {}
