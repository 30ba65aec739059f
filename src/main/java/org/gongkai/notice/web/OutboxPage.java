package org.gongkai.notice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongkai.notice.NoticeMessage;
import org.gongkai.notice.NoticeState;
import org.gongkai.page.FormErrors;
import org.gongkai.page.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * 发件箱.
 *
 * @param open only what was not delivered
 * @param mayAct whether the person may send again and cancel
 */
public record OutboxPage(
        boolean open, String done, List<Row> rows, boolean mayAct, PageLinks links, FormErrors errors) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** One message. @param stuck whether sending again or cancelling makes sense */
    public record Row(
            long id,
            String request,
            String title,
            String channel,
            String state,
            String failure,
            String created,
            String sent,
            boolean stuck) {}

    static Row row(NoticeMessage one, ZoneId zone) {
        return new Row(
                one.id(),
                one.request().value(),
                one.title(),
                one.channel().label(),
                one.state().label() + (one.tries() > 1 ? "（试过" + one.tries() + "次）" : ""),
                one.failure(),
                minute(one.createdAt(), zone) + " " + one.createdBy(),
                minute(one.sentAt(), zone),
                one.state() != NoticeState.SENT && one.state() != NoticeState.CANCELLED);
    }

    static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? "—" : MINUTE.format(at.atZone(zone));
    }
}
