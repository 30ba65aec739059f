package org.gongkai.statute;

/** What the legal clock answers: a reading, or a refusal of facts that cannot have happened so. */
public sealed interface ClockAnswer permits ClockReading, ClockRefusal {}
