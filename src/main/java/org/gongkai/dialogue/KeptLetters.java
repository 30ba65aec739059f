package org.gongkai.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.identity.Actor;
import org.gongkai.page.KeptFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 来信, kept and destroyed (PIPL 47): with the key of a letter go its words and the answer; what was published stays. */
@Component
class KeptLetters implements KeptFiles {

    private final JdbcClient sql;
    private final LetterStore store;
    private final KeepingLetterFact keeping;
    private final Clock clock;

    KeptLetters(JdbcClient sql, LetterStore store, KeepingLetterFact keeping, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.LETTER;
    }

    @Override
    public List<Closed> closed(String office, LocalDate upTo, int most) {
        return sql.sql("""
                        select l.number, l.ended_on from letter l join letter_secret s on s.letter_id = l.id
                        where l.stage <> 'OPEN' and l.handled_by = ? and l.ended_on <= ?
                        order by l.ended_on, l.id limit ?""")
                .params(office, upTo, most)
                .query((row, n) -> new Closed(row.getString("number"), row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<String> reasonToKeep(String number) {
        return Optional.empty();
    }

    @Override
    public boolean destroy(String number, String list) {
        Letter letter = store.lock(new LetterNumber(number)).orElseThrow();
        if (letter.open() || store.secret(letter.id()).isEmpty()) {
            return false;
        }
        sql.sql("delete from letter_secret where letter_id = ?")
                .param(letter.id())
                .update();
        keeping.keep(letter, new LetterFact.LetterDestroyed(LocalDate.now(clock), list), Actor.system("retention"));
        return true;
    }
}
