package org.gongkai.exchange;

/**
 * 案卷成品: the file of a case.
 *
 * @param name of the file: the number of the case and what it is for, never a person's name
 * @param content the whole file
 */
public record BoundCase(String name, String mediaType, byte[] content) {}
