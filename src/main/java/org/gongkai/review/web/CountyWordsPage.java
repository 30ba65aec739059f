package org.gongkai.review.web;

import java.util.List;
import java.util.Map;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 本县的表述规则.
 *
 * @param may whether the person adds and ends rules
 * @param typed what was typed into a refused form, by field
 */
public record CountyWordsPage(List<Row> rows, boolean may, String done, Map<String, String> typed, FormErrors errors) {

    /** One rule. @param ended empty while it holds */
    public record Row(long id, String wrong, String correct, String why, String level, String set, String ended) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Choice> levels() {
        return List.of(Choice.of("alarm", "警示：改正或者写明理由以前不能公开"), Choice.of("hint", "提示：只在审查时列出"));
    }
}
