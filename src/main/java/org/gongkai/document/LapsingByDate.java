package org.gongkai.document;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到期失效: validity follows from the date by itself; this only tells, once a day, whose pages say something else since, so
 * that pages kept ready and the index are made anew.
 */
@Component
class LapsingByDate {

    private final JdbcClient sql;
    private final Documents documents;
    private final PublicShelf shelf;
    private final ApplicationEventPublisher news;

    LapsingByDate(JdbcClient sql, Documents documents, PublicShelf shelf, ApplicationEventPublisher news) {
        this.sql = sql;
        this.documents = documents;
        this.shelf = shelf;
        this.news = news;
    }

    private record Changed(long document, DocumentNumber number) {}

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    @Transactional
    void tell() {
        LocalDate today = documents.today();
        LocalDate told = sql.sql("select day from validity_told for update")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        if (told == null) {
            sql.sql("insert into validity_told (day) values (?) on conflict do nothing")
                    .param(today)
                    .update();
            return;
        }
        if (!told.isBefore(today)) {
            return;
        }
        sql.sql("""
                        select document_id, number from publication
                        where (expires_on + 1 > :told and expires_on + 1 <= :today)
                           or (effective_from > :told and effective_from <= :today)
                           or (repealed_on > :told and repealed_on <= :today)
                           or (amended_on > :told and amended_on <= :today)""")
                .param("told", told)
                .param("today", today)
                .query((row, n) -> new Changed(row.getLong("document_id"), new DocumentNumber(row.getString("number"))))
                .list()
                .forEach(changed -> {
                    news.publishEvent(new ValidityChanged(changed.number()));
                    shelf.speakingOf(changed.document())
                            .forEach(other -> news.publishEvent(new ValidityChanged(other)));
                });
        sql.sql("update validity_told set day = ?").param(today).update();
    }
}
