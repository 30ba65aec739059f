package org.gongkai.paper;

/**
 * One line of broken text.
 *
 * @param width with the spacing between the characters
 * @param spacing added after every character
 */
record TextLine(String text, double width, double spacing) {}
