package org.gongkai.review.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.ReviewStep;

/** 审查流程设置 of one organ. @param layout a row a line, 栏=名称 */
public record ReviewSettingsPage(
        String agency,
        List<String> steps,
        List<String> attributes,
        String days,
        String layout,
        String done,
        FormErrors errors) {

    public List<Choice> allSteps() {
        return Arrays.stream(ReviewStep.values())
                .map(s -> Choice.of(s.name(), s.label()))
                .toList();
    }

    public List<Choice> allAttributes() {
        return Arrays.stream(DisclosureAttribute.values())
                .map(a -> Choice.of(a.name(), a.label()))
                .toList();
    }
}
