package org.gongkai.desk.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.statute.ApplicantKind;

/** 来信转为申请. @param receivedOn the day that stays, in words */
public record LetterToRequestPage(
        String number, String text, String receivedOn, String title, String applicantKind, FormErrors errors) {

    public List<Choice> kinds() {
        return Arrays.stream(ApplicantKind.values())
                .map(k -> Choice.of(k.name(), k.label()))
                .toList();
    }

    @Override
    public String toString() {
        return "LetterToRequestPage " + number;
    }
}
