package org.gongkai.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document that was public and is no more.
 *
 * @param agencyName issuing organ
 * @param words for the public, beside the reason; may be empty
 * @param bodyHtml its last public text, where the reason lets it stand under a notice; null where it is gone
 */
public record Withdrawn(
        DocumentNumber number,
        String title,
        String agencyName,
        WithdrawalReason reason,
        String words,
        LocalDateTime withdrawnAt,
        @Nullable String bodyHtml) {}
