package org.gongkai.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Hears what leaves a trace and writes it down in the same transaction: a change that is committed has its entry, one that is
 * rolled back has none. The chain takes the entry after the commit.
 */
@Component
class TrailWriter {

    private static final Actor PROGRAM = Actor.system("program");
    private static final int LONGEST_DETAIL = 2000;

    private final JdbcClient sql;
    private final TrailChain chain;
    private final CurrentActor current;
    private final Clock clock;

    TrailWriter(JdbcClient sql, TrailChain chain, CurrentActor current, Clock clock) {
        this.sql = sql;
        this.chain = chain;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    void write(Traced news) {
        Trace trace = news.trace();
        Actor whoever = trace.actor().isEmpty() ? whoever() : null;
        Trace.Kept kept = trace.kept();
        sql.sql("""
                        insert into trail_arrival (at, actor, actor_name, source, kind, subject, act, detail, kept_key, kept_digest)
                        values (:at, :actor, :actorName, :source, :kind, :subject, :act, :detail, :keptKey, :keptDigest)""")
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", whoever == null ? trace.actor() : whoever.username())
                .param("actorName", whoever == null ? trace.actorName() : whoever.displayName())
                .param("source", source())
                .param("kind", trace.kind().name())
                .param("subject", trace.subject())
                .param("act", trace.act())
                .param("detail", shortened(trace.detail()))
                .param("keptKey", kept == null ? null : kept.key())
                .param("keptDigest", kept == null ? null : Sm3.of(kept.content()))
                .update();
        wakeTheChain();
    }

    private void wakeTheChain() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    chain.wake();
                }
            });
        } else {
            chain.wake();
        }
    }

    private Actor whoever() {
        Actor actor = current.get();
        return actor.isStaff() || RequestContextHolder.getRequestAttributes() != null ? actor : PROGRAM;
    }

    private static String source() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getRemoteAddr() != null
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
    }
}
