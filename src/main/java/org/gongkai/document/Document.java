package org.gongkai.document;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        return with().stage(now).build();
    }

    Document titled(String now) {
        return with().title(now).build();
    }

    Document working(@Nullable Long edition, String by) {
        return with().draftEdition(edition)
                .drafter(by)
                .submittedBy(null)
                .checkedBy(null)
                .publishAfter(null)
                .build();
    }

    Document reviewed(@Nullable String first, @Nullable String second) {
        return with().submittedBy(first).checkedBy(second).build();
    }

    Document due(@Nullable LocalDateTime at) {
        return with().publishAfter(at).build();
    }

    Document shown(PublicState now, @Nullable Long edition, @Nullable String indexNumber) {
        return with().publicState(now).publicEdition(edition).index(indexNumber).build();
    }

    Document withFacts(int now) {
        return with().facts(now).build();
    }

    private DocumentBuilder with() {
        return DocumentBuilder.builder(this);
    }
}
