package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 收费台账, read from the facts: sums by the database, entries folded one page at a time. */
@Component
public class FeeRegisters {

    private static final String SUMS = """
            with mine as (
                select f.request_id, f.type, f.on_date, (f.body->>'fen')::bigint as fen, r.disposition, r.stage, r.lapse_on
                from request_fact f join request r on r.id = f.request_id
                where f.type in ('FeeNoticed', 'FeePaid', 'FeeRefunded') and r.counted
                    and (cast(:organ as text) is null or r.handled_by = :organ)),
            of_year as (select * from mine where on_date between :from and :to)
            select
                count(*) filter (where type = 'FeeNoticed') as noticed,
                coalesce(sum(fen) filter (where type = 'FeeNoticed'), 0) as noticed_fen,
                coalesce(sum(fen) filter (where type = 'FeeRefunded'), 0) as refunded_fen,
                count(*) filter (where type = 'FeeNoticed' and (disposition = 'O2'
                    or (stage = 'AWAITING_PAYMENT' and lapse_on < :today))) as lapsed,
                (select coalesce(sum(n.fen), 0) from of_year p join mine n
                    on n.request_id = p.request_id and n.type = 'FeeNoticed' where p.type = 'FeePaid') as paid_fen
            from of_year""";

    private record Sums(long noticed, long noticedFen, long paidFen, long refundedFen, long lapsed) {}

    private final JdbcClient sql;
    private final RequestStore store;
    private final CaseClock caseClock;
    private final CaseReaders readers;
    private final Agencies agencies;
    private final Clock clock;

    FeeRegisters(
            JdbcClient sql,
            RequestStore store,
            CaseClock caseClock,
            CaseReaders readers,
            Agencies agencies,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.caseClock = caseClock;
        this.readers = readers;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The register of a year: of the person's own organ, for a leader of all organs.
     *
     * @throws org.gongkai.identity.NotPermitted when the person reads no cases
     */
    public FeeRegister of(int year, int page, int size, Actor actor) {
        Optional<AgencyCode> own = readers.ownOrgan(actor);
        actor.require(own.isPresent() || readers.readsAll(actor), "查看收费台账");
        String organ = own.map(AgencyCode::value).orElse(null);
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        Sums sums = sql.sql(SUMS)
                .param("organ", organ)
                .param("from", from)
                .param("to", to)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Sums(
                        row.getLong("noticed"),
                        row.getLong("noticed_fen"),
                        row.getLong("paid_fen"),
                        row.getLong("refunded_fen"),
                        row.getLong("lapsed")))
                .single();
        var paging = new Paging(page, size, sums.noticed());
        List<RequestHeader> headers = sql.sql("""
                        select %s from request where id in (
                            select f.request_id from request_fact f join request r on r.id = f.request_id
                            where f.type = 'FeeNoticed' and f.on_date between :from and :to and r.counted
                                and (cast(:organ as text) is null or r.handled_by = :organ)
                            order by f.on_date desc, f.request_id desc limit :size offset :offset)""".formatted(RequestStore.HEADER_COLUMNS))
                .param("organ", organ)
                .param("from", from)
                .param("to", to)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(RequestStore::header)
                .list();
        return new FeeRegister(
                year,
                entries(headers),
                paging,
                sums.noticed(),
                sums.noticedFen(),
                sums.paidFen(),
                sums.refundedFen(),
                sums.lapsed());
    }

    private List<FeeRegister.Entry> entries(List<RequestHeader> headers) {
        Map<Long, List<RecordedFact>> facts =
                store.facts(headers.stream().map(RequestHeader::id).toList());
        var entries = new ArrayList<FeeRegister.Entry>();
        for (RequestHeader header : headers) {
            CaseView view = caseClock.view(header, facts.getOrDefault(header.id(), List.of()), LocalDate.now(clock));
            RequestFact.FeeNoticed notice = view.folded().feeNoticed;
            if (notice != null) {
                entries.add(entry(header, view, notice));
            }
        }
        entries.sort(Comparator.comparing(FeeRegister.Entry::noticedOn).reversed());
        return entries;
    }

    private FeeRegister.Entry entry(RequestHeader header, CaseView view, RequestFact.FeeNoticed notice) {
        FoldedCase folded = view.folded();
        LocalDate payBy = view.reading().payBy();
        return new FeeRegister.Entry(
                header.number(),
                agencies.find(header.agency())
                        .map(Agency::shortName)
                        .orElse(header.agency().value()),
                header.title(),
                header.applicantMasked(),
                notice.on(),
                notice.method(),
                notice.fen(),
                ChargingFee.lines(notice),
                folded.feeNoticeDeliveredOn,
                payBy,
                folded.feePaid == null ? null : folded.feePaid.on(),
                state(folded, payBy, view.on()));
    }

    private static String state(FoldedCase folded, @Nullable LocalDate payBy, LocalDate today) {
        if (folded.feeRefunded != null) {
            return "已退" + FactWords.yuan(folded.feeRefunded.fen());
        }
        if (folded.feePaid != null) {
            return "已缴";
        }
        boolean late = payBy != null && today.isAfter(payBy);
        return late ? "逾期未缴" : folded.decidedOn() == null ? "待缴费" : "未缴";
    }
}
