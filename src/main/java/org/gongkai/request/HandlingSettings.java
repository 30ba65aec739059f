package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理设置 of each office: who set what, when and why is kept; the latest holds. */
@Component
public class HandlingSettings {

    /** What can be set. */
    public enum Setting {
        /** {@code yes} or {@code no}; only an administrator sets it, since it lifts a rule from the office itself. */
        ONE_PERSON("本机关只有一人办理"),
        MOST_PER_MONTH("每月超过多少件提示说明理由"),
        REEXAMINE_MONTHS("不予公开信息多少个月复核一次"),
        /** One section a line. */
        SECTIONS("承办科室");

        private final String label;

        Setting(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One change, as it is kept. */
    public record Change(Setting setting, String value, String reason, String by, Instant at) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    HandlingSettings(JdbcClient sql, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.clock = clock;
        this.news = news;
    }

    /** What holds for an office today. */
    public HandlingRules of(AgencyCode office) {
        Map<Setting, Change> latest = new HashMap<>();
        changes(office).forEach(change -> latest.putIfAbsent(change.setting(), change));
        Optional<Change> alone = Optional.ofNullable(latest.get(Setting.ONE_PERSON))
                .filter(change -> change.value().equals("yes"));
        return new HandlingRules(
                alone.isPresent(),
                alone.map(Change::reason).orElse(""),
                number(latest, Setting.MOST_PER_MONTH, HandlingRules.USUAL.mostPerMonth()),
                number(latest, Setting.REEXAMINE_MONTHS, HandlingRules.USUAL.reexamineMonths()),
                Optional.ofNullable(latest.get(Setting.SECTIONS))
                        .map(change -> change.value().lines().toList())
                        .orElse(List.of()));
    }

    /** Every change of an office, the latest first. */
    public List<Change> changes(AgencyCode office) {
        return sql.sql("""
                        select name, value, reason, actor_name, recorded_at from request_setting
                        where agency = ? order by id desc""")
                .param(office.value())
                .query((row, n) -> new Change(
                        Setting.valueOf(row.getString("name")),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the person may set this for the office: an administrator everything, a head what is not their own check. */
    public static boolean maySet(Actor by, AgencyCode office, Setting setting) {
        boolean ownHead = by.has(Role.HEAD) && by.worksFor(office.value());
        return by.has(Role.ADMINISTRATOR) || (ownHead && setting != Setting.ONE_PERSON);
    }

    /**
     * Sets one thing. Fields of problems: {@code value}, {@code reason}.
     *
     * @param reason why; never empty
     * @throws org.gongkai.identity.NotPermitted unless {@link #maySet}
     */
    @Transactional
    public Outcome<HandlingRules> set(AgencyCode office, Setting setting, String value, String reason, Actor by) {
        by.require(maySet(by, office, setting), "更改办理设置");
        var problems = new ArrayList<Problem>();
        String tidy = tidy(setting, value, problems);
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "请写明理由，设置会连同理由和姓名留存"));
        }
        FilingChecks.longest("reason", reason, 500, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        sql.sql("""
                        insert into request_setting (agency, name, value, reason, actor, actor_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        office.value(),
                        setting.name(),
                        tidy,
                        Typed.text(reason),
                        by.username(),
                        by.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(OfficeAct.setting(
                by,
                office.value(),
                "更改办理设置",
                setting.label() + "：" + tidy.replace("\n", "、") + "。理由：" + Typed.text(reason)));
        return Outcome.done(of(office));
    }

    private static String tidy(Setting setting, String value, List<Problem> problems) {
        String typed = value.strip();
        switch (setting) {
            case ONE_PERSON -> {
                if (!typed.equals("yes") && !typed.equals("no")) {
                    problems.add(new Problem("value", "请选择是或者否"));
                }
            }
            case MOST_PER_MONTH -> whole(typed, 1, 1000, "请填写1至1000的整数", problems);
            case REEXAMINE_MONTHS -> whole(typed, 1, 12, "请填写1至12的整数：至少每年复核一次（R-29）", problems);
            case SECTIONS -> {
                List<String> sections = Arrays.stream(typed.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
                if (sections.size() > 100 || sections.stream().anyMatch(line -> line.length() > 40)) {
                    problems.add(new Problem("value", "最多100个科室，每个不超过40个字"));
                }
                return String.join("\n", sections);
            }
        }
        return typed;
    }

    private static void whole(String typed, int least, int most, String message, List<Problem> problems) {
        boolean fits = typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
        if (!fits) {
            problems.add(new Problem("value", message));
        }
    }

    private static int number(Map<Setting, Change> latest, Setting setting, int usual) {
        Change change = latest.get(setting);
        return change == null ? usual : Integer.parseInt(change.value());
    }
}
