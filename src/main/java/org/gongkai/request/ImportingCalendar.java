package org.gongkai.request;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.workday.DayKind;
import org.gongkai.workday.HolidayNotice;
import org.gongkai.workday.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 导入节假日安排: a year's notice in the format of {@code workday/YYYY.txt}, checked and looked at before it holds. Open
 * cases are computed again; which due dates moved, and by which state of the calendar each is computed, is kept.
 */
@Component
public class ImportingCalendar {

    private static final int BATCH = 500;
    private static final int LONGEST = 20_000;
    private static final int MOST_IMPORTS = 50;
    private static final Pattern LINE = Pattern.compile("line (\\d+) `(.*?)`: .*", Pattern.DOTALL);

    private final JdbcClient sql;
    private final RequestStore store;
    private final CaseClock caseClock;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    ImportingCalendar(
            JdbcClient sql, RequestStore store, CaseClock caseClock, Clock clock, ApplicationEventPublisher news) {
        this.sql = sql;
        this.store = store;
        this.caseClock = caseClock;
        this.clock = clock;
        this.news = news;
        WorkCalendar.adopt(imported());
    }

    /** A due date that moves. */
    public record Moved(
            RequestNumber number,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * What an import would do.
     *
     * @param replaces whether the year already has a notice
     * @param off days off that the notice names
     * @param work make-up workdays
     * @param open how many open cases were computed again
     * @param moved those whose due date moves, in the order they were filed
     */
    public record Preview(
            HolidayNotice notice,
            boolean replaces,
            long off,
            long work,
            long open,
            List<Moved> moved,
            String oldVersion,
            String newVersion) {}

    /** An import that was made; {@code moved} counts the due dates it moved. */
    public record Import(int year, String oldVersion, String newVersion, String by, LocalDate on, long moved) {}

    /**
     * Reads the text and tells what it would change; changes nothing. Field of problems: {@code text}.
     *
     * @throws org.gongkai.identity.NotPermitted unless the person is an administrator
     */
    public Outcome<Preview> preview(String text, Actor by) {
        by.require(Role.ADMINISTRATOR, "导入节假日安排");
        return switch (read(text)) {
            case Outcome.Refused<HolidayNotice>(List<Problem> problems) -> Outcome.refused(problems);
            case Outcome.Done<HolidayNotice>(HolidayNotice notice) -> Outcome.done(preview(notice));
        };
    }

    /** Makes it hold: keeps the notice, computes the open cases again, keeps what moved. */
    @Transactional
    public Outcome<Preview> importNotice(String text, Actor by) {
        Outcome<Preview> looked = preview(text, by);
        if (looked instanceof Outcome.Done<Preview>(Preview preview)) {
            HolidayNotice notice = preview.notice();
            Long id = sql.sql("""
                            insert into request_calendar (year, notice, old_version, new_version, actor, actor_name, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?) returning id""")
                    .params(
                            notice.year(),
                            text.strip(),
                            preview.oldVersion(),
                            preview.newVersion(),
                            by.username(),
                            by.displayName(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            project(id, WorkCalendar.official().with(notice));
            news.publishEvent(OfficeAct.setting(
                    by,
                    Integer.toString(notice.year()),
                    "导入节假日安排",
                    notice.sources().getLast().number() + "；" + preview.moved().size() + "件申请的期限改变"));
            afterCommit(() -> WorkCalendar.adopt(imported()));
        }
        return looked;
    }

    /** The imports, the latest first. */
    public List<Import> imports() {
        return sql.sql("""
                        select c.*, (select count(*) from request_calendar_change x where x.calendar_id = c.id) as moved
                        from request_calendar c order by c.id desc limit ?""")
                .param(MOST_IMPORTS)
                .query((row, n) -> new Import(
                        row.getInt("year"),
                        row.getString("old_version"),
                        row.getString("new_version"),
                        row.getString("actor_name"),
                        row.getObject("recorded_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        row.getLong("moved")))
                .list();
    }

    private Preview preview(HolidayNotice notice) {
        WorkCalendar now = WorkCalendar.official();
        WorkCalendar then = now.with(notice);
        CaseClock before = caseClock.by(now);
        CaseClock after = caseClock.by(then);
        LocalDate today = LocalDate.now(clock);
        List<Moved> moved = new ArrayList<>();
        long open = eachOpen((header, facts) -> {
            LocalDate from = Projection.of(header, facts, before, today).dueOn();
            LocalDate to = Projection.of(header, facts, after, today).dueOn();
            if (!Objects.equals(from, to)) {
                moved.add(new Moved(header.number(), header.title(), from, to));
            }
        });
        return new Preview(
                notice,
                now.hasNotice(notice.year()),
                notice.days().values().stream().filter(kind -> !kind.working()).count(),
                notice.days().values().stream().filter(DayKind::working).count(),
                open,
                List.copyOf(moved),
                now.version(),
                then.version());
    }

    private void project(long id, WorkCalendar then) {
        CaseClock before = caseClock.by(WorkCalendar.official());
        CaseClock after = caseClock.by(then);
        LocalDate today = LocalDate.now(clock);
        eachOpen((header, facts) -> {
            LocalDate from = Projection.of(header, facts, before, today).dueOn();
            Projection projection = Projection.of(header, facts, after, today);
            store.project(header.id(), projection);
            if (!Objects.equals(from, projection.dueOn())) {
                sql.sql("""
                                insert into request_calendar_change (calendar_id, request_id, old_due, new_due)
                                values (:calendar, :request, :from, :to)""")
                        .param("calendar", id)
                        .param("request", header.id())
                        .param("from", from)
                        .param("to", projection.dueOn())
                        .update();
            }
        });
    }

    @FunctionalInterface
    private interface OpenCase {
        void see(RequestHeader header, List<RecordedFact> facts);
    }

    /** Every case that waits for its decision or its delivery, in batches; how many there were. */
    private long eachOpen(OpenCase reader) {
        long seen = 0;
        for (long last = 0; ; ) {
            List<RequestHeader> batch = sql.sql("select " + RequestStore.HEADER_COLUMNS
                            + " from request where stage not in ('DELIVERED', 'ENDED', 'WITHDRAWN', 'SET_ASIDE', 'ARCHIVED')"
                            + " and submitted_on <= ? and id > ? order by id limit ?")
                    .params(LocalDate.now(clock), last, BATCH)
                    .query(RequestStore::header)
                    .list();
            if (batch.isEmpty()) {
                return seen;
            }
            Map<Long, List<RecordedFact>> facts =
                    store.facts(batch.stream().map(RequestHeader::id).toList());
            batch.forEach(header -> reader.see(header, facts.getOrDefault(header.id(), List.of())));
            last = batch.getLast().id();
            seen += batch.size();
        }
    }

    /** The latest notice of each year imported so far. */
    private List<HolidayNotice> imported() {
        return sql.sql("select distinct on (year) notice from request_calendar order by year, id desc")
                .query((ResultSet row, int n) -> HolidayNotice.parse(row.getString("notice")))
                .list();
    }

    private static Outcome<HolidayNotice> read(String text) {
        if (text.isBlank()) {
            return refused("请粘贴节假日安排");
        }
        if (text.length() > LONGEST) {
            return refused("内容太长，一年的安排不会超过" + LONGEST + "个字");
        }
        try {
            HolidayNotice notice = HolidayNotice.parse(text);
            boolean plausible = notice.days().values().stream().anyMatch(kind -> !kind.working());
            return plausible ? Outcome.done(notice) : refused("没有一天放假，请核对");
        } catch (IllegalArgumentException unread) {
            Matcher line = LINE.matcher(String.valueOf(unread.getMessage()));
            return refused(
                    line.matches()
                            ? "第" + line.group(1) + "行“" + line.group(2)
                                    + "”读不懂。放假写成“off 2027-01-01..2027-01-03 元旦”，上班写成“work 2027-02-07 周日 春节”；日期要属于这一年，上班日要写对星期几"
                            : "缺少年份或者文件来源：先写“year 2027”，再写“notice 发文字号 成文日期 标题”");
        }
    }

    private static Outcome<HolidayNotice> refused(String message) {
        return Outcome.refused(List.of(new Problem("text", message)));
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
