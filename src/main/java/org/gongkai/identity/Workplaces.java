package org.gongkai.identity;

import java.util.SequencedMap;

/** What this room asks to know about organs; answered by a room that knows both. */
public interface Workplaces {

    /** Code → name of the organs people may work for today, in the order to offer them. */
    SequencedMap<String, String> names();
}
