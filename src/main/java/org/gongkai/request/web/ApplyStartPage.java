package org.gongkai.request.web;

/**
 * The first page of the application form: what it takes, what comes of it.
 *
 * @param agency code of the organ the reader came from, or empty
 * @param agencyName its name, or empty
 * @param gone whether the reader asked for a draft that is no longer there
 */
public record ApplyStartPage(String agency, String agencyName, boolean gone) {}
