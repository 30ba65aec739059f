/**
 * 互动交流: the public pages of a letter, without account and without script, and its pages on the desk.
 *
 * <p>Reading order: {@code LettersController} (write), {@code LetterTrackController} (follow, rate),
 * {@code LetterDeskController} (list and handle).
 */
@NullMarked
package org.gongkai.dialogue.web;

import org.jspecify.annotations.NullMarked;
