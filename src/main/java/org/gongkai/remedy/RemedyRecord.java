package org.gongkai.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review or a suit as data, on its way to another installation: the header as it was entered, its facts word for word. */
record RemedyRecord(
        RemedyType type,
        String caseNumber,
        String body,
        LocalDate acceptedOn,
        String cause,
        @Nullable RemedyProcedure procedure,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate answeredOn,
        List<Fact> facts) {

    RemedyRecord {
        facts = List.copyOf(facts);
    }

    /** One of its facts. @param actor account of who recorded it */
    record Fact(
            RemedyFact.Type type,
            LocalDate on,
            @Nullable RemedyResult result,
            String document,
            String note,
            @Nullable Lesson lesson,
            Instant recordedAt,
            String actor,
            String actorName) {}
}
