package org.gongkai.dialogue.web;

import org.gongkai.page.FormErrors;

/** Asks for number and query code. @param ended whether an earlier look has ended by itself */
public record LetterTrackPage(String number, FormErrors errors, boolean ended) {}
