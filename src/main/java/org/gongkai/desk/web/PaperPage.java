package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.FormErrors;
import org.gongkai.page.Problem;
import org.gongkai.request.ForeseenDates;
import org.jspecify.annotations.Nullable;

/**
 * 登记来件: a request that came by hand, post, fax, mail or word of mouth, or by way of another office.
 *
 * @param sections the form, part by part
 * @param entered what was typed so far
 * @param draft token of the uploads so far, or empty
 * @param hints what is worth a second look and stops nobody
 * @param foreseen the legal dates it would have; null unless they were asked for
 * @param alike requests that may be the same, asked for with the dates
 * @param missing what a correction notice would name
 */
public record PaperPage(
        List<Section> sections,
        Entered entered,
        String draft,
        FormErrors errors,
        List<Problem> hints,
        @Nullable ForeseenDates foreseen,
        Alike alike,
        List<String> missing) {

    /** A part of the form. @param folded whether it is opened only when needed */
    public record Section(String title, String note, List<MoveField> fields, boolean folded) {

        /** Whether somebody already answered or got wrong anything in it, so that it must not stay closed. */
        public boolean open(Entered entered, FormErrors errors) {
            return !folded
                    || fields.stream()
                            .anyMatch(field -> !entered.typed(field.name()).isBlank()
                                    || !entered.typedAll(field.name() + "Kept").isEmpty()
                                    || !errors.of(field.name()).isEmpty());
        }
    }
}
