package org.gongkai.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 计入年报的申请: what may be shown of the requests behind a figure, and the notices the checks ask for (A10, A11). */
@Component
public class CountedRequests {

    private static final String OF_ORGANS = "r.counted and r.agency = any(:agencies)";

    private final JdbcClient sql;

    CountedRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One request as everybody may see it: no applicant, no description.
     *
     * @param disposition null while open
     */
    public record PublicLine(
            RequestNumber number,
            AgencyCode agency,
            ApplicantKind kind,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate decidedOn,
            @Nullable Disposition disposition) {}

    /**
     * What was sent and received.
     *
     * @param feeNotices 收费通知 sent in the year or the year before
     * @param correctionNotices 补正告知 sent in the year or the year before
     * @param feesPaidFen 信息处理费 received in the year
     */
    public record Notices(long feeNotices, long correctionNotices, long feesPaidFen) {}

    /** The requests of these numbers, in the order of the numbers given; unknown ones are left out. */
    public List<PublicLine> lines(Collection<RequestNumber> numbers) {
        return sql.sql("""
                        select r.number, r.agency, r.applicant_kind, r.received_on, r.decided_on, r.disposition
                        from unnest(:numbers) with ordinality as wanted (number, place)
                        join request r on r.number = wanted.number order by wanted.place""")
                .param("numbers", numbers.stream().map(RequestNumber::value).toArray(String[]::new))
                .query((row, n) -> new PublicLine(
                        new RequestNumber(row.getString("number")),
                        new AgencyCode(row.getString("agency")),
                        ApplicantKind.valueOf(row.getString("applicant_kind")),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("disposition") == null
                                ? null
                                : Disposition.valueOf(row.getString("disposition"))))
                .list();
    }

    /** One query over the few facts that are notices. */
    public Notices notices(Collection<AgencyCode> agencies, int year) {
        return sql.sql("""
                        select count(*) filter (where f.type = 'FeeNoticed') as fee_notices,
                            count(*) filter (where f.type = 'CorrectionAsked') as correction_notices,
                            coalesce(sum(notice.fen) filter (where f.type = 'FeePaid' and f.on_date >= :first), 0) as paid
                        from request_fact f join request r on r.id = f.request_id
                        left join lateral (
                            select cast(n.body ->> 'fen' as bigint) as fen from request_fact n
                            where f.type = 'FeePaid' and n.request_id = f.request_id and n.type = 'FeeNoticed' and n.seq < f.seq
                            order by n.seq desc limit 1) notice on true
                        where f.type in ('FeeNoticed', 'FeePaid', 'CorrectionAsked')
                            and f.on_date between :before and :last and %s""".formatted(OF_ORGANS))
                .param("agencies", agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                .param("before", LocalDate.of(year - 1, 1, 1))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) ->
                        new Notices(row.getLong("fee_notices"), row.getLong("correction_notices"), row.getLong("paid")))
                .single();
    }
}
