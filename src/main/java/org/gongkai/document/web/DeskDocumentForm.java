package org.gongkai.document.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.RelationKind;
import org.gongkai.document.ReviewBasis;
import org.gongkai.page.Problem;
import org.gongkai.review.ReviewNumber;
import org.jspecify.annotations.Nullable;

/** The draft form as it was typed; every field is a text so that a refused form shows what was typed. */
public record DeskDocumentForm(
        @Nullable String agency,
        @Nullable String title,
        @Nullable String column,
        @Nullable String genre,
        @Nullable String topic,
        @Nullable String officialNumber,
        @Nullable String madeOn,
        @Nullable String effectiveFrom,
        @Nullable String expiresOn,
        @Nullable String normative,
        @Nullable String trial,
        @Nullable String registeredNumber,
        @Nullable String summary,
        @Nullable String keywords,
        @Nullable String source,
        @Nullable String body,
        @Nullable String interprets,
        @Nullable String follows,
        @Nullable String review,
        @Nullable String otherwise,
        @Nullable String pasted) {

    static DeskDocumentForm of(String agency, DocumentContent content, ReviewBasis basis) {
        return new DeskDocumentForm(
                agency,
                content.title(),
                content.column().value(),
                content.genre().name(),
                content.topic().name(),
                content.officialNumber(),
                Objects.toString(content.madeOn(), ""),
                Objects.toString(content.effectiveFrom(), ""),
                Objects.toString(content.expiresOn(), ""),
                content.normative() ? "yes" : "",
                content.trial() ? "yes" : "",
                content.registeredNumber(),
                content.summary(),
                content.keywords(),
                content.source(),
                content.bodyHtml(),
                numbers(content, RelationKind.INTERPRETS),
                numbers(content, RelationKind.FOLLOWS),
                basis.review() == null ? "" : basis.review().value(),
                basis.otherwise(),
                "");
    }

    private static String numbers(DocumentContent content, RelationKind kind) {
        return String.join(
                " ",
                content.relations().stream()
                        .filter(related -> related.kind() == kind)
                        .map(related -> related.number().value())
                        .toList());
    }

    static DeskDocumentForm blank() {
        return new DeskDocumentForm(
                "", "", "", "NOTICE", "GENERAL", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** A form that was to be made out of a file or the clipboard. */
    DeskDocumentForm pasted(String organ, String words) {
        return new DeskDocumentForm(
                organ,
                title,
                column,
                genre,
                topic,
                officialNumber,
                madeOn,
                effectiveFrom,
                expiresOn,
                normative,
                trial,
                registeredNumber,
                summary,
                keywords,
                source,
                body,
                interprets,
                follows,
                review,
                otherwise,
                words);
    }

    /** What was typed into a field; never null, for the template. */
    public String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** The content, with what cannot be read as problems; parts that the form does not show are kept from before. */
    DocumentContent content(@Nullable DocumentContent before, List<Problem> problems) {
        ColumnPath path = ColumnPath.parse(typed(column)).orElse(null);
        if (path == null) {
            problems.add(new Problem("column", "请选择放在哪个栏目。"));
            path = new ColumnPath("fdzdgk");
        }
        List<DocumentContent.Related> relations = new ArrayList<>();
        related(relations, interprets, RelationKind.INTERPRETS, "interprets", problems);
        related(relations, follows, RelationKind.FOLLOWS, "follows", problems);
        return new DocumentContent(
                typed(title),
                path,
                before == null ? List.of() : before.alsoIn(),
                Genre.byName(typed(genre)).orElse(Genre.OTHER),
                Topic.byName(typed(topic)).orElse(Topic.OTHER),
                typed(officialNumber).strip(),
                day(madeOn, "madeOn", problems),
                day(effectiveFrom, "effectiveFrom", problems),
                day(expiresOn, "expiresOn", problems),
                !typed(normative).isEmpty(),
                !typed(trial).isEmpty(),
                typed(registeredNumber).strip(),
                typed(summary).strip(),
                typed(keywords).strip(),
                typed(source).strip(),
                typed(body),
                relations,
                before == null ? Map.of() : before.fields(),
                before == null ? null : before.sheet());
    }

    /** The review that it rests on. */
    ReviewBasis basis(List<Problem> problems) {
        String number = typed(review).strip();
        Optional<ReviewNumber> parsed = ReviewNumber.parse(number);
        if (!number.isEmpty() && parsed.isEmpty()) {
            problems.add(new Problem("review", "“" + number + "”不是审查表编号；编号写成 sc-机关代码-2026-0001 的样子。"));
        }
        return new ReviewBasis(parsed.orElse(null), typed(otherwise).strip());
    }

    private void related(
            List<DocumentContent.Related> into,
            @Nullable String typed,
            RelationKind kind,
            String field,
            List<Problem> problems) {
        for (String one : typed(typed).strip().split("[\\s,，、]+")) {
            if (!one.isEmpty()) {
                Optional<DocumentNumber> number = DocumentNumber.parse(one);
                if (number.isEmpty()) {
                    problems.add(new Problem(field, "“" + one + "”不是信息编号；编号是网址最后的部分，例如 zfb-2024-00012。"));
                }
                number.ifPresent(n -> into.add(new DocumentContent.Related(kind, n)));
            }
        }
    }

    private @Nullable LocalDate day(@Nullable String typed, String field, List<Problem> problems) {
        if (typed(typed).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed(typed).strip());
        } catch (DateTimeParseException notADay) {
            problems.add(new Problem(field, "日期写成 2026-03-02 的样子。"));
            return null;
        }
    }
}
