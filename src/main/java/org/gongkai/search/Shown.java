package org.gongkai.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.document.Validity;
import org.gongkai.document.ValiditySpan;
import org.jspecify.annotations.Nullable;

/** What a result shows beside the extract; kept in the index as one line of tab-separated values. */
record Shown(
        String number,
        String title,
        String agencyName,
        String officialNumber,
        @Nullable LocalDate madeOn,
        LocalDateTime publishedAt,
        ValiditySpan span) {

    private static final int VALUES = 11;

    static Shown of(Copy copy) {
        return new Shown(
                copy.number(),
                copy.title(),
                copy.agencyName(),
                copy.officialNumber() == null ? "" : copy.officialNumber(),
                copy.madeOn(),
                copy.publishedAt(),
                copy.span());
    }

    /** Validity is told as of the day it is shown, whatever day the entry was made. */
    Validity validityOn(LocalDate day) {
        return span.on(day);
    }

    String written() {
        return String.join(
                "\t",
                number,
                flat(title),
                flat(agencyName),
                flat(officialNumber),
                date(madeOn),
                publishedAt.toString(),
                span.stated() ? "1" : "",
                date(span.effectiveFrom()),
                date(span.expiresOn()),
                date(span.amendedOn()),
                date(span.repealedOn()));
    }

    static Shown read(String written) {
        String[] values = written.split("\t", -1);
        if (values.length != VALUES) {
            throw new IllegalStateException("an entry of another format");
        }
        return new Shown(
                values[0],
                values[1],
                values[2],
                values[3],
                date(values[4]),
                LocalDateTime.parse(values[5]),
                new ValiditySpan(
                        !values[6].isEmpty(), date(values[7]), date(values[8]), date(values[9]), date(values[10])));
    }

    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate date(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }
}
