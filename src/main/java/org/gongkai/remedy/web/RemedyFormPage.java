package org.gongkai.remedy.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.remedy.RemedyType;

/** 登记复议诉讼案件. */
public record RemedyFormPage(RemedyForm typed, List<Choice> agencies, String today, FormErrors errors) {

    public List<Choice> types() {
        return Arrays.stream(RemedyType.values())
                .map(t -> Choice.of(t.name(), t.label()))
                .toList();
    }
}
