package org.gongkai.annualreport.web;

import org.gongkai.page.FormErrors;

/**
 * 年报校核: where anybody brings a report.
 *
 * @param text what was pasted, kept when it could not be read
 * @param largest of one file, in words
 */
public record CheckFormPage(String text, String largest, FormErrors errors) {}
