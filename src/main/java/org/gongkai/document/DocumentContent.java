package org.gongkai.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a drafter writes: text and metadata of one edition. A draft may have gaps; they are refused when it is submitted.
 *
 * @param column main column; the others in {@code alsoIn} list it too, and it is counted once
 * @param officialNumber 发文字号 as typed, any bracket style; empty where it has none
 * @param madeOn 成文日期
 * @param effectiveFrom 施行日期
 * @param expiresOn last day in force
 * @param normative 行政规范性文件
 * @param trial 暂行、试行
 * @param registeredNumber 统一登记编号; empty where it has none
 * @param bodyHtml as pasted; cleaned when it is kept
 * @param relations to published documents
 * @param fields of a structured kind, by their Chinese names
 */
@RecordBuilder
public record DocumentContent(
        String title,
        ColumnPath column,
        List<ColumnPath> alsoIn,
        Genre genre,
        Topic topic,
        String officialNumber,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        boolean normative,
        boolean trial,
        String registeredNumber,
        String summary,
        String keywords,
        String source,
        String bodyHtml,
        List<Related> relations,
        Map<String, String> fields,
        @Nullable Sheet sheet) {

    /** A relation to a published document. */
    public record Related(RelationKind kind, DocumentNumber number) {}

    public DocumentContent {
        alsoIn = List.copyOf(alsoIn);
        relations = List.copyOf(relations);
        fields = Map.copyOf(fields);
    }

    /** The least a draft has. */
    public static DocumentContent titled(String title, ColumnPath column) {
        return new DocumentContent(
                title,
                column,
                List.of(),
                Genre.OTHER,
                Topic.OTHER,
                "",
                null,
                null,
                null,
                false,
                false,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                Map.of(),
                null);
    }

    public DocumentContent titled(String now) {
        return with().title(now).build();
    }

    public DocumentContent body(String html) {
        return with().bodyHtml(html).build();
    }

    public DocumentContent classified(Genre as, Topic about) {
        return with().genre(as).topic(about).build();
    }

    public DocumentContent made(String official, @Nullable LocalDate on) {
        return with().officialNumber(official).madeOn(on).build();
    }

    /** Makes it a normative document. */
    public DocumentContent inForce(String registered, LocalDate from, @Nullable LocalDate until, boolean onTrial) {
        return with().effectiveFrom(from)
                .expiresOn(until)
                .normative(true)
                .trial(onTrial)
                .registeredNumber(registered)
                .build();
    }

    public DocumentContent told(String inShort, String words, String from) {
        return with().summary(inShort).keywords(words).source(from).build();
    }

    public DocumentContent related(List<Related> to) {
        return with().relations(to).build();
    }

    public DocumentContent structured(Map<String, String> values, @Nullable Sheet lines) {
        return with().fields(values).sheet(lines).build();
    }

    public DocumentContent alsoIn(List<ColumnPath> columns) {
        return with().alsoIn(columns).build();
    }

    /** Another main column; what listed it also there before lists it no longer twice. */
    public DocumentContent movedTo(ColumnPath main) {
        return with().column(main)
                .alsoIn(alsoIn.stream().filter(other -> !other.equals(main)).toList())
                .build();
    }

    private DocumentContentBuilder with() {
        return DocumentContentBuilder.builder(this);
    }
}
