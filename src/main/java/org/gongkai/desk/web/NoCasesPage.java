package org.gongkai.desk.web;

/** The desk of somebody whose post has nothing to do with cases. @param name the person's name */
public record NoCasesPage(String name) {}
