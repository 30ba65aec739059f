package org.gongkai.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public pages of a room, for the site map and for search engines. A room with public pages contributes one as a bean. */
public interface PublicAddresses {

    /** Heading under which the site map lists them, e.g. 年度报告. */
    String heading();

    /** All of them that are public now. */
    List<Address> list();

    /**
     * One public page.
     *
     * @param label its title
     * @param href its address within the site
     * @param changedOn when it last changed; null where nobody knows
     */
    record Address(String label, String href, @Nullable LocalDate changedOn) {

        public static Address of(String label, String href) {
            return new Address(label, href, null);
        }
    }
}
