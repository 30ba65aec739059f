package org.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.catalogue.KeepingColumns;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.page.Trace;
import org.gongkai.page.Traced;
import org.gongkai.vault.Acceptance;
import org.gongkai.vault.Keeping;
import org.gongkai.vault.Sensitivity;
import org.gongkai.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 移送查阅场所 (条例第二十五条, R-49): every quarter or year the office lists what its organs published and has not handed to the archive, the
 * library or the reading place yet, hands the list and the papers over, and records the receipt.
 */
@Service
public class HandingOver {

    /** 及时: the law names no term; an item that waits longer is shown as overdue. */
    public static final int WAITING_MONTHS = 3;

    /** A receipt that is missing longer is shown as overdue. */
    public static final int RECEIPT_DAYS = 30;

    private static final int MOST_ITEMS = 20_000;
    private static final int LONGEST = 100;
    private static final Acceptance PICTURE =
            new Acceptance(Set.of("image/jpeg", "image/png", "application/pdf"), 10L * 1024 * 1024);

    private final JdbcClient sql;
    private final Documents documents;
    private final KeepingColumns keeping;
    private final Vault vault;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    HandingOver(
            JdbcClient sql,
            Documents documents,
            KeepingColumns keeping,
            Vault vault,
            ApplicationEventPublisher news,
            Clock clock) {
        this.sql = sql;
        this.documents = documents;
        this.keeping = keeping;
        this.vault = vault;
        this.news = news;
        this.clock = clock;
    }

    /** News for the trail: a list or a receipt was stored. */
    record Stored(long id, String act, String detail, Actor by, Trace.Kept row) implements Traced {
        @Override
        public Trace trace() {
            return new Trace(by.username(), by.displayName(), Trace.Kind.DOCUMENT, "移送清单" + id, act, detail, row);
        }
    }

    /**
     * What is to be listed.
     *
     * @param place name of a {@link ReadingPlace}
     * @param year as typed
     * @param quarter 1 to 4, or empty for the whole year
     * @param wholeCounty also what other offices' organs published; for the county's office
     */
    public record Wish(String place, String receiver, String year, String quarter, boolean wholeCounty) {}

    /** Whether the person makes lists and records receipts. */
    public boolean mayHandOver(Actor by) {
        return by.isSystem() || (by.agency() != null && (by.has(Role.CLERK) || by.has(Role.HEAD)));
    }

    /** Whether the person may list the whole county. */
    public boolean mayHandOverAll(Actor by) {
        return keeping.mayKeep(by);
    }

    /** Makes the list of what was published in that time and is on no list for that place yet; fields of problems are those of {@link Wish}. */
    @Transactional
    public Outcome<Long> list(Wish wish, Actor by) {
        by.require(mayHandOver(by) && (!wish.wholeCounty() || mayHandOverAll(by)), "移送公开信息");
        List<Problem> problems = new ArrayList<>();
        ReadingPlace place = ReadingPlace.byName(wish.place()).orElse(null);
        if (place == null) {
            problems.add(new Problem("place", "请选择移送到哪里。"));
        }
        if (wish.receiver().isBlank() || wish.receiver().strip().length() > LONGEST) {
            problems.add(new Problem("receiver", "请填写接收单位的名称，最多" + LONGEST + "个字。"));
        }
        LocalDate today = documents.today();
        int year = wish.year().strip().matches("\\d{4}")
                ? Integer.parseInt(wish.year().strip())
                : 0;
        if (year < 2008 || year > today.getYear()) {
            problems.add(new Problem("year", "请填写年份，例如" + today.getYear() + "。"));
        }
        if (!wish.quarter().matches("[1-4]?")) {
            problems.add(new Problem("quarter", "请选择季度或者全年。"));
        }
        if (!problems.isEmpty() || place == null) {
            return Outcome.refused(problems);
        }
        int first = wish.quarter().isEmpty() ? 1 : (Integer.parseInt(wish.quarter()) - 1) * 3 + 1;
        LocalDate from = LocalDate.of(year, first, 1);
        LocalDate until = wish.quarter().isEmpty()
                ? LocalDate.of(year, 12, 31)
                : from.plusMonths(3).minusDays(1);
        if (from.isAfter(today)) {
            return Outcome.refused(List.of(new Problem("quarter", "这个时期还没有到。")));
        }

        String agency = by.agency();
        String scope = wish.wholeCounty() || agency == null ? "" : agency;
        sql.sql("select pg_advisory_xact_lock(hashtext('handover'))")
                .query((row, n) -> 0)
                .single();
        long waiting = sql.sql("select count(*) " + WAITING + IN_TIME)
                .param("scope", scope)
                .param("place", place.name())
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
        if (waiting == 0) {
            return Outcome.refused(List.of(new Problem("", "这个时期公开的信息都已经列入清单。")));
        }
        if (waiting > MOST_ITEMS) {
            return Outcome.refused(List.of(new Problem("quarter", "这个时期有" + waiting + "条，请按季度分开移送。")));
        }
        return Outcome.done(store(scope, place, wish.receiver().strip(), from, until, (int) waiting, by));
    }

    static final String WAITING = """
            from publication p join document d on d.id = p.document_id
            where (:scope = '' or d.handled_by = :scope) and not exists (
                select from handover_item i join handover h on h.id = i.handover_id
                where i.document_id = p.document_id and h.place = :place)""";

    private static final String IN_TIME = """
             and p.published_at >= :from and p.published_at < cast(:until as date) + 1""";

    private long store(
            String scope, ReadingPlace place, String receiver, LocalDate from, LocalDate until, int items, Actor by) {
        long id = sql.sql("""
                        insert into handover (scope, place, receiver, first_day, last_day, items, made_on, made_at, actor, actor_name)
                        values (:scope, :place, :receiver, :from, :until, :items, :on, :at, :actor, :name) returning id""")
                .param("scope", scope)
                .param("place", place.name())
                .param("receiver", receiver)
                .param("from", from)
                .param("until", until)
                .param("items", items)
                .param("on", documents.today())
                .param("at", now())
                .param("actor", by.username())
                .param("name", by.displayName())
                .query(Long.class)
                .single();
        sql.sql("""
                        insert into handover_item (handover_id, position, document_id, number, title, agency_name,
                            official_number, index_number, made_on, published_on)
                        select :id, row_number() over (order by p.seq), p.document_id, p.number, p.title, p.agency_name,
                            p.official_number, p.index_number, p.made_on, p.published_at::date\s""" + WAITING + IN_TIME)
                .param("id", id)
                .param("scope", scope)
                .param("place", place.name())
                .param("from", from)
                .param("until", until)
                .update();
        Trace.Kept row = sql.sql("select " + HandoverTraces.LISTS.columns() + " from handover where id = ?")
                .param(id)
                .query((r, n) -> HandoverTraces.LISTS.kept(r))
                .single();
        news.publishEvent(new Stored(id, "移送公开信息", receiver + "，" + items + "条", by, row));
        return id;
    }

    /**
     * 登记回执. Fields of problems: {@code on}, {@code by}, {@code number}, {@code picture}.
     *
     * @param picture of the receipt: JPEG, PNG or PDF; null for none
     */
    @Transactional
    public Outcome<Long> receive(
            long id, @Nullable LocalDate on, String receivedBy, String number, byte @Nullable [] picture, Actor by) {
        Handover list = one(id);
        by.require(
                mayHandOver(by) && (list.scope().isEmpty() ? mayHandOverAll(by) : by.worksFor(list.scope())), "登记移送回执");
        List<Problem> problems = new ArrayList<>();
        if (list.receipt() != null) {
            return Outcome.refused(List.of(new Problem("", "这份清单的回执已经登记。")));
        }
        if (on == null || on.isBefore(list.madeOn()) || on.isAfter(documents.today())) {
            problems.add(new Problem("on", "请填写签收日期，不早于移送的那一天，不晚于今天。"));
        }
        if (receivedBy.isBlank() || receivedBy.strip().length() > LONGEST) {
            problems.add(new Problem("by", "请填写谁签收的。"));
        }
        if (number.strip().length() > LONGEST) {
            problems.add(new Problem("number", "回执编号最多" + LONGEST + "个字。"));
        }
        String blob = null;
        if (picture != null && picture.length > 0) {
            switch (keep(picture)) {
                case Keeping.Kept kept -> blob = kept.id().value();
                case Keeping.NotKept no -> problems.add(new Problem("picture", "回执请上传不超过10MB的 JPEG、PNG 图片或者 PDF。"));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }

        Trace.Kept row = sql.sql("""
                        insert into handover_receipt (handover_id, received_on, received_by, number, picture, recorded_at, actor, actor_name)
                        values (:id, :on, :receivedBy, :number, :picture, :at, :actor, :name)""" + HandoverTraces.RECEIPTS.returning())
                .param("id", id)
                .param("on", on)
                .param("receivedBy", receivedBy.strip())
                .param("number", number.strip())
                .param("picture", blob, Types.VARCHAR)
                .param("at", now())
                .param("actor", by.username())
                .param("name", by.displayName())
                .query((stored, n) -> HandoverTraces.RECEIPTS.kept(stored))
                .single();
        news.publishEvent(new Stored(id, "登记移送回执", receivedBy.strip() + " " + number.strip(), by, row));
        return Outcome.done(id);
    }

    private Keeping keep(byte[] picture) {
        try {
            return vault.keep(new ByteArrayInputStream(picture), Sensitivity.PERSONAL, PICTURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private Handover one(long id) {
        return sql.sql(HandoverDesk.LIST + " where h.id = ? for update of h")
                .param(id)
                .query(HandoverDesk::handover)
                .optional()
                .orElseThrow();
    }
}
