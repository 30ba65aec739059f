package org.gongkai.page;

/**
 * News that leaves a trace. A room publishes its own news with Spring's publisher, inside the transaction that makes the
 * change; what implements this is written to the trail in the same transaction, by a room above that nobody here knows.
 */
public interface Traced {

    /** The line for the trail. */
    Trace trace();
}
