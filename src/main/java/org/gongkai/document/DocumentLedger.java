package org.gongkai.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发布台账: what the office works on, has published and has taken down, found by words, organ, column and days; with who published and
 * who reviewed it. Each sees what the own organ handles, leaders and inspectors see all.
 */
@Service
@Transactional(readOnly = true)
public class DocumentLedger {

    private static final int PIECE = 500;
    private static final String BRACKETS = "[](){}（）【】［］";
    private static final String ONE_STYLE = "〔〕〔〕〔〕〔〕〔〕〔〕";

    private static final String JOINED = """

            from document d left join publication p on p.document_id = d.id
            left join edition e on e.id = coalesce(d.draft_edition, d.public_edition)""";

    private final JdbcClient sql;
    private final Documents documents;
    private final DocumentJson json;
    private final DocumentDesk desk;
    private final Agencies agencies;
    private final Catalogue catalogue;

    DocumentLedger(
            JdbcClient sql,
            Documents documents,
            DocumentJson json,
            DocumentDesk desk,
            Agencies agencies,
            Catalogue catalogue) {
        this.sql = sql;
        this.documents = documents;
        this.json = json;
        this.desk = desk;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /** Which documents a list shows. */
    public enum View {
        DRAFT("草稿", "d.stage = 'DRAFT'"),
        CHECKING("待复审", "d.stage = 'CHECKING'"),
        SIGNING("待终审", "d.stage = 'SIGNING'"),
        SCHEDULED("定时发布", "d.stage = 'SCHEDULED'"),
        PUBLIC("已公开", "d.public_state = 'PUBLIC'"),
        /** Own normative documents in force or to come that nothing interprets. */
        UNINTERPRETED("缺解读", """
                d.public_state = 'PUBLIC' and d.id in (select n.document_id from publication n
                    where n.normative and n.source = '' and n.repealed_on is null
                        and (n.expires_on is null or n.expires_on >= :today)
                        and not exists (select 1 from document_relation r join publication i on i.document_id = r.from_id
                            where r.to_id = n.document_id and r.kind = 'INTERPRETS'))"""),
        WITHDRAWN("已撤下", "d.public_state = 'WITHDRAWN'"),
        ALL("全部", "true");

        private final String label;
        private final String where;

        View(String label, String where) {
            this.label = label;
            this.where = where;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }

    /** How a list is sorted. */
    public enum Order {
        CHANGED("最近变动在前", "d.changed_at desc, d.id desc"),
        PUBLISHED("最近公开在前", "p.published_at desc nulls last, d.id desc"),
        PUBLISHED_FIRST("最早公开在前", "p.published_at nulls last, d.id");

        private final String label;
        private final String by;

        Order(String label, String by) {
            this.label = label;
            this.by = by;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * What is looked for; null and empty stand for everything.
     *
     * @param words each must occur in the title, the number, 发文字号 (in whatever brackets) or the index number
     * @param column with everything below it
     * @param from first day of publication
     * @param to last day of publication
     */
    public record Filter(
            View view,
            String words,
            @Nullable AgencyCode organ,
            @Nullable ColumnPath column,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Order order) {

        /** Everything of a view. */
        public static Filter of(View view) {
            return new Filter(view, "", null, null, null, null, Order.CHANGED);
        }
    }

    /**
     * A line of the list.
     *
     * @param officialNumber empty where it has none
     * @param indexNumber empty before the first publication
     * @param column the Chinese name
     * @param publishedAt first publication; null before
     * @param reviewed who did 初审, 复审 and 终审 of the edition shown; empty names where that is not known
     * @param withdrawnOn null where it was not taken down, or is public again
     * @param withdrawnWhy the reason told to the public
     */
    public record Line(
            DocumentNumber number,
            String title,
            String officialNumber,
            String indexNumber,
            String agencyName,
            String column,
            @Nullable LocalDate madeOn,
            DocumentStage stage,
            PublicState publicState,
            @Nullable LocalDateTime publishedAt,
            Reviewed reviewed,
            @Nullable LocalDate withdrawnOn,
            String withdrawnWhy,
            LocalDateTime changedAt) {}

    /** 三审: the persons by name. */
    public record Reviewed(String first, String second, String last) {}

    /** A page of a list with its length. */
    public record Lines(List<Line> lines, Paging paging) {}

    /** The organs the person may choose from, in tree order; one at most where all is of the own organ. */
    public List<Agency> organs(Actor by) {
        String own = scope(by);
        return agencies.existingOn(documents.today()).stream()
                .filter(organ -> own.isEmpty() || organ.handledBy().value().equals(own))
                .toList();
    }

    /** A page of a list; four statements, however long. */
    public Lines list(Filter filter, int page, int size, Actor by) {
        Wanted wanted = wanted(filter, scope(by));
        long total = sql.sql("select count(*)" + (wanted.joined() ? JOINED : " from document d") + wanted.where())
                .params(wanted.values())
                .query(Long.class)
                .single();
        Paging paging = new Paging(page, size, total);
        return new Lines(read(ids(wanted, filter.order(), paging.offset(), size)), paging);
    }

    /** The whole list in pieces, so that its length costs no memory. @param most of them at most */
    public void forEach(Filter filter, int most, Actor by, Consumer<List<Line>> taker) {
        List<Long> ids = ids(wanted(filter, scope(by)), filter.order(), 0, most);
        for (int taken = 0; taken < ids.size(); taken += PIECE) {
            taker.accept(read(ids.subList(taken, Math.min(ids.size(), taken + PIECE))));
        }
    }

    private String scope(Actor by) {
        by.require(desk.mayRead(by), "查看信息发布工作");
        String own = by.agency();
        boolean all = by.isSystem() || by.has(Role.LEADER) || by.has(Role.INSPECTOR);
        return all || own == null ? "" : own;
    }

    /** @param joined whether the conditions speak of the edition or the publication */
    private record Wanted(List<String> conditions, Map<String, @Nullable Object> values, boolean joined) {
        String where() {
            return " where " + String.join(" and ", conditions);
        }
    }

    private Wanted wanted(Filter filter, String scope) {
        List<String> conditions = new ArrayList<>(List.of("(" + filter.view().where + ")"));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", documents.today());
        if (!scope.isEmpty()) {
            conditions.add("d.handled_by = :scope");
            values.put("scope", scope);
        }
        if (filter.organ() != null) {
            conditions.add("d.agency = :organ");
            values.put("organ", filter.organ().value());
        }
        boolean joined = false;
        int n = 0;
        for (String word : filter.words().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                n++;
                conditions.add(
                        "strpos(translate(lower(concat_ws(' ', d.title, d.number, d.index_number, e.official_number)),"
                                + " :brackets, :style), translate(:word" + n + ", :brackets, :style)) > 0");
                values.put("word" + n, word);
                values.put("brackets", BRACKETS);
                values.put("style", ONE_STYLE);
                joined = true;
            }
        }
        if (filter.column() != null) {
            conditions.add("(e.column_path = :column or starts_with(e.column_path, :column || '/'))");
            values.put("column", filter.column().value());
            joined = true;
        }
        if (filter.from() != null) {
            conditions.add("p.published_at >= cast(:from as date)");
            values.put("from", filter.from());
            joined = true;
        }
        if (filter.to() != null) {
            conditions.add("p.published_at < cast(:to as date) + 1");
            values.put("to", filter.to());
            joined = true;
        }
        return new Wanted(conditions, values, joined);
    }

    private record Found(
            long id,
            Document document,
            String title,
            String official,
            String column,
            @Nullable LocalDate madeOn,
            @Nullable LocalDateTime publishedAt) {}

    private List<Long> ids(Wanted wanted, Order order, long offset, int size) {
        return sql.sql("select d.id" + JOINED + wanted.where() + " order by " + order.by
                        + " offset :offset limit :size")
                .params(wanted.values())
                .param("offset", offset)
                .param("size", size)
                .query(Long.class)
                .list();
    }

    private List<Line> read(List<Long> ids) {
        List<Found> found = sql.sql("""
                        select d.*, coalesce(e.official_number, '') as official, coalesce(e.column_path, '') as column_path,
                            e.made_on, p.published_at, case when d.stage = 'NONE' then d.title else e.title end as shown""" + JOINED + " where d.id = any (:ids) order by array_position(:ids, d.id)")
                .param("ids", ids.toArray(Long[]::new))
                .query(DocumentLedger::found)
                .list();
        Map<Long, Story> stories = stories(ids);
        return found.stream()
                .map(one -> line(one, stories.getOrDefault(one.id(), new Story())))
                .toList();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getLong("id"),
                Documents.header(row, n),
                row.getString("shown"),
                row.getString("official"),
                row.getString("column_path"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("published_at", LocalDateTime.class));
    }

    private Line line(Found one, Story story) {
        Document document = one.document();
        boolean down = document.publicState() == PublicState.WITHDRAWN;
        return new Line(
                document.number(),
                one.title(),
                one.official(),
                document.index() == null ? "" : document.index(),
                agencies.find(document.agency())
                        .map(Agency::name)
                        .orElse(document.agency().value()),
                ColumnPath.parse(one.column())
                        .flatMap(catalogue::find)
                        .map(Column::name)
                        .orElse(""),
                one.madeOn(),
                document.stage(),
                document.publicState(),
                one.publishedAt() != null ? one.publishedAt() : story.publishedAt,
                new Reviewed(story.first, story.second, story.last),
                down ? story.withdrawnOn : null,
                down ? story.withdrawnWhy : "",
                document.changedAt());
    }

    /** What the facts of a document say about its publication. */
    private static final class Story {

        private @Nullable LocalDateTime publishedAt;
        private String first = "";
        private String second = "";
        private String last = "";
        private @Nullable LocalDate withdrawnOn;
        private String withdrawnWhy = "";

        void hear(DocumentFact fact, Instant at, String who) {
            switch (fact) {
                case DocumentFact.EditionBegun begun -> {
                    first = "";
                    second = "";
                    last = "";
                }
                case DocumentFact.Submitted submitted -> first = who;
                case DocumentFact.Checked checked -> second = who;
                case DocumentFact.Scheduled scheduled -> last = who;
                case DocumentFact.Published published -> {
                    if (last.isEmpty()) {
                        last = who;
                    }
                    if (publishedAt == null) {
                        publishedAt = LocalDateTime.ofInstant(at, Publishing.ZONE);
                    }
                }
                case DocumentFact.TakenOver taken -> publishedAt = taken.publishedAt();
                case DocumentFact.WasWithdrawn withdrawn -> {
                    withdrawnOn = withdrawn.on();
                    withdrawnWhy = withdrawn.reason().label();
                }
                default -> {
                    // says nothing about it
                }
            }
        }
    }

    private Map<Long, Story> stories(List<Long> ids) {
        Map<Long, Story> stories = new HashMap<>();
        sql.sql("""
                        select document_id, type, recorded_at, actor_name, body from document_fact
                        where document_id = any (?) order by document_id, seq""").param(ids.toArray(Long[]::new)).query(row -> {
            stories.computeIfAbsent(row.getLong("document_id"), id -> new Story())
                    .hear(
                            json.read(row.getString("type"), row.getString("body")),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("actor_name"));
        });
        return stories;
    }
}
