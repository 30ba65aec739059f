package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Problem;

/**
 * 登记来件: a request that came by hand, post, fax or word of mouth.
 *
 * @param sections the form, part by part
 * @param entered what was typed so far
 * @param draft token of the uploads so far, or empty
 * @param hints what is worth a second look and stops nobody
 */
public record PaperPage(List<Section> sections, Entered entered, String draft, FormErrors errors, List<Problem> hints) {

    /** A part of the form. */
    public record Section(String title, String note, List<MoveField> fields) {}
}
