package org.gongkai.dialogue.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.dialogue.LetterKind;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 写信. */
public record LetterFormPage(LetterForm typed, List<Choice> agencies, FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(LetterKind.values())
                .map(k -> new Choice(k.name(), k.label(), k.meaning()))
                .toList();
    }

    public List<Choice> consents() {
        return List.of(new Choice("yes", "同意", "公开时隐去姓名、联系方式等个人信息，让有同样问题的人也能看到"), new Choice("no", "不同意", "答复只给您本人看"));
    }
}
