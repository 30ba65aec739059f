package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.Link;

/** 查阅场所: all that are open. */
public record PlacesPage(List<Line> lines) {

    /** One of them. @param place archive, library or hall */
    public record Line(Link room, String place, String address, String hours, String phone) {}
}
