package org.gongkai.vault;

import java.util.List;

/**
 * A room's values that are sealed with the master key, to be sealed anew after a change of the key. A room offers one as a
 * Spring bean. What is sealed under a subject's key needs none: only the subject's key itself is sealed anew.
 */
public interface SealedValues {

    /**
     * One value as it is stored.
     *
     * @param key finds it again
     * @param place it is sealed for
     */
    record Sealed(String key, String place, byte[] value) {}

    /** What they are, in Chinese. */
    String name();

    /** Some values whose keys come after that one, in the order of their keys; empty after the last. */
    List<Sealed> after(String key, int most);

    /** Replaces a value, unless it was changed since it was read. */
    void replace(Sealed old, byte[] fresh);
}
