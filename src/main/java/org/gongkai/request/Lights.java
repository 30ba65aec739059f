package org.gongkai.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 预警灯设置: the distances at which lights come on, each from a day on (E05). Read again a minute after they were read, so that
 * several processes agree.
 */
@Component
public class Lights {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private volatile @Nullable Known known;

    Lights(JdbcClient sql, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.clock = clock;
        this.news = news;
    }

    private record Known(Instant readAt, List<Dated> settings) {}

    /** Distances and the day from which they hold. @param setBy who set them */
    public record Dated(LocalDate validFrom, LightDistances distances, String setBy) {}

    /** What holds on a day. */
    public LightDistances on(LocalDate day) {
        return settings().stream()
                .filter(setting -> !setting.validFrom().isAfter(day))
                .findFirst()
                .map(Dated::distances)
                .orElse(LightDistances.USUAL);
    }

    /** Everything ever set, the latest first. */
    public List<Dated> settings() {
        Known now = known;
        Instant instant = clock.instant();
        if (now == null
                || instant.isBefore(now.readAt())
                || Duration.between(now.readAt(), instant).compareTo(FRESH) > 0) {
            now = new Known(instant, read());
            known = now;
        }
        return now.settings();
    }

    /**
     * Sets distances from a day on; what held before stays known.
     *
     * @param from today or later
     * @throws org.gongkai.identity.NotPermitted unless the person is an administrator
     */
    public Outcome<Dated> set(
            @Nullable LocalDate from,
            @Nullable Integer urgent,
            @Nullable Integer soon,
            @Nullable Integer ahead,
            Actor actor) {
        actor.require(Role.ADMINISTRATOR, "设置预警距离");
        List<Problem> problems = reasonsAgainst(from, urgent, soon, ahead);
        if (from == null || urgent == null || soon == null || ahead == null || !problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        sql.sql("""
                        insert into request_light (valid_from, urgent, soon, ahead, set_by, set_at)
                        values (:from, :urgent, :soon, :ahead, :by, :at)
                        on conflict (valid_from) do update set urgent = excluded.urgent, soon = excluded.soon,
                            ahead = excluded.ahead, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("from", from)
                .param("urgent", urgent)
                .param("soon", soon)
                .param("ahead", ahead)
                .param("by", actor.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        known = null;
        news.publishEvent(OfficeAct.setting(
                actor, "lights", "设置预警距离", "自" + from + "起：红灯" + urgent + "、黄灯" + soon + "、提醒" + ahead + "个工作日"));
        return Outcome.done(new Dated(from, new LightDistances(urgent, soon, ahead), actor.displayName()));
    }

    private List<Problem> reasonsAgainst(
            @Nullable LocalDate from, @Nullable Integer urgent, @Nullable Integer soon, @Nullable Integer ahead) {
        var problems = new ArrayList<Problem>();
        LocalDate today = LocalDate.now(clock);
        if (from == null) {
            problems.add(new Problem("validFrom", "请填写从哪一天起施行"));
        } else if (from.isBefore(today)) {
            problems.add(new Problem("validFrom", "施行日期不能早于今天（" + ChineseDates.date(today) + "），以前的提醒已经按原来的距离发出"));
        }
        if (urgent == null || urgent < 1) {
            problems.add(new Problem("urgent", "请填写大于0的工作日数，例如2"));
        }
        if (soon == null || (urgent != null && soon <= urgent)) {
            problems.add(new Problem("soon", "黄灯要比红灯早亮，请填写更大的工作日数，例如5"));
        }
        if (ahead == null || (soon != null && ahead <= soon) || ahead > LightDistances.FURTHEST) {
            problems.add(new Problem("ahead", "提醒要比黄灯早，且不超过" + LightDistances.FURTHEST + "个工作日（法定答复期限），例如10"));
        }
        return problems;
    }

    private List<Dated> read() {
        return sql
                .sql("select valid_from, urgent, soon, ahead, set_by from request_light")
                .query((row, n) -> new Dated(
                        row.getObject("valid_from", LocalDate.class),
                        new LightDistances(row.getInt("urgent"), row.getInt("soon"), row.getInt("ahead")),
                        row.getString("set_by")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Dated::validFrom).reversed())
                .toList();
    }
}
