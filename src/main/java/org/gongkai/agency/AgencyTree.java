package org.gongkai.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** All organs at one moment: the tree in reading order, immutable. */
record AgencyTree(SequencedMap<AgencyCode, Agency> inOrder) {

    /** @param organs siblings in their order */
    static AgencyTree of(List<Organ> organs) {
        Map<String, Organ> byCode = new HashMap<>();
        Map<String, List<Organ>> children = new HashMap<>();
        List<Organ> roots = new ArrayList<>();
        for (Organ organ : organs) {
            byCode.put(organ.code(), organ);
            String parent = organ.parent();
            if (parent == null) {
                roots.add(organ);
            } else {
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(organ);
            }
        }
        SequencedMap<AgencyCode, Agency> inOrder = new LinkedHashMap<>();
        roots.forEach(root -> add(root, children, byCode, inOrder));
        return new AgencyTree(inOrder);
    }

    private static void add(
            Organ organ,
            Map<String, List<Organ>> children,
            Map<String, Organ> byCode,
            SequencedMap<AgencyCode, Agency> into) {
        into.put(new AgencyCode(organ.code()), organ.facts(reviewBody(organ, byCode)));
        children.getOrDefault(organ.code(), List.of()).forEach(child -> add(child, children, byCode, into));
    }

    /**
     * 行政复议机关: department, township, development zone, authorised organisation → the county government above it; the
     * county government's own body is named at registration (R-27, 行政复议法第二十四条).
     */
    static String reviewBody(Organ organ, Map<String, Organ> byCode) {
        if (!organ.kind().takesRequests()) {
            return "";
        }
        Organ above = up(organ, byCode);
        while (above != null && above.kind() != AgencyKind.COUNTY_GOVERNMENT) {
            above = up(above, byCode);
        }
        return above == null ? "" : above.name();
    }

    private static @Nullable Organ up(Organ organ, Map<String, Organ> byCode) {
        String parent = organ.parent();
        return parent == null ? null : byCode.get(parent);
    }

    /** Organs below that one, at any depth, in reading order. */
    List<Agency> under(AgencyCode code) {
        return inOrder.values().stream().filter(a -> isUnder(a, code)).toList();
    }

    private boolean isUnder(Agency agency, AgencyCode code) {
        AgencyCode parent = agency.parent();
        while (parent != null) {
            if (parent.equals(code)) {
                return true;
            }
            Agency above = inOrder.get(parent);
            parent = above == null ? null : above.parent();
        }
        return false;
    }
}
