package org.gongkai.gazette.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.gazette.Gazette;

/**
 * 政府公报: every released issue under its year.
 *
 * @param county whose gazette it is
 * @param years the newest first
 */
public record GazettePage(String county, Map<Integer, List<Gazette.Line>> years) {

    static GazettePage of(String county, List<Gazette.Line> issues) {
        Map<Integer, List<Gazette.Line>> years = new LinkedHashMap<>();
        issues.forEach(issue -> years.computeIfAbsent(issue.number().year(), year -> new java.util.ArrayList<>())
                .add(issue));
        return new GazettePage(county, years);
    }
}
