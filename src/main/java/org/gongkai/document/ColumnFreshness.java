package org.gongkai.document;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.catalogue.UpdateRule;
import org.gongkai.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 栏目更新情况: when each column was last brought up to date, which are overdue by their own rule, and how the site stands against the
 * single-veto items of the national inspection (CHECK19): a site not renewed within two weeks; policy columns not renewed within
 * six months, columns long overdue, empty columns.
 */
@Service
@Transactional(readOnly = true)
public class ColumnFreshness {

    /** CHECK19 V3: the site is renewed at least every so many days. */
    public static final int SITE_DAYS = 14;

    /** CHECK19 V4: policy columns are renewed at least every so many months. */
    public static final int POLICY_MONTHS = 6;

    /** CHECK19 V4: from so many policy columns not renewed, so many overdue or so many empty ones on, the site fails. */
    public static final int POLICY_LIMIT = 5;

    /** See {@link #POLICY_LIMIT}. */
    public static final int OVERDUE_LIMIT = 10;

    /** See {@link #POLICY_LIMIT}. */
    public static final int EMPTY_LIMIT = 5;

    /** New editions of older items are looked for among so many of the newest. */
    private static final int LOOKED_AT = 200;

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final DocumentDesk desk;

    ColumnFreshness(JdbcClient sql, Catalogue catalogue, PublishedDocuments published, DocumentDesk desk) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.published = published;
        this.desk = desk;
    }

    /** How a column stands. */
    public enum State {
        FRESH,
        /** Not renewed in the time of its rule. */
        OVERDUE,
        EMPTY,
        /** Filled by another page, or a group. */
        ELSEWHERE
    }

    /**
     * One column.
     *
     * @param items with those of the columns below it
     * @param changedOn when something in it was last published or renewed; null where nothing lies in it
     * @param due the day it has to be renewed by; null where its rule names none
     */
    public record Line(
            Column column,
            long items,
            @Nullable LocalDate changedOn,
            @Nullable LocalDate due,
            State state) {}

    /**
     * The whole site.
     *
     * @param lines every column in reading order
     * @param siteChangedOn last publication of all; null for none
     * @param stalePolicy policy columns not renewed within six months
     */
    public record Picture(
            List<Line> lines, @Nullable LocalDate siteChangedOn, List<Column> stalePolicy, LocalDate today) {

        public long overdue() {
            return lines.stream().filter(line -> line.state() == State.OVERDUE).count();
        }

        /** Columns that are published and have nothing in them; the public does not see them (PLAT19). */
        public long empty() {
            return lines.stream().filter(line -> line.state() == State.EMPTY).count();
        }

        /** */
        public boolean isSiteStale() {
            return siteChangedOn == null || siteChangedOn.plusDays(SITE_DAYS).isBefore(today);
        }

        /** whether an inspector would fail the site for its columns. */
        public boolean isVetoed() {
            return stalePolicy.size() >= POLICY_LIMIT || overdue() >= OVERDUE_LIMIT || empty() >= EMPTY_LIMIT;
        }
    }

    /** The day the picture holds for. */
    public LocalDate today() {
        return published.today();
    }

    /** The site today. Two statements. */
    public Picture read(Actor by) {
        by.require(desk.mayRead(by), "查看栏目更新情况");
        LocalDate today = published.today();
        List<Column> tree = catalogue.tree();
        Map<ColumnPath, LocalDate> changed = changed(tree);
        Map<ColumnPath, Long> counts = published.countsByColumn();
        List<Line> lines = new ArrayList<>();
        for (Column column : tree) {
            LocalDate on = changed.get(column.path());
            LocalDate due = due(column, on);
            lines.add(new Line(column, counts.getOrDefault(column.path(), 0L), on, due, state(column, on, due, today)));
        }
        return new Picture(
                List.copyOf(lines),
                changed.values().stream().max(LocalDate::compareTo).orElse(null),
                lines.stream()
                        .filter(line -> line.state() != State.ELSEWHERE && isPolicy(line.column()))
                        .filter(line -> line.changedOn() == null
                                || line.changedOn().plusMonths(POLICY_MONTHS).isBefore(today))
                        .map(Line::column)
                        .toList(),
                today);
    }

    /** 政策文件, as the inspection calls them: columns of item 20-1; the platform has no columns of news (PLAT19). */
    private static boolean isPolicy(Column column) {
        return column.statutoryCodes().contains("20-1")
                && switch (column.kind()) {
                    case DOCUMENTS, NORMATIVE, INTERPRETATIONS -> true;
                    default -> false;
                };
    }

    private static @Nullable LocalDate due(Column column, @Nullable LocalDate changedOn) {
        return changedOn != null && column.rule().rhythm() == UpdateRule.Rhythm.EVERY
                ? changedOn.plusMonths(column.rule().number())
                : null;
    }

    private static State state(Column column, @Nullable LocalDate changedOn, @Nullable LocalDate due, LocalDate today) {
        if (!column.kind().mayBeChosen()) {
            return State.ELSEWHERE;
        }
        if (changedOn == null) {
            return State.EMPTY;
        }
        return due != null && due.isBefore(today) ? State.OVERDUE : State.FRESH;
    }

    private Map<ColumnPath, LocalDate> changed(List<Column> tree) {
        Map<ColumnPath, LocalDate> changed = new HashMap<>();
        sql.sql("""
                        select c.path, (
                            select max(p.changed_at) from (
                                select s.seq from placement s where s.column_path = c.path order by s.seq desc limit :most) newest
                            join publication p on p.seq = newest.seq) as changed_at
                        from unnest(:paths) as c (path)""")
                .param("most", LOOKED_AT)
                .param("paths", tree.stream().map(c -> c.path().value()).toArray(String[]::new))
                .query((ResultSet row) -> {
                    LocalDateTime at = row.getObject("changed_at", LocalDateTime.class);
                    if (at != null) {
                        changed.put(new ColumnPath(row.getString("path")), at.toLocalDate());
                    }
                });
        return changed;
    }
}
