package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 提示的效果: how often hints were offered, opened, and made a request needless; numbers by organ and day, nobody's data. */
@Component
class Deflections {

    /** What happened to a form. */
    enum Step {
        OFFERED,
        OPENED,
        /** Something offered was opened and nothing was filed. */
        DROPPED
    }

    private final JdbcClient sql;
    private final Clock clock;

    Deflections(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void count(String agency, Step step) {
        String column = step.name().toLowerCase(Locale.ROOT);
        sql.sql("""
                        insert into request_deflection (agency, on_date, %1$s) values (?, ?, 1)
                        on conflict (agency, on_date) do update set %1$s = request_deflection.%1$s + 1""".formatted(column)).params(agency, LocalDate.now(clock)).update();
    }
}
