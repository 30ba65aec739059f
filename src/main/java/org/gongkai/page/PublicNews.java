package org.gongkai.page;

/**
 * News that changes what some public page says. A room's own news implements it and is told inside the transaction; pages kept
 * ready are dropped as soon as it is committed, in this process and in every other one on the same database.
 */
public interface PublicNews {}
