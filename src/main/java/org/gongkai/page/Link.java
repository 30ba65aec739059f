package org.gongkai.page;

/**
 * Somewhere to go.
 *
 * @param label what it is called, in Chinese
 * @param href address within the site, e.g. {@code /guide}, or an absolute one
 */
public record Link(String label, String href) {}
