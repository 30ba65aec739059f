package org.gongkai.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.review.Classification;
import org.gongkai.review.NonDisclosureGround;

/**
 * 审查表, the drafter's part.
 *
 * @param action where it is sent
 * @param revising whether a returned sheet is changed
 * @param agencies in whose name the person may draft
 * @param attributes that the organ offers
 */
public record ReviewFormPage(
        String action,
        boolean revising,
        List<Choice> agencies,
        List<Choice> attributes,
        Map<String, String> typed,
        FormErrors errors) {

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Choice> classifications() {
        return Arrays.stream(Classification.values())
                .map(c -> Choice.of(c.name(), c.label()))
                .toList();
    }

    public List<Choice> grounds() {
        return Arrays.stream(NonDisclosureGround.values())
                .map(g -> Choice.of(g.name(), g.words()))
                .toList();
    }

    public List<Choice> kinds() {
        return List.of(Choice.of("yes", "是行政规范性文件，须经合法性审查"));
    }

    public List<Choice> policies() {
        return List.of(Choice.of("yes", "是需要解读的政策文件"));
    }
}
