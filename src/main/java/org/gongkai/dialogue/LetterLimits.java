package org.gongkai.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 来信时限. Three months after which one unanswered letter fails the whole site (单项否决) are the rule; within them the county
 * sets a target of working days for each kind. Nobody prescribes that target: 15 working days stand until the county chooses another.
 * A letter keeps the limit of the day it came.
 */
@Component
public class LetterLimits {

    /** At the very latest. */
    static final int MOST_MONTHS = 3;

    /** What R-45 gives as an example of a local target. */
    static final int USUAL_WORKDAYS = 15;

    /** Ends within three months whatever holidays lie among them. */
    static final int MOST_WORKDAYS = 45;

    private static final int MOST_REASON = 300;
    private static final String USUAL = "本县没有另定，按15个工作日掌握（本县自行掌握，不是法定期限）";

    private final JdbcClient sql;
    private final LetterScope scope;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    LetterLimits(JdbcClient sql, LetterScope scope, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
        this.news = news;
    }

    /**
     * One limit.
     *
     * @param workdays target, working days after receipt; the day of receipt is not counted
     * @param source who says so, in Chinese
     */
    public record Limit(LetterKind kind, int workdays, String source) {

        LocalDate dueOn(LocalDate receivedOn, WorkCalendar calendar) {
            return calendar.plusWorkdays(receivedOn, workdays);
        }

        static LocalDate lastOn(LocalDate receivedOn) {
            return receivedOn.plusMonths(MOST_MONTHS);
        }
    }

    /** One change, as it is kept. */
    public record Change(LetterKind kind, int workdays, String reason, String by, Instant at) {}

    /** News for the trail: a limit was set. */
    record LimitSet(LetterKind kind, int workdays, String reason, Actor by) implements Traced {
        @Override
        public Trace trace() {
            return Trace.of(
                    by.username(),
                    by.displayName(),
                    Trace.Kind.SETTING,
                    "letter-limits",
                    "设定来信时限",
                    kind.label() + "：" + workdays + "个工作日。理由：" + reason);
        }
    }

    /** What holds today for every kind, in their order. */
    public List<Limit> all() {
        List<Change> changes = changes();
        return java.util.Arrays.stream(LetterKind.values())
                .map(kind -> changes.stream()
                        .filter(change -> change.kind() == kind)
                        .findFirst()
                        .map(change -> new Limit(kind, change.workdays(), "本县设定：" + change.reason()))
                        .orElseGet(() -> new Limit(kind, USUAL_WORKDAYS, USUAL)))
                .toList();
    }

    /** What holds today for a kind. */
    public Limit of(LetterKind kind) {
        return all().get(kind.ordinal());
    }

    /** Every change, the latest first. */
    public List<Change> changes() {
        return sql.sql("select kind, workdays, reason, actor_name, recorded_at from letter_limit order by id desc")
                .query((row, n) -> new Change(
                        LetterKind.valueOf(row.getString("kind")),
                        row.getInt("workdays"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the person sets them: the head of the office that is competent for the county (条例第三条). */
    public boolean maySet(Actor by) {
        return scope.leadsTheCounty(by);
    }

    /** Sets the target of a kind from now on. Fields of problems: {@code kind}, {@code workdays}, {@code reason}. */
    @Transactional
    public Outcome<Limit> set(@Nullable LetterKind kind, String workdays, String reason, Actor by) {
        by.require(maySet(by), "设定来信时限");
        List<Problem> problems = new ArrayList<>();
        if (kind == null) {
            problems.add(new Problem("kind", "请选择来信的种类。"));
        }
        String days = workdays.strip();
        boolean fits =
                days.matches("\\d{1,2}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= MOST_WORKDAYS;
        if (!fits) {
            problems.add(new Problem("workdays", "请填写1至" + MOST_WORKDAYS + "的整数：再长就可能超过3个月，整个网站不合格（R-45）。"));
        }
        if (reason.isBlank() || reason.strip().length() > MOST_REASON) {
            problems.add(new Problem("reason", "请写明依据或者理由，最多" + MOST_REASON + "个字。"));
        }
        if (!problems.isEmpty() || kind == null) {
            return Outcome.refused(problems);
        }
        int set = Integer.parseInt(days);
        sql.sql("""
                        insert into letter_limit (kind, workdays, reason, actor, actor_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        kind.name(),
                        set,
                        reason.strip(),
                        by.username(),
                        by.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(new LimitSet(kind, set, reason.strip(), by));
        return Outcome.done(of(kind));
    }
}
