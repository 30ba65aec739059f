package org.gongkai.page;

import java.util.Set;

/**
 * One entry of the navigation. A room contributes its own as a Spring bean; the layout collects them.
 *
 * @param label two to six characters
 * @param href address within the site; the entry is marked current on every page below it
 * @param place public pages or the desk
 * @param order position, small first; leave gaps of ten
 * @param roles names of the roles that see it, e.g. {@code ADMINISTRATOR}; empty for everybody
 */
public record NavigationEntry(String label, String href, Place place, int order, Set<String> roles) {

    /** Whom an entry is for. */
    public enum Place {
        /** 门户: everybody. */
        PUBLIC,
        /** 工作台: signed-in staff. */
        DESK
    }

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** An entry of the public site. */
    public static NavigationEntry onPublicSite(String label, String href, int order) {
        return new NavigationEntry(label, href, Place.PUBLIC, order, Set.of());
    }

    /** An entry of the desk, for the roles named or, with none, for all staff. */
    public static NavigationEntry onDesk(String label, String href, int order, String... roles) {
        return new NavigationEntry(label, href, Place.DESK, order, Set.of(roles));
    }

    boolean isSeenBy(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
