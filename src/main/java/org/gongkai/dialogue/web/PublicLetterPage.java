package org.gongkai.dialogue.web;

import org.gongkai.dialogue.PublishedLetter;

/** One published question with its answer. */
public record PublicLetterPage(PublishedLetter letter) {}
