package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.statute.Consulted;
import org.jspecify.annotations.Nullable;

/**
 * 一次征求意见, as the case page shows it.
 *
 * @param ref A, B, C …
 * @param name organ, or third party for those who handle the case, else empty
 * @param limit last day for the opinion; null while its delivery is unknown
 * @param silent the limit has passed without an opinion
 * @param effect what silence means, in Chinese; empty unless silent
 */
public record ConsultationFile(
        String ref,
        Consulted who,
        String name,
        String contact,
        String question,
        LocalDate askedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate limit,
        @Nullable LocalDate answeredOn,
        @Nullable Opinion opinion,
        String reasons,
        boolean silent,
        String effect) {}
