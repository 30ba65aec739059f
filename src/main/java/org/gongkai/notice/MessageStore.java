package org.gongkai.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the outbox. */
@Component
class MessageStore {

    private static final int LONGEST_FAILURE = 300;
    private static final String OF = " from notice_message where (cast(:organ as text) is null or handled_by = :organ)"
            + " and (not :open or state in ('WAITING', 'GIVEN_UP', 'BOUNCED'))";

    private final JdbcClient sql;

    MessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    long add(
            RequestNumber request,
            String handledBy,
            NoticeChannel channel,
            int seq,
            String title,
            String deviation,
            Instant now,
            Actor by) {
        return sql.sql("""
                        insert into notice_message (request_number, handled_by, channel, seq, title, deviation, state, not_before,
                            created_at, actor, actor_name)
                        values (:request, :organ, :channel, :seq, :title, :deviation, 'WAITING', :now, :now, :by, :byName)
                        returning id""")
                .param("request", request.value())
                .param("organ", handledBy)
                .param("channel", channel.name())
                .param("seq", seq)
                .param("title", title)
                .param("deviation", deviation)
                .param("now", utc(now))
                .param("by", by.username())
                .param("byName", by.displayName())
                .query(Long.class)
                .single();
    }

    /** A letter that went out by mail and is not yet told to its case. */
    record SentMail(NoticeMessage message, String messageId, Instant sentAt) {}

    List<SentMail> unrecorded(int most) {
        return sql.sql("""
                        select * from notice_message where state = 'SENT' and channel = 'EMAIL' and not recorded
                        order by id limit ?""")
                .param(most)
                .query((row, n) -> new SentMail(
                        read(row, n),
                        row.getString("message_id"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void recorded(long id) {
        sql.sql("update notice_message set recorded = true where id = ?")
                .param(id)
                .update();
    }

    /** Whether the letter waits or went out that way. */
    boolean isUnderWay(RequestNumber request, int seq, NoticeChannel channel) {
        return sql.sql("""
                        select exists (select 1 from notice_message
                        where request_number = ? and seq = ? and channel = ? and state in ('WAITING', 'SENT'))""")
                .params(request.value(), seq, channel.name())
                .query(Boolean.class)
                .single();
    }

    /** The next to be sent, held; short messages only where they are allowed now. */
    Optional<NoticeMessage> next(Instant now, boolean email, boolean sms) {
        return sql.sql("""
                        select * from notice_message
                        where state = 'WAITING' and not_before <= :now
                          and ((:email and channel = 'EMAIL') or (:sms and channel = 'SMS'))
                        order by not_before, id limit 1 for update skip locked""")
                .param("now", utc(now))
                .param("email", email)
                .param("sms", sms)
                .query(MessageStore::read)
                .optional();
    }

    void sent(long id, String messageId, Instant now) {
        sql.sql("""
                        update notice_message set state = 'SENT', tries = tries + 1, sent_at = ?, message_id = ?, failure = ''
                        where id = ?""").params(utc(now), messageId, id).update();
    }

    void failed(long id, boolean givenUp, Instant later, String failure) {
        sql.sql("update notice_message set state = ?, tries = tries + 1, not_before = ?, failure = ? where id = ?")
                .params(givenUp ? "GIVEN_UP" : "WAITING", utc(later), cut(failure), id)
                .update();
    }

    /** @return the message that had this id and was sent */
    Optional<NoticeMessage> bounced(String messageId, String failure) {
        return sql.sql("""
                        update notice_message set state = 'BOUNCED', failure = ?
                        where message_id = ? and state = 'SENT' returning *""")
                .params(cut(failure), messageId)
                .query(MessageStore::read)
                .optional();
    }

    /** @return false when it is not in one of these states any more */
    boolean again(long id, Instant now) {
        return sql.sql("""
                                update notice_message set state = 'WAITING', tries = 0, recorded = false, not_before = ?
                                where id = ? and state in ('GIVEN_UP', 'BOUNCED', 'WAITING')""").params(utc(now), id).update() == 1;
    }

    boolean cancel(long id) {
        return sql.sql("""
                                update notice_message set state = 'CANCELLED'
                                where id = ? and state in ('GIVEN_UP', 'BOUNCED', 'WAITING')""").param(id).update() == 1;
    }

    Optional<NoticeMessage> find(long id) {
        return sql.sql("select * from notice_message where id = ?")
                .param(id)
                .query(MessageStore::read)
                .optional();
    }

    List<NoticeMessage> of(RequestNumber request) {
        return sql.sql("select * from notice_message where request_number = ? order by id desc")
                .param(request.value())
                .query(MessageStore::read)
                .list();
    }

    long count(@Nullable String organ, boolean open) {
        return sql.sql("select count(*)" + OF)
                .param("organ", organ, java.sql.Types.VARCHAR)
                .param("open", open)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<NoticeMessage> list(@Nullable String organ, boolean open, Paging paging) {
        return sql.sql("select *" + OF + " order by id desc limit :size offset :offset")
                .param("organ", organ, java.sql.Types.VARCHAR)
                .param("open", open)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(MessageStore::read)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String failure) {
        return failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
    }

    private static NoticeMessage read(ResultSet row, int n) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new NoticeMessage(
                row.getLong("id"),
                new RequestNumber(row.getString("request_number")),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getInt("seq"),
                row.getString("title"),
                row.getString("deviation"),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                sent == null ? null : sent.toInstant());
    }
}
