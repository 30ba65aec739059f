package org.gongkai.review;

import java.time.LocalDate;
import java.util.Collection;
import org.gongkai.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 从签发到公开, the year's figures, for the annual report: what was signed to be published, and when it was. */
@Component
public class ReviewFigures {

    private final JdbcClient sql;

    ReviewFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Documents signed in a year.
     *
     * @param signed all of them
     * @param toPublish of them with an attribute that is published
     * @param onTime of those published within their term
     * @param late published after it
     * @param open not published yet
     * @param overdue of the open ones, those whose term is over
     */
    public record Year(int year, long signed, long toPublish, long onTime, long late, long open, long overdue) {}

    /** @param asOf the day on which open terms are looked at; one statement */
    public Year of(Collection<AgencyCode> organs, int year, LocalDate asOf) {
        return sql.sql("""
                        select count(*) as signed,
                            count(*) filter (where publish_due is not null) as to_publish,
                            count(*) filter (where published_on <= publish_due) as on_time,
                            count(*) filter (where published_on > publish_due) as late,
                            count(*) filter (where publish_due is not null and published_on is null) as open,
                            count(*) filter (where publish_due < :asOf and published_on is null) as overdue
                        from review where signed_on between :from and :to and agency = any(:organs)""")
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("asOf", asOf)
                .param("organs", organs.stream().map(AgencyCode::value).toArray(String[]::new))
                .query((row, n) -> new Year(
                        year,
                        row.getLong("signed"),
                        row.getLong("to_publish"),
                        row.getLong("on_time"),
                        row.getLong("late"),
                        row.getLong("open"),
                        row.getLong("overdue")))
                .single();
    }
}
