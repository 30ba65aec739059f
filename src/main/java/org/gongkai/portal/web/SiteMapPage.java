package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.PublicAddresses.Address;

/** 网站地图. */
public record SiteMapPage(List<Section> sections) {

    /** Pages under one heading. */
    public record Section(String heading, List<Address> addresses) {}
}
