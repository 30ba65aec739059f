package org.gongkai.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was cleared, and what the night found. */
@Component
class ProofClearances {

    private final JdbcClient sql;
    private final Clock clock;

    ProofClearances(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The alarms, each with the reason for which it may stand, if somebody gave one. */
    List<ProofAlarm> known(DocumentNumber number, List<ProofAlarm> alarms) {
        if (alarms.isEmpty()) {
            return alarms;
        }
        Map<String, String> reasons = new HashMap<>();
        sql.sql("select mark, reason, actor_name from proof_clearance where document = ?")
                .param(number.value())
                .query(row -> {
                    reasons.put(
                            row.getString("mark"), row.getString("reason") + "（" + row.getString("actor_name") + "）");
                });
        return alarms.stream()
                .map(a -> new ProofAlarm(a.mark(), a.place(), a.label(), a.shown(), a.why(), reasons.get(a.mark())))
                .toList();
    }

    void clear(DocumentNumber number, ProofAlarm alarm, String reason, Actor by) {
        sql.sql("""
                        insert into proof_clearance (document, mark, shown, reason, cleared_at, actor, actor_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (document, mark) do nothing""")
                .params(
                        number.value(),
                        alarm.mark(),
                        alarm.shown(),
                        reason,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by.username(),
                        by.displayName())
                .update();
        sql.sql("delete from proof_alarm where document = ? and mark = ?")
                .params(number.value(), alarm.mark())
                .update();
    }

    /** Puts what was found in a public document in the place of what was found before. */
    void replace(PublishedDocument document, List<ProofAlarm> alarms) {
        String number = document.number().value();
        sql.sql("delete from proof_alarm where document = ?").param(number).update();
        for (ProofAlarm alarm : alarms) {
            sql.sql("""
                            insert into proof_alarm (document, mark, title, agency, place, label, shown, why, found_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            number,
                            alarm.mark(),
                            document.title(),
                            document.line().agency().value(),
                            alarm.place(),
                            alarm.label(),
                            alarm.shown(),
                            alarm.why(),
                            LocalDate.now(clock))
                    .update();
        }
    }

    /** What is not public any more needs no alarm. */
    void forgetWithdrawn() {
        sql.sql("""
                        delete from proof_alarm where not exists (
                            select 1 from document d where d.number = proof_alarm.document and d.public_state = 'PUBLIC')""").update();
    }
}
