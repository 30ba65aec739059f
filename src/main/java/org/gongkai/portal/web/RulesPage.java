package org.gongkai.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.page.ChineseDates;
import org.gongkai.portal.Rules.Rule;
import org.jspecify.annotations.Nullable;

/** 政府信息公开制度: the provisions, grouped by rank. */
public record RulesPage(List<Rule> rules) {

    /** Provisions of one rank. */
    public record Group(String heading, List<Rule> rules) {}

    public List<Group> groups() {
        Map<String, List<Rule>> byGroup = new LinkedHashMap<>();
        rules.forEach(rule -> byGroup.computeIfAbsent(rule.group(), heading -> new ArrayList<>())
                .add(rule));
        return byGroup.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A date for people; a dash where none is known. */
    public static String day(@Nullable LocalDate date) {
        return date == null ? "—" : ChineseDates.date(date);
    }
}
