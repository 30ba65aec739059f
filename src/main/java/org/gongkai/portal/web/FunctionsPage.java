package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.agency.Agency;

/** 机构职能 of every organ there is today. */
public record FunctionsPage(String name, String description, List<Agency> agencies) {

    public FunctionsPage {
        agencies = List.copyOf(agencies);
    }
}
