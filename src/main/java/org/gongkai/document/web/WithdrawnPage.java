package org.gongkai.document.web;

import org.gongkai.document.Withdrawn;
import org.gongkai.page.ChineseDates;
import org.jspecify.annotations.Nullable;

/**
 * What stays at the address of a document that was withdrawn: never silence.
 *
 * @param notice when and why, in one sentence
 * @param bodyHtml its last text, where the reason lets it stand; null where it is gone
 */
public record WithdrawnPage(
        String title,
        String agencyName,
        String notice,
        String words,
        @Nullable String bodyHtml) {

    static WithdrawnPage of(Withdrawn gone) {
        return new WithdrawnPage(
                gone.title(),
                gone.agencyName(),
                "这条信息已于" + ChineseDates.date(gone.withdrawnAt().toLocalDate()) + "撤下，原因："
                        + gone.reason().label() + "。",
                gone.words(),
                gone.bodyHtml());
    }
}
