package org.gongkai.search;

/** Other words for which there is something. @param results how many */
public record Alternative(String words, long results) {}
