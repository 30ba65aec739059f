package org.gongkai.review;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 审查登记: the register of all reviewed documents, the board from signature to publication, the three catalogues and the list for yearly
 * re-examination. Every question is one statement.
 */
@Component
public class ReviewRegister {

    /** Which list. */
    public enum View {
        /** 登记簿: all, latest first, with those of other organs that are issued jointly. */
        ALL("opened_on desc, id desc", "true", true),
        /** 待我办理: where the person acts next, the longest waiting first. */
        MINE("opened_on, id", ReviewTurns.WAITING, true),
        /** 待公开: signed to be published and not reported published; the nearest limit first. */
        AWAITING("publish_due, id", "publish_due is not null and published_on is null"),
        /** 已推送公开. */
        PUBLISHED("published_on desc, id desc", "published_on is not null"),
        /** 主动公开目录. */
        PUBLIC("signed_on desc, id desc", "attribute in ('PUBLIC', 'PARTLY')"),
        /** 依申请公开目录. */
        ON_REQUEST("signed_on desc, id desc", "attribute = 'ON_REQUEST'"),
        /** 不予公开目录, inside only. */
        NOT_PUBLIC("signed_on desc, id desc", "attribute = 'NOT_PUBLIC'"),
        /** 定期评估: the nearest date first. */
        REEXAMINATION("reexamine_on, id", "reexamine_on is not null");

        private final String order;
        private final String condition;
        private final String organs;

        View(String order, String condition) {
            this(order, condition, false);
        }

        View(String order, String condition, boolean joint) {
            this.order = order;
            this.condition = "(" + condition + ")";
            this.organs = joint
                    ? " and (cast(:handledBy as text) is null or handled_by = :handledBy or "
                            + "id in (select j.review_id from review_joint j where j.handled_by = :handledBy))"
                    : " and (cast(:handledBy as text) is null or handled_by = :handledBy)";
        }
    }

    /** What is asked for; null or empty stands for everything. @param year of the signature, or before it of the opening */
    public record Filter(
            @Nullable AgencyCode agency,
            @Nullable ReviewStage stage,
            @Nullable DisclosureAttribute attribute,
            @Nullable Integer year,
            String words) {

        public static Filter all() {
            return new Filter(null, null, null, null, "");
        }
    }

    /**
     * The year's figures (C11).
     *
     * @param signed documents signed in the year
     * @param toPublish of them with an attribute that is published
     * @param published publications reported in the year: the number of files pushed to publication
     * @param onTime of them not later than their limit
     * @param overdue whose limit was in the year, not published by the day asked for
     */
    public record Figures(int year, int signed, int toPublish, int published, int onTime, int overdue) {}

    private static final String CONDITIONS = """
             and (cast(:agency as text) is null or agency = :agency)
            and (cast(:stage as text) is null or stage = :stage)
            and (cast(:attribute as text) is null or coalesce(attribute, proposed) = :attribute)
            and (cast(:from as date) is null or coalesce(signed_on, opened_on) between :from and :to)
            and (cast(:words as text) is null or title ilike :words or official_number ilike :words or number = :plain)""";

    private final JdbcClient sql;
    private final ReviewScope scope;
    private final ReviewTurns turns;

    ReviewRegister(JdbcClient sql, ReviewScope scope, ReviewTurns turns) {
        this.sql = sql;
        this.scope = scope;
        this.turns = turns;
    }

    /** Whether the person sees the reviews of more than one organ. */
    public boolean seesAll(Actor by) {
        return scope.of(by) == null;
    }

    public long count(View view, Filter filter, Actor by) {
        return bound("select count(*) from review where " + view.condition + view.organs + CONDITIONS, filter, by)
                .query(Long.class)
                .single();
    }

    public List<Review> list(View view, Filter filter, Paging paging, Actor by) {
        return bound(
                        "select " + ReviewStore.HEADER + " from review where " + view.condition + view.organs
                                + CONDITIONS + " order by " + view.order + " limit :size offset :offset",
                        filter,
                        by)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ReviewStore::header)
                .list();
    }

    private JdbcClient.StatementSpec bound(String statement, Filter filter, Actor by) {
        AgencyCode own = scope.of(by);
        Integer year = filter.year();
        String words = filter.words().strip();
        String pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return turns.bound(sql.sql(statement), by)
                .param("handledBy", own == null ? null : own.value(), Types.VARCHAR)
                .param(
                        "agency",
                        filter.agency() == null ? null : filter.agency().value(),
                        Types.VARCHAR)
                .param("stage", filter.stage() == null ? null : filter.stage().name(), Types.VARCHAR)
                .param(
                        "attribute",
                        filter.attribute() == null ? null : filter.attribute().name(),
                        Types.VARCHAR)
                .param("from", year == null ? null : LocalDate.of(year, 1, 1), Types.DATE)
                .param("to", year == null ? null : LocalDate.of(year, 12, 31), Types.DATE)
                .param("words", words.isEmpty() ? null : pattern, Types.VARCHAR)
                .param("plain", words, Types.VARCHAR);
    }

    /** What waits to be published. @param overdue its term is over; @param soon its term ends by the day asked for; @param open all */
    public record Pressing(long overdue, long soon, long open) {}

    /** Of the organ of the person, or of all for who sees all; one statement. */
    public Pressing pressing(LocalDate today, LocalDate soon, Actor by) {
        AgencyCode own = scope.of(by);
        return sql.sql("""
                        select count(*) filter (where publish_due < :today) as overdue,
                            count(*) filter (where publish_due between :today and :soon) as soon, count(*) as open
                        from review where publish_due is not null and published_on is null
                            and (cast(:handledBy as text) is null or handled_by = :handledBy)""")
                .param("today", today)
                .param("soon", soon)
                .param("handledBy", own == null ? null : own.value(), Types.VARCHAR)
                .query((row, n) -> new Pressing(row.getLong("overdue"), row.getLong("soon"), row.getLong("open")))
                .single();
    }

    /** @param asOf the day on which a limit is held against what is published; usually today */
    public Figures figures(int year, LocalDate asOf, Actor by) {
        AgencyCode own = scope.of(by);
        return sql.sql("""
                        select count(*) filter (where signed_on between :from and :to) as signed,
                            count(*) filter (where signed_on between :from and :to and attribute in ('PUBLIC', 'PARTLY')) as to_publish,
                            count(*) filter (where published_on between :from and :to) as published,
                            count(*) filter (where published_on between :from and :to and published_on <= publish_due) as on_time,
                            count(*) filter (where publish_due between :from and :to and publish_due < :asOf and published_on is null)
                                as overdue
                        from review where cast(:handledBy as text) is null or handled_by = :handledBy""")
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("asOf", asOf)
                .param("handledBy", own == null ? null : own.value(), Types.VARCHAR)
                .query((row, n) -> new Figures(
                        year,
                        row.getInt("signed"),
                        row.getInt("to_publish"),
                        row.getInt("published"),
                        row.getInt("on_time"),
                        row.getInt("overdue")))
                .single();
    }
}
