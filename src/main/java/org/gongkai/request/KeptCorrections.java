package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.KeptFiles;
import org.gongkai.page.Trace;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 更正申请 (第四十一条), kept and destroyed (PIPL 47): with its key go who asked, what they said and the files they brought; number,
 * days and result stay, so that no figure changes.
 */
@Component
class KeptCorrections implements KeptFiles {

    private final JdbcClient sql;
    private final RecordCorrectionStore store;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    KeptCorrections(
            JdbcClient sql, RecordCorrectionStore store, Vault vault, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.news = news;
    }

    @Override
    public Kind kind() {
        return Kind.CORRECTION;
    }

    @Override
    public List<Closed> closed(String office, LocalDate upTo, int most) {
        return sql.sql("""
                        select c.number, d.on_date from record_correction c
                        join record_correction_decision d on d.correction_id = c.id
                        join record_correction_secret s on s.correction_id = c.id
                        where c.handled_by = ? and d.on_date <= ? order by d.on_date, c.id limit ?""")
                .params(office, upTo, most)
                .query((row, n) -> new Closed(row.getString("number"), row.getObject("on_date", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<String> reasonToKeep(String number) {
        return Optional.empty();
    }

    @Override
    public boolean destroy(String number, String list) {
        boolean decided =
                store.find(number).filter(one -> one.outcome() != null).isPresent();
        List<BlobId> files = store.files(number).stream()
                .map(material -> material.file().id())
                .toList();
        if (!decided || sql.sql("""
                                delete from record_correction_secret
                                where correction_id = (select id from record_correction where number = ?)""").param(number).update() == 0) {
            return false;
        }
        Actor by = Actor.system("retention");
        Trace.Kept kept = sql.sql("""
                        insert into record_correction_destroyed (correction_id, on_date, list, files, actor, actor_name, recorded_at)
                        select id, ?, ?, ?, ?, ?, ? from record_correction where number = ?""" + OfficeTraces.DESTRUCTIONS.returning())
                .params(
                        LocalDate.now(clock),
                        list,
                        files.size(),
                        by.username(),
                        by.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        number)
                .query((row, n) -> OfficeTraces.DESTRUCTIONS.kept(row))
                .single();
        news.publishEvent(OfficeAct.work(by, number, "销毁更正申请的个人信息", "清册" + list, kept));
        discardAfterCommit(files);
        return true;
    }

    private void discardAfterCommit(List<BlobId> files) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.forEach(vault::discard);
            }
        });
    }
}
