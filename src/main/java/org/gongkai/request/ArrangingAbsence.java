package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代理安排 (第四十五条): while an official is absent a colleague of the same office acts for them. Nothing is deleted; an end is added. */
@Component
public class ArrangingAbsence {

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    ArrangingAbsence(JdbcClient sql, Accounts accounts, Clock clock, ApplicationEventPublisher news) {
        this.news = news;
        this.sql = sql;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * 代理安排.
     *
     * @param absent account of who is away
     * @param deputy account of who acts
     * @param until last day
     */
    public record Arrangement(
            String absent,
            String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /** Arranged and not over, the next first; of the person's own office. */
    public List<Absence> coming(Actor actor) {
        AgencyCode office = office(actor);
        return sql.sql("""
                        select * from request_absence where agency = ? and coalesce(ended_on, until_on) >= ?
                        order by from_on, id""")
                .params(office.value(), today())
                .query(ArrangingAbsence::absence)
                .list();
    }

    Deputies on(AgencyCode office, LocalDate day) {
        return new Deputies(sql.sql("""
                        select * from request_absence
                        where agency = ? and from_on <= ? and coalesce(ended_on, until_on) >= ? order by id""")
                .params(office.value(), day, day)
                .query(ArrangingAbsence::absence)
                .list());
    }

    /**
     * Arranges. Fields of problems: {@code absent}, {@code deputy}, {@code from}, {@code until}, {@code reason}.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person is the absent one or a head of the same office
     */
    @Transactional
    public Outcome<Absence> arrange(Arrangement wanted, Actor by) {
        AgencyCode office = office(by);
        boolean own = wanted.absent().equals(by.username());
        by.require(own || by.has(Role.HEAD), "安排代理");
        var problems = new ArrayList<Problem>();
        Optional<StaffAccount> absent = colleague(wanted.absent(), office);
        Optional<StaffAccount> deputy = colleague(wanted.deputy(), office);
        if (absent.isEmpty()) {
            problems.add(new Problem("absent", "本机关没有这个账号"));
        }
        if (deputy.isEmpty()) {
            problems.add(new Problem("deputy", "本机关没有这个账号；代理人应当是本机关工作人员"));
        } else if (wanted.deputy().equals(wanted.absent())) {
            problems.add(new Problem("deputy", "代理人不能是本人"));
        }
        checkDays(wanted, problems);
        if (wanted.reason().isBlank()) {
            problems.add(new Problem("reason", "请写明原因，例如出差、休假"));
        }
        FilingChecks.longest("reason", wanted.reason(), 200, problems);
        if (absent.isPresent() && wanted.from() != null && wanted.until() != null && overlaps(wanted, office)) {
            problems.add(new Problem("from", "这段时间已经安排了代理人"));
        }
        if (!problems.isEmpty() || absent.isEmpty() || deputy.isEmpty()) {
            return Outcome.refused(problems);
        }
        Absence arranged = insert(wanted, office, absent.get(), deputy.get(), by);
        news.publishEvent(OfficeAct.setting(
                by,
                office.value(),
                "安排代理",
                arranged.absentName() + "不在期间（" + arranged.from() + "至" + arranged.until() + "）由"
                        + arranged.deputyName() + "代理"));
        return Outcome.done(arranged);
    }

    /** Ends an arrangement today; from tomorrow nobody acts. Field of problems: empty. */
    @Transactional
    public Outcome<Long> end(long id, Actor by) {
        AgencyCode office = office(by);
        int ended = sql.sql("""
                        update request_absence set ended_on = :today, ended_by = :by
                        where id = :id and agency = :office and ended_on is null and until_on >= :today
                            and (absent = :by or :head)""")
                .param("today", today())
                .param("by", by.username())
                .param("id", id)
                .param("office", office.value())
                .param("head", by.has(Role.HEAD))
                .update();
        if (ended == 1) {
            news.publishEvent(OfficeAct.setting(by, office.value(), "结束代理", "第" + id + "项代理安排"));
        }
        return ended == 1 ? Outcome.done(id) : Outcome.refused(List.of(Problem.of("没有这项代理安排，或者已经结束，或者应当由本人、负责人结束")));
    }

    private void checkDays(Arrangement wanted, List<Problem> problems) {
        if (wanted.from() == null) {
            problems.add(new Problem("from", "请填写第一天"));
        } else if (wanted.from().isBefore(today())) {
            problems.add(new Problem("from", "不能早于今天：已经做过的事不能事后改成代理"));
        }
        if (wanted.until() == null) {
            problems.add(new Problem("until", "请填写最后一天"));
        } else if (wanted.from() != null && wanted.until().isBefore(wanted.from())) {
            problems.add(new Problem("until", "最后一天不能早于第一天"));
        }
    }

    private boolean overlaps(Arrangement wanted, AgencyCode office) {
        return sql.sql("""
                        select exists (select from request_absence where agency = :agency and absent = :absent
                            and from_on <= :until and coalesce(ended_on, until_on) >= :from)""")
                .param("agency", office.value())
                .param("absent", wanted.absent())
                .param("until", wanted.until())
                .param("from", wanted.from())
                .query(Boolean.class)
                .single();
    }

    private Absence insert(Arrangement wanted, AgencyCode office, StaffAccount absent, StaffAccount deputy, Actor by) {
        return sql.sql("""
                        insert into request_absence (agency, absent, absent_name, deputy, deputy_name, roles, from_on,
                            until_on, reason, actor, recorded_at)
                        values (:agency, :absent, :absentName, :deputy, :deputyName, :roles, :from, :until, :reason, :by, :at)
                        returning *""")
                .param("agency", office.value())
                .param("absent", absent.username())
                .param("absentName", absent.displayName())
                .param("deputy", deputy.username())
                .param("deputyName", deputy.displayName())
                .param("roles", absent.roles().stream().map(Role::name).toArray(String[]::new))
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("reason", Typed.text(wanted.reason()))
                .param("by", by.username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(ArrangingAbsence::absence)
                .single();
    }

    private Optional<StaffAccount> colleague(String username, AgencyCode office) {
        return accounts.find(username).filter(account -> office.value().equals(account.agency()) && !account.closed());
    }

    private static AgencyCode office(Actor actor) {
        String agency = actor.agency();
        actor.require(agency != null, "安排代理");
        return new AgencyCode(java.util.Objects.requireNonNull(agency));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new Absence(
                row.getLong("id"),
                row.getString("absent"),
                row.getString("absent_name"),
                row.getString("deputy"),
                row.getString("deputy_name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("from_on", LocalDate.class),
                ended == null ? row.getObject("until_on", LocalDate.class) : ended,
                row.getString("reason"));
    }
}
