package org.gongkai.page;

import java.util.function.Consumer;

/** A room's stored things that left traces, to be compared with the trail. A room offers one as a Spring bean. */
public interface TracedThings {

    /** The beginning of the keys of these things, for example {@code request/}. */
    String keyPrefix();

    /** Every one of them as it is stored now, in no order; streamed, never all in memory. */
    void each(Consumer<Trace.Kept> reader);
}
