package org.gongkai.document.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 起草: a new document, or a draft again. @param number empty for a new one */
public record DeskDocumentFormPage(
        String number,
        DeskDocumentForm form,
        List<Choice> agencies,
        List<Choice> columns,
        List<Choice> genres,
        List<Choice> topics,
        FormErrors errors) {

    /** Where the form is sent. */
    public String action() {
        return number.isEmpty() ? "/desk/documents/new" : "/desk/documents/" + number + "/edit";
    }
}
