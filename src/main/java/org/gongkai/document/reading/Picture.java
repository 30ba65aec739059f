package org.gongkai.document.reading;

/** A picture of a file. @param name with its ending */
public record Picture(String name, byte[] content) {}
