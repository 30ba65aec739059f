package org.gongkai.remedy;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 教训清单: what corrected cases teach, for everybody at work in the county; it names no person. */
@Component
public class RemedyLessons {

    private static final String WANTED = """
            from remedy_fact f join remedy_case c on c.id = f.case_id
            where f.lesson is not null and not c.struck
                and (cast(:lesson as text) is null or f.lesson = :lesson)
                and (cast(:year as integer) is null or extract(year from c.decided_on) = :year)""";

    private final JdbcClient sql;

    RemedyLessons(JdbcClient sql) {
        this.sql = sql;
    }

    /** One lesson. @param words how to do better */
    public record Line(
            Lesson lesson,
            String words,
            AgencyCode agency,
            RemedyType type,
            RemedyResult result,
            LocalDate decidedOn,
            LocalDate notedOn) {}

    /** Latest decided first. @param lesson null for all @param year of the decision, null for all */
    public List<Line> list(@Nullable Lesson lesson, @Nullable Integer year, Paging paging, Actor by) {
        by.require(reads(by), "查看教训清单");
        return wanted(
                        "select f.lesson, f.note, f.on_date, c.agency, c.type, c.result, c.decided_on " + WANTED
                                + " order by c.decided_on desc, f.case_id desc, f.seq desc limit :size offset :offset",
                        lesson,
                        year)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> new Line(
                        Lesson.valueOf(row.getString("lesson")),
                        row.getString("note"),
                        new AgencyCode(row.getString("agency")),
                        RemedyType.valueOf(row.getString("type")),
                        RemedyResult.valueOf(row.getString("result")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("on_date", LocalDate.class)))
                .list();
    }

    public long count(@Nullable Lesson lesson, @Nullable Integer year, Actor by) {
        by.require(reads(by), "查看教训清单");
        return wanted("select count(*) " + WANTED, lesson, year)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec wanted(String statement, @Nullable Lesson lesson, @Nullable Integer year) {
        return sql.sql(statement)
                .param("lesson", lesson == null ? null : lesson.name(), Types.VARCHAR)
                .param("year", year, Types.INTEGER);
    }

    /** Who works on cases or looks after them. */
    private static boolean reads(Actor by) {
        return by.isSystem()
                || by.roles().stream().anyMatch(role -> !org.gongkai.identity.Role.ADMINISTRATORS.contains(role));
    }
}
