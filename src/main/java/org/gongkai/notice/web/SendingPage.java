package org.gongkai.notice.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/**
 * 发送文书.
 *
 * @param wanted how the applicant wants the reply; empty where that was not said
 * @param maySend whether the person is a clerk of the organ
 */
public record SendingPage(
        String number,
        String title,
        String done,
        String wanted,
        boolean maySend,
        List<Choice> letters,
        String seq,
        String channel,
        String deviation,
        List<OutboxPage.Row> sent,
        FormErrors errors) {

    /** The channels. */
    public List<Choice> channels() {
        return List.of(Choice.of("EMAIL", "电子邮件：附文书全文"), Choice.of("SMS", "短信：只提醒有新的文书"));
    }
}
