package org.gongkai.request.web;

/** What is told when an upload is so large that the form around it could not be read. */
public record TooLargePage() {}
