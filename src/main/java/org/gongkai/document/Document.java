package org.gongkai.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The header of a document.
 *
 * @param draftEdition id of the edition being worked on
 * @param publicEdition id of the edition last published
 * @param drafter username of who begun the edition being worked on
 * @param facts how many there are
 */
record Document(
        long id,
        DocumentNumber number,
        AgencyCode agency,
        AgencyCode handledBy,
        LocalDate begunOn,
        String title,
        DocumentStage stage,
        PublicState publicState,
        @Nullable Long draftEdition,
        @Nullable Long publicEdition,
        @Nullable String index,
        String drafter,
        @Nullable String submittedBy,
        @Nullable String checkedBy,
        @Nullable LocalDateTime publishAfter,
        LocalDateTime changedAt,
        int facts) {

    Document stage(DocumentStage now) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                title,
                now,
                publicState,
                draftEdition,
                publicEdition,
                index,
                drafter,
                submittedBy,
                checkedBy,
                publishAfter,
                changedAt,
                facts);
    }

    Document titled(String now) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                now,
                stage,
                publicState,
                draftEdition,
                publicEdition,
                index,
                drafter,
                submittedBy,
                checkedBy,
                publishAfter,
                changedAt,
                facts);
    }

    Document working(@Nullable Long edition, String by) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                title,
                stage,
                publicState,
                edition,
                publicEdition,
                index,
                by,
                null,
                null,
                null,
                changedAt,
                facts);
    }

    Document reviewed(@Nullable String first, @Nullable String second) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                title,
                stage,
                publicState,
                draftEdition,
                publicEdition,
                index,
                drafter,
                first,
                second,
                publishAfter,
                changedAt,
                facts);
    }

    Document due(@Nullable LocalDateTime at) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                title,
                stage,
                publicState,
                draftEdition,
                publicEdition,
                index,
                drafter,
                submittedBy,
                checkedBy,
                at,
                changedAt,
                facts);
    }

    Document shown(PublicState now, @Nullable Long edition, @Nullable String indexNumber) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                title,
                stage,
                now,
                draftEdition,
                edition,
                indexNumber,
                drafter,
                submittedBy,
                checkedBy,
                publishAfter,
                changedAt,
                facts);
    }

    Document withFacts(int now) {
        return new Document(
                id,
                number,
                agency,
                handledBy,
                begunOn,
                title,
                stage,
                publicState,
                draftEdition,
                publicEdition,
                index,
                drafter,
                submittedBy,
                checkedBy,
                publishAfter,
                changedAt,
                now);
    }
}
