package org.gongkai.gazette;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.document.DocumentNumber;
import org.gongkai.page.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The issues as they are stored. */
@Repository
class Issues {

    private final JdbcClient sql;

    Issues(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Issue> find(IssueNumber number) {
        return sql.sql("select * from gazette_issue where year = ? and number = ?")
                .params(number.year(), number.number())
                .query((row, n) -> whole(row, items(row.getLong("id")), corrections(row.getLong("id"))))
                .optional();
    }

    /** Locks it until the transaction ends. */
    Optional<Issue> findForChange(IssueNumber number) {
        sql.sql("select id from gazette_issue where year = ? and number = ? for update")
                .params(number.year(), number.number())
                .query(Long.class)
                .optional();
        return find(number);
    }

    /** How many items it has beside what the list shows. */
    record Line(
            IssueNumber number,
            int total,
            LocalDate dated,
            @Nullable LocalDateTime releasedAt,
            int items,
            int sheets,
            int corrections) {}

    /** All issues, the newest first. */
    List<Line> all(boolean releasedOnly) {
        return sql.sql("""
                        select g.*, (select count(*) from gazette_item i where i.issue_id = g.id) as items,
                            (select count(*) from gazette_correction c where c.issue_id = g.id) as corrections
                        from gazette_issue g where not :released or g.released_at is not null
                        order by g.year desc, g.number desc""")
                .param("released", releasedOnly)
                .query((row, n) -> new Line(
                        number(row),
                        row.getInt("total"),
                        row.getObject("dated", LocalDate.class),
                        row.getObject("released_at", LocalDateTime.class),
                        row.getInt("items"),
                        row.getInt("sheets"),
                        row.getInt("corrections")))
                .list();
    }

    boolean exists(IssueNumber number, int total) {
        return sql.sql("select exists (select from gazette_issue where (year = ? and number = ?) or total = ?)")
                .params(number.year(), number.number(), total)
                .query(Boolean.class)
                .single();
    }

    int lastNumber(int year) {
        return sql.sql("select coalesce(max(number), 0) from gazette_issue where year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    int lastTotal() {
        return sql.sql("select coalesce(max(total), 0) from gazette_issue")
                .query(Integer.class)
                .single();
    }

    void insert(IssueNumber number, int total, LocalDate dated, String by) {
        sql.sql("insert into gazette_issue (year, number, total, dated, begun_by) values (?, ?, ?, ?, ?)")
                .params(number.year(), number.number(), total, dated, by)
                .update();
    }

    /** Writes the contents anew. */
    void write(IssueNumber number, List<Issue.Item> items) {
        long id = id(number);
        sql.sql("delete from gazette_item where issue_id = ?").param(id).update();
        items.forEach(item -> sql.sql("""
                        insert into gazette_item (issue_id, position, section, document_number, title, official_number,
                            agency_name, version, digest, page)
                        values (:issue, :position, :section, :document, :title, :official, :agency, :version, :digest, :page)""")
                .param("issue", id)
                .param("position", item.position())
                .param("section", item.section())
                .param("document", item.document().value())
                .param("title", item.title())
                .param("official", item.officialNumber())
                .param("agency", item.agencyName())
                .param("version", item.version())
                .param("digest", item.digest())
                .param("page", item.page(), Types.INTEGER)
                .update());
    }

    Trace.Kept release(IssueNumber number, Issue.Release release) {
        return sql.sql("""
                        update gazette_issue set released_at = ?, released_by = ?, pdf_blob = ?, pdf_bytes = ?, pdf_digest = ?,
                            ofd_blob = ?, ofd_bytes = ?, ofd_digest = ?, sheets = ? where id = ?""" + IssueTraces.RELEASED.returning())
                .params(
                        release.at(),
                        release.by(),
                        release.pdf().blob(),
                        release.pdf().bytes(),
                        release.pdf().digest(),
                        release.ofd().blob(),
                        release.ofd().bytes(),
                        release.ofd().digest(),
                        release.sheets(),
                        id(number))
                .query((row, n) -> IssueTraces.RELEASED.kept(row))
                .single();
    }

    void discard(IssueNumber number) {
        write(number, List.of());
        sql.sql("delete from gazette_issue where id = ?").param(id(number)).update();
    }

    Trace.Kept correct(IssueNumber number, Issue.Correction correction) {
        return sql.sql("insert into gazette_correction (issue_id, words, made_by, made_at) values (?, ?, ?, ?)"
                        + IssueTraces.CORRECTIONS.returning())
                .params(id(number), correction.words(), correction.by(), correction.at())
                .query((row, n) -> IssueTraces.CORRECTIONS.kept(row))
                .single();
    }

    /** Released issues that print the document. */
    List<IssueNumber> printing(DocumentNumber document) {
        return sql.sql("""
                        select g.year, g.number from gazette_item i join gazette_issue g on g.id = i.issue_id
                        where i.document_number = ? and g.released_at is not null order by g.year, g.number""")
                .param(document.value())
                .query((row, n) -> number(row))
                .list();
    }

    /** Every document that a released issue prints, with those issues, the oldest first. */
    Map<DocumentNumber, List<IssueNumber>> printed() {
        Map<DocumentNumber, List<IssueNumber>> printed = new HashMap<>();
        sql.sql("""
                        select i.document_number, g.year, g.number from gazette_item i join gazette_issue g on g.id = i.issue_id
                        where g.released_at is not null order by g.year, g.number""").query((ResultSet row) -> {
            printed.computeIfAbsent(new DocumentNumber(row.getString("document_number")), n -> new ArrayList<>())
                    .add(number(row));
        });
        return printed;
    }

    private long id(IssueNumber number) {
        return sql.sql("select id from gazette_issue where year = ? and number = ?")
                .params(number.year(), number.number())
                .query(Long.class)
                .single();
    }

    private List<Issue.Item> items(long issue) {
        return sql.sql("select * from gazette_item where issue_id = ? order by position")
                .param(issue)
                .query((row, n) -> new Issue.Item(
                        row.getInt("position"),
                        row.getString("section"),
                        new DocumentNumber(row.getString("document_number")),
                        row.getString("title"),
                        row.getString("official_number"),
                        row.getString("agency_name"),
                        row.getInt("version"),
                        row.getString("digest"),
                        row.getObject("page", Integer.class)))
                .list();
    }

    private List<Issue.Correction> corrections(long issue) {
        return sql.sql("select * from gazette_correction where issue_id = ? order by id")
                .param(issue)
                .query((row, n) -> new Issue.Correction(
                        row.getString("words"),
                        row.getString("made_by"),
                        row.getObject("made_at", LocalDateTime.class)))
                .list();
    }

    private static IssueNumber number(ResultSet row) throws SQLException {
        return new IssueNumber(row.getInt("year"), row.getInt("number"));
    }

    private static Issue whole(ResultSet row, List<Issue.Item> items, List<Issue.Correction> corrections)
            throws SQLException {
        LocalDateTime at = row.getObject("released_at", LocalDateTime.class);
        Issue.Release release = at == null
                ? null
                : new Issue.Release(
                        at, row.getString("released_by"), copy(row, "pdf"), copy(row, "ofd"), row.getInt("sheets"));
        return new Issue(
                number(row),
                row.getInt("total"),
                row.getObject("dated", LocalDate.class),
                new ArrayList<>(items),
                release,
                corrections);
    }

    private static Issue.Copy copy(ResultSet row, String format) throws SQLException {
        return new Issue.Copy(
                row.getString(format + "_blob"), row.getLong(format + "_bytes"), row.getString(format + "_digest"));
    }
}
