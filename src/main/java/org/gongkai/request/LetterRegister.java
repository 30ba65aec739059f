package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 发文台账: the letters that went out, of cases and of corrections of records (L27), by number; without what they say. */
@Component
public class LetterRegister {

    private static final int PIECE = 500;

    private static final String WHERE = """
            from (
                select id, request_id, null::bigint as correction_id, seq, kind, agency, handled_by, on_date, number, title, template,
                    sha256
                from request_letter
                union all
                select id, null, correction_id, 0, 'L27', agency, handled_by, on_date, number, title, template, sha256
                from record_correction_letter) l
            where (cast(:organ as text) is null or l.handled_by = :organ)
              and (cast(:kind as text) is null or l.kind = :kind)
              and l.on_date between :from and :to""";

    private static final String ORDER = " order by l.on_date desc, l.id desc, l.correction_id nulls first";

    private final JdbcClient sql;
    private final CaseReaders readers;

    LetterRegister(JdbcClient sql, CaseReaders readers) {
        this.sql = sql;
        this.readers = readers;
    }

    /** @param kind null for every kind */
    public record Filter(int year, @Nullable LetterKind kind) {}

    /**
     * One letter.
     *
     * @param request number of the request, or of the correction
     * @param seq the fact of the case it belongs to; 0 for a correction
     * @param remade whether it is an answer given anew (OQ-9)
     * @param template version of the words it has
     * @param sha256 digest of what was frozen, hexadecimal
     */
    public record Line(
            LetterKind kind,
            String number,
            String title,
            LocalDate on,
            String request,
            String requestTitle,
            int seq,
            boolean remade,
            String template,
            String sha256) {

        /** Where it lies on the desk, after the address of its case; empty for a correction, whose page shows it. */
        public String path() {
            if (kind == LetterKind.L27) {
                return "";
            }
            boolean reply = !remade && kind.compareTo(LetterKind.L12) >= 0 && kind.compareTo(LetterKind.L25) <= 0;
            return reply ? "/letter" : "/notices/" + seq + (kind == LetterKind.L07 ? "/L07" : "");
        }
    }

    /** One page. */
    public record Page(List<Line> lines, Paging paging) {}

    /**
     * The letters of the person's own organ, of all organs for leaders, the latest first.
     *
     * @throws org.gongkai.identity.NotPermitted when the person reads no cases
     */
    public Page page(Filter filter, int page, int size, Actor actor) {
        String organ = organ(actor);
        long total = with(sql.sql("select count(*) " + WHERE), filter, organ)
                .query(Long.class)
                .single();
        Paging paging = new Paging(page, size, total);
        return new Page(lines(filter, organ, paging.size(), paging.offset()), paging);
    }

    /** All of them, in pieces. @throws org.gongkai.identity.NotPermitted like {@link #page} */
    public void each(Filter filter, Actor actor, Consumer<List<Line>> taker) {
        String organ = organ(actor);
        long offset = 0;
        List<Line> piece;
        do {
            piece = lines(filter, organ, PIECE, offset);
            taker.accept(piece);
            offset += piece.size();
        } while (piece.size() == PIECE);
    }

    private List<Line> lines(Filter filter, @Nullable String organ, int size, long offset) {
        return with(
                        sql.sql(
                                "select l.*, coalesce(r.number, c.number) as request, coalesce(r.title, c.record) as request_title,"
                                        + " coalesce(f.type = 'NewAnswerIssued', false) as remade from (select l.* "
                                        + WHERE + ORDER
                                        + " limit :size offset :offset) l left join request r on r.id = l.request_id"
                                        + " left join request_fact f on f.request_id = l.request_id and f.seq = l.seq"
                                        + " left join record_correction c on c.id = l.correction_id" + ORDER),
                        filter,
                        organ)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("request"),
                        row.getString("request_title"),
                        row.getInt("seq"),
                        row.getBoolean("remade"),
                        row.getString("template"),
                        row.getString("sha256")))
                .list();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, Filter filter, @Nullable String organ) {
        return statement
                .param("organ", organ, java.sql.Types.VARCHAR)
                .param("kind", filter.kind() == null ? null : filter.kind().name(), java.sql.Types.VARCHAR)
                .param("from", LocalDate.of(filter.year(), 1, 1))
                .param("to", LocalDate.of(filter.year(), 12, 31));
    }

    private @Nullable String organ(Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        actor.require(own.isPresent() || readers.readsAll(actor), "查看发文台账");
        return own.map(AgencyCode::value).orElse(null);
    }
}
