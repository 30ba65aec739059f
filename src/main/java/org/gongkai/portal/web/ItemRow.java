package org.gongkai.portal.web;

import java.time.LocalDate;
import org.gongkai.document.DocumentLine;
import org.gongkai.page.Badge;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of public items (part {@code portal/items.jte}).
 *
 * @param badge null for what says nothing about being in force
 */
public record ItemRow(
        String title,
        String href,
        String agencyName,
        String officialNumber,
        @Nullable LocalDate madeOn,
        LocalDate publishedOn,
        @Nullable Badge badge) {

    static ItemRow of(DocumentLine line) {
        return new ItemRow(
                line.title(),
                "/documents/" + line.number().value(),
                line.maker(),
                line.officialNumber() == null ? "" : line.officialNumber(),
                line.madeOn(),
                line.publishedAt().toLocalDate(),
                switch (line.validity()) {
                    case IN_FORCE -> Badge.good(line.validity().label());
                    case AMENDED -> Badge.soon(line.validity().label());
                    case NOT_YET -> Badge.plain(line.validity().label());
                    case REPEALED, LAPSED -> Badge.bad(line.validity().label());
                    case NOT_STATED -> null;
                });
    }
}
