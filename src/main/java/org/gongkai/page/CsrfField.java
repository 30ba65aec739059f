package org.gongkai.page;

/** The hidden field that a staff form carries; part {@code csrf.jte} prints it. */
public record CsrfField(String name, String value) {}
