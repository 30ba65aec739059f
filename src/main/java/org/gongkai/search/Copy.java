package org.gongkai.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.StandardField;
import org.gongkai.document.OfficialNumber;
import org.gongkai.document.PublicAttachment;
import org.gongkai.document.PublishedDocument;
import org.gongkai.document.ValiditySpan;
import org.jspecify.annotations.Nullable;

/** What is taken from a public document for the index. */
record Copy(
        String number,
        String title,
        String agency,
        String agencyName,
        @Nullable String officialNumber,
        String indexNumber,
        String genre,
        String topic,
        List<String> columns,
        @Nullable LocalDate madeOn,
        LocalDateTime publishedAt,
        ValiditySpan span,
        String summary,
        String keywords,
        String body,
        List<String> attachments) {

    /** An extract is looked for in the beginning of very long texts only; they are found whole. */
    private static final int EXTRACTABLE = 40_000;

    /** Texts of attachments beyond this are not searched: more than any document of a county. */
    private static final int SEARCHED = 2_000_000;

    Copy {
        columns = List.copyOf(columns);
        attachments = List.copyOf(attachments);
    }

    static Copy of(PublishedDocument document) {
        var line = document.line();
        return new Copy(
                line.number().value(),
                line.title(),
                line.agency().value(),
                line.agencyName(),
                line.officialNumber(),
                document.index().value(),
                document.genre().name(),
                document.topic().name(),
                Stream.concat(Stream.of(line.column()), document.alsoIn().stream())
                        .map(ColumnPath::value)
                        .toList(),
                line.madeOn(),
                line.publishedAt(),
                document.validity(),
                document.summary(),
                keywords(document),
                document.bodyText(),
                document.attachments().stream().map(Copy::textOf).toList());
    }

    /** With the rows of the standard catalogues, so that it is found by their code and words. */
    private static String keywords(PublishedDocument document) {
        return Stream.concat(
                        Stream.of(document.keywords()),
                        document.standards().stream().map(code -> code + " " + StandardField.words(code)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ¶ "));
    }

    private static String textOf(PublicAttachment attachment) {
        return attachment.name() + "\n" + attachment.text();
    }

    @Nullable OfficialNumber official() {
        return officialNumber == null
                ? null
                : OfficialNumber.parse(officialNumber).orElse(null);
    }

    /** Parts that do not run into each other. */
    String everything() {
        String all = Stream.concat(
                        Stream.of(
                                title,
                                officialNumber == null ? "" : officialNumber,
                                indexNumber,
                                number,
                                agencyName,
                                summary,
                                keywords,
                                body),
                        attachments.stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ¶ "));
        return all.length() > SEARCHED ? all.substring(0, SEARCHED) : all;
    }

    String extractable() {
        String text = Stream.concat(Stream.of(body.isBlank() ? summary : body), attachments.stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return text.length() > EXTRACTABLE ? text.substring(0, EXTRACTABLE) : text;
    }

    List<String> columnsWithThoseAbove() {
        Set<String> all = new LinkedHashSet<>();
        for (String column : columns) {
            for (int slash = column.indexOf('/'); slash > 0; slash = column.indexOf('/', slash + 1)) {
                all.add(column.substring(0, slash));
            }
            all.add(column);
        }
        return List.copyOf(all);
    }
}
