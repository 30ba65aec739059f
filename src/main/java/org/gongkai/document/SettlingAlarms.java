package org.gongkai.document;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 警示销号: what the night found in a public document is settled when a mended edition goes public, which nothing open stands against, or when
 * the document is withdrawn; the list need not wait for the next night.
 */
@Component
class SettlingAlarms {

    private final JdbcClient sql;
    private final QuotesOfWithheld quotes;

    SettlingAlarms(JdbcClient sql, QuotesOfWithheld quotes) {
        this.sql = sql;
        this.quotes = quotes;
    }

    @EventListener
    void on(EditionPublished news) {
        settle(news.number());
    }

    @EventListener
    void on(EditionWithdrawn news) {
        settle(news.number());
        quotes.forget(news.number());
    }

    private void settle(DocumentNumber number) {
        sql.sql("delete from proof_alarm where document = ?")
                .param(number.value())
                .update();
    }
}
