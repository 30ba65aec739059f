package org.gongkai.request.web;

import org.gongkai.page.FormErrors;

/**
 * Asks for number and query code.
 *
 * @param number as typed, or from the receipt's link
 * @param errors what was wrong
 * @param ended whether an earlier look has ended by itself
 */
public record TrackPage(String number, FormErrors errors, boolean ended) {}
