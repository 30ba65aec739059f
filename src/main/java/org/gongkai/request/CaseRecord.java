package org.gongkai.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * 办理记录: a case as data, with everything that is sealed here opened. It leaves this room only to be sealed again.
 *
 * @param proofsPurged always true: papers that proved identity are never carried (PIPL 19)
 */
record CaseRecord(
        int version,
        String number,
        String agency,
        Instant filedAt,
        String queryCode,
        Applicant applicant,
        boolean proofsPurged,
        List<Fact> facts,
        List<Letter> letters) {

    static final int VERSION = 1;

    /**
     * A fact, word for word as it is stored.
     *
     * @param personal what came with it, by the name of its kind; null for nothing
     */
    record Fact(
            int seq,
            String type,
            Instant recordedAt,
            String actor,
            String actorName,
            JsonNode body,
            @Nullable JsonNode personal) {}

    /** A letter as it went out. @param sha256 of {@code text} in UTF-8 */
    record Letter(
            int seq,
            String kind,
            String agency,
            String handledBy,
            java.time.LocalDate on,
            String number,
            String title,
            String template,
            String sha256,
            String text) {}
}
