package org.gongkai.request.web;

/** The writer found what was wanted among what is public and filed nothing. */
public record ApplyFoundPage() {}
