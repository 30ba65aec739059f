package org.gongkai.page;

import java.util.Optional;
import java.util.Set;

/** Who is looking at the page. The room of the people implements this; pages only print the name. */
public interface SignedIn {

    /** The signed-in person of the current request, if there is one. */
    Optional<Person> person();

    /**
     * A signed-in person as the layout shows them.
     *
     * @param displayName name in Chinese
     * @param office organ or post beside the name; may be empty
     * @param roles names of the roles held
     */
    record Person(String displayName, String office, Set<String> roles) {
        public Person {
            roles = Set.copyOf(roles);
        }
    }
}
