package org.gongkai.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.IndexNumber;
import org.gongkai.catalogue.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A public document whole: public facts only.
 *
 * @param validity the dates behind {@code line.validity()}
 * @param registeredNumber 规范性文件统一登记编号; null where it has none
 * @param alsoIn further columns it is listed in
 * @param bodyHtml cleaned: paragraphs, headings, lists, tables, pictures with alternative text
 * @param summary 内容概述, at most 100 characters
 * @param version 1 for the first edition
 * @param changedAt when the present edition was published
 * @param correctionNote what changed against the edition before; empty for the first
 * @param fields of a structured kind, by their Chinese names
 * @param sheet lines of a structured kind
 * @param standards rows of the standard catalogues it satisfies; see {@link org.gongkai.catalogue.StandardField}
 */
public record PublishedDocument(
        DocumentLine line,
        IndexNumber index,
        Genre genre,
        Topic topic,
        List<ColumnPath> alsoIn,
        boolean normative,
        @Nullable String registeredNumber,
        ValiditySpan validity,
        String bodyHtml,
        String bodyText,
        List<PublicAttachment> attachments,
        List<Relation> relations,
        List<ReviewStep> reviewers,
        String summary,
        String keywords,
        String source,
        int version,
        LocalDateTime changedAt,
        String correctionNote,
        Map<String, String> fields,
        @Nullable Sheet sheet,
        List<String> standards) {

    public DocumentNumber number() {
        return line.number();
    }

    public String title() {
        return line.title();
    }

    /** The attachments without the pictures that stand in the text. */
    public List<PublicAttachment> attachmentsApart() {
        return attachments.stream()
                .filter(a -> !bodyHtml.contains("\"/documents/" + number() + "/files/" + a.position() + "\""))
                .toList();
    }

    /** 施行日期. */
    public @Nullable LocalDate effectiveFrom() {
        return validity.effectiveFrom();
    }
}
