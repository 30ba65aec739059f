package org.gongkai.notice;

import java.time.Instant;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * 待发件: one message of the outbox; it names nobody.
 *
 * @param seq the fact of the case the letter belongs to
 * @param title of the letter
 * @param deviation why another way than the one asked for, or empty
 * @param tries how often it was tried
 * @param failure why it was not delivered, in Chinese; empty if it was or is not tried yet
 * @param sentAt when the server took it; null before
 */
public record NoticeMessage(
        long id,
        RequestNumber request,
        NoticeChannel channel,
        int seq,
        String title,
        String deviation,
        NoticeState state,
        int tries,
        String failure,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt) {}
