package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.Paging;
import org.gongkai.reportform.CaseEvidence;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Table3Column;
import org.gongkai.request.CountedRequests;
import org.gongkai.request.RequestFigures;
import org.gongkai.request.RequestNumber;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Table3Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this room asks of the requests, in the language of cells. */
@Component
class CaseFigures {

    private final RequestFigures figures;
    private final CountedRequests requests;

    CaseFigures(RequestFigures figures, CountedRequests requests) {
        this.figures = figures;
        this.requests = requests;
    }

    /** The leaves of Table 3 that are not zero: one query however many organs and cases there are. */
    Map<CellName, BigDecimal> table3(Collection<AgencyCode> counted, int year) {
        Map<CellName, BigDecimal> numbers = new HashMap<>();
        for (RequestFigures.Figure figure : figures.figures(counted, year)) {
            numbers.merge(
                    CellName.table3(figure.row(), column(figure.kind())),
                    BigDecimal.valueOf(figure.count()),
                    BigDecimal::add);
        }
        return numbers;
    }

    CaseEvidence evidence(Collection<AgencyCode> counted, int year) {
        CountedRequests.Notices notices = requests.notices(counted, year);
        return new CaseEvidence(
                notices.feeNotices(),
                notices.correctionNotices(),
                BigDecimal.valueOf(notices.feesPaidFen(), 2).stripTrailingZeros());
    }

    /** One page of the requests behind a cell of Table 3, leaf or total. */
    CaseList behind(Collection<AgencyCode> counted, int year, CellName cell, int page, int size) {
        RequestFigures.Numbers found = figures.numbersBehind(counted, year, cell.row(), kind(cell), page, size);
        return new CaseList(lines(found.numbers()), found.paging());
    }

    /** A page of requests. */
    record CaseList(List<CaseLine> lines, Paging paging) {}

    /** All numbers behind every leaf of Table 3, read in one pass; for freezing. */
    Map<CellName, List<String>> allNumbers(Collection<AgencyCode> counted, int year) {
        Map<CellName, List<String>> numbers = new LinkedHashMap<>();
        figures.forEachCounted(counted, year, request -> {
            Table3Column column = column(request.kind());
            Table3Row result = request.result();
            String number = request.number().value();
            add(
                    numbers,
                    CellName.table3(request.isNew() ? RequestFigures.NEW : RequestFigures.CARRIED_IN, column),
                    number);
            add(numbers, CellName.table3(result == null ? RequestFigures.CARRIED_OUT : result.key(), column), number);
        });
        return numbers;
    }

    private static void add(Map<CellName, List<String>> numbers, CellName leaf, String number) {
        numbers.computeIfAbsent(leaf, l -> new ArrayList<>()).add(number);
    }

    /** The requests of these numbers, in their order. */
    List<CaseLine> lines(Collection<RequestNumber> numbers) {
        return requests.lines(numbers).stream().map(CaseFigures::line).toList();
    }

    private static CaseLine line(CountedRequests.PublicLine line) {
        Disposition disposition = line.disposition();
        return new CaseLine(
                line.number().value(),
                line.agency(),
                line.kind().fullLabel(),
                Objects.requireNonNull(line.receivedOn(), "a counted request has been received"),
                line.decidedOn(),
                disposition == null ? "" : disposition.group().label() + "：" + disposition.label());
    }

    private static Table3Column column(ApplicantKind kind) {
        return Table3Column.valueOf(kind.name());
    }

    /** Null for the column 总计. */
    private static @Nullable ApplicantKind kind(CellName cell) {
        for (Table3Column column : Table3Column.applicants()) {
            if (column.key().equals(cell.column())) {
                return ApplicantKind.valueOf(column.name());
            }
        }
        return null;
    }
}
