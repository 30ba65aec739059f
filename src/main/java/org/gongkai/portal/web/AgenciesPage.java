package org.gongkai.portal.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyKind;

/** 公开机关名录: the organs that exist, by kind. */
public record AgenciesPage(List<Agency> agencies) {

    /** Organs of one kind, in tree order. */
    public record Group(String heading, List<Agency> agencies) {}

    public List<Group> groups() {
        Map<AgencyKind, List<Agency>> byKind = new EnumMap<>(AgencyKind.class);
        agencies.forEach(agency ->
                byKind.computeIfAbsent(agency.kind(), kind -> new ArrayList<>()).add(agency));
        return byKind.entrySet().stream()
                .map(entry -> new Group(entry.getKey().label(), entry.getValue()))
                .toList();
    }
}
