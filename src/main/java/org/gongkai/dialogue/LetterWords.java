package org.gongkai.dialogue;

/**
 * 来信原文: what the writer wrote. Sealed where it is stored; never printed into logs.
 *
 * @param name empty for an unnamed letter
 * @param contact phone or e-mail, may be empty
 * @param page address of the page with the mistake; empty for other kinds
 */
public record LetterWords(String title, String text, String name, String contact, String page) {

    @Override
    public String toString() {
        return "LetterWords";
    }
}
