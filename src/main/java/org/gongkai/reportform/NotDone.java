package org.gongkai.reportform;

/** A check that could not be made, or not wholly, and why. */
public record NotDone(String rule, String why) {}
