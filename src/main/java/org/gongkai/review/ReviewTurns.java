package org.gongkai.review;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待我办理: which reviews a person acts on next, by organ and role; who drafted does not review the secrecy nor sign. */
@Component
public class ReviewTurns {

    private static final String STEP = """
            stage in ('IN_REVIEW', 'REFERRED') and handled_by = :own and step = any (string_to_array(:steps, ','))
                and not (drafter = :me and step in ('SECRECY', 'SIGNING'))""";
    private static final String RETURNED = "stage = 'RETURNED' and drafter = :me";
    private static final String JOINT = """
            stage in ('IN_REVIEW', 'REFERRED') and :answers
                and id in (select w.review_id from review_joint w where w.handled_by = :own and not w.answered)""";

    /** Whose turn it is; its parameters are those of {@link #bound}. */
    static final String WAITING = "(" + STEP + ") or (" + RETURNED + ") or (" + JOINT + ")";

    private final JdbcClient sql;

    ReviewTurns(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How many wait for a person.
     *
     * @param steps to be reviewed or signed
     * @param returned to be mended by the drafter
     * @param joint of other organs, on which the own one has not said what it holds right (C06)
     * @param reexaminations withheld documents whose yearly look is due, for the head (第十八条, R-29)
     */
    public record Waiting(long steps, long returned, long joint, long reexaminations) {

        /** All of them. */
        public long all() {
            return steps + returned + joint + reexaminations;
        }
    }

    /** One statement. */
    public Waiting of(LocalDate today, Actor by) {
        return bound(
                        sql.sql("select count(*) filter (where " + STEP + ") as steps, count(*) filter (where "
                                + RETURNED
                                + ") as returned, count(*) filter (where " + JOINT
                                + ") as joint, count(*) filter (where :decides and handled_by = :own and reexamine_on <= :today) as again"
                                + " from review where " + WAITING
                                + " or (:decides and handled_by = :own and reexamine_on <= :today)"),
                        by)
                .param("decides", by.has(Role.HEAD))
                .param("today", today)
                .query((row, n) -> new Waiting(
                        row.getLong("steps"), row.getLong("returned"), row.getLong("joint"), row.getLong("again")))
                .single();
    }

    /** Binds who asks. */
    JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Actor by) {
        return statement
                .param("own", by.agency(), Types.VARCHAR)
                .param("me", by.username())
                .param("answers", by.has(Role.HEAD) || by.has(Role.REVIEWER))
                .param(
                        "steps",
                        Arrays.stream(ReviewStep.values())
                                .filter(step -> step.roles().stream().anyMatch(by::has))
                                .map(Enum::name)
                                .collect(Collectors.joining(",")));
    }
}
