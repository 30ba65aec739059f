package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.Actor;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Particular;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestFiguresTest extends RequestTest {

    @Autowired
    RequestFigures figures;

    @Autowired
    JdbcClient sql;

    /** The 2024 report of Pingxiang: six received, five granted, one carried over. */
    @Test
    void countsTheYearOfTheSeed() {
        for (int i = 0; i < 5; i++) {
            RequestNumber number = takenOver(ApplicantKind.NATURAL_PERSON, LocalDate.of(2024, 3, 1));
            answer(number, LocalDate.of(2024, 3, 20), Disposition.D2);
        }
        RequestNumber carried = takenOver(ApplicantKind.NATURAL_PERSON, LocalDate.of(2024, 12, 20));
        answer(carried, LocalDate.of(2025, 1, 8), Disposition.D1);
        assertThat(rows(2024)).isEqualTo(Map.of("new", 6L, "granted", 5L, "carriedOut", 1L));
        assertThat(rows(2025)).isEqualTo(Map.of("carriedIn", 1L, "granted", 1L));
        assertThat(rows(2023)).isEmpty();
        assertThat(behind(2024, RequestFigures.CARRIED_OUT, null)).containsExactly(carried);
        assertThat(behind(2024, RequestFigures.TOTAL, ApplicantKind.NATURAL_PERSON))
                .hasSize(5);
        assertThat(behind(2024, "granted", ApplicantKind.BUSINESS)).isEmpty();
    }

    @Test
    void theDayOfReceiptDecidesTheYearAndNotTheDayOfFiling() {
        // sent by web on the last day of 2024, a Tuesday: received on the first working day of 2025
        RequestNumber number = paper.register(
                        Filings.to(office.code()).by(Way.WEB, LocalDate.of(2024, 12, 31), null),
                        null,
                        Actor.system("import"))
                .orThrow()
                .number();
        assertThat(number.year()).isEqualTo(2024);
        assertThat(rows(2024)).isEmpty();
        assertThat(rows(2025)).isEqualTo(Map.of("new", 1L, "carriedOut", 1L));
    }

    @Test
    void everyColumnCountsItsOwnKind() {
        for (ApplicantKind kind : ApplicantKind.values()) {
            takenOver(kind, LocalDate.of(2025, 2, 5));
        }
        List<RequestFigures.Figure> counts =
                figures.figures(List.of(office.agency().code()), 2025);
        assertThat(counts.stream().filter(f -> f.row().equals("new")))
                .extracting(RequestFigures.Figure::kind)
                .containsExactlyInAnyOrder(ApplicantKind.values());
        assertThat(counts).allMatch(f -> f.count() == 1);
    }

    @Test
    void partialCountsInItsOwnRowOnlyAndWithdrawalAsOther() {
        answer(takenOver(ApplicantKind.BUSINESS, LocalDate.of(2025, 2, 5)), LocalDate.of(2025, 2, 10), Disposition.P);
        RequestNumber withdrawn = takenOver(ApplicantKind.BUSINESS, LocalDate.of(2025, 2, 5));
        moves.withdrawing()
                .withdraw(withdrawn, LocalDate.of(2025, 2, 7), "", office.clerk())
                .orThrow();
        assertThat(rows(2025)).isEqualTo(Map.of("new", 2L, "partial", 1L, "other.other", 1L));
    }

    @Test
    void theFormOf2019HasOneRowForOtherEnds() {
        RequestNumber number = takenOver(ApplicantKind.NATURAL_PERSON, LocalDate.of(2020, 6, 1));
        moves.ending()
                .end(
                        number,
                        new EndingHandling.Ending(
                                LocalDate.of(2020, 6, 5), Disposition.O3, SubType.NOT_GOVERNMENT_INFORMATION, "属于咨询"),
                        office.head())
                .orThrow();
        assertThat(rows(2020)).isEqualTo(Map.of("new", 1L, "other", 1L));
        assertThat(behind(2020, "other", null)).containsExactly(number);
    }

    @Test
    void testCasesAreLeftOut() {
        RequestNumber number = takenOver(ApplicantKind.RESEARCH, LocalDate.of(2025, 3, 3));
        sql.sql("update request set counted = false where number = ?")
                .param(number.value())
                .update();
        assertThat(rows(2025)).isEmpty();
    }

    @Test
    void pagesTheNumbersAndStreamsAllOfThem() {
        var filed = new ArrayList<RequestNumber>();
        for (int i = 0; i < 5; i++) {
            filed.add(takenOver(
                    ApplicantKind.LEGAL_SERVICE, LocalDate.of(2025, 4, 1).plusDays(i)));
        }
        RequestFigures.Numbers second =
                figures.numbersBehind(List.of(office.agency().code()), 2025, RequestFigures.NEW, null, 2, 2);
        assertThat(second.numbers()).containsExactly(filed.get(2), filed.get(3));
        assertThat(second.paging().total()).isEqualTo(5);
        var streamed = new ArrayList<RequestNumber>();
        figures.forEachCounted(List.of(office.agency().code()), 2025, one -> {
            streamed.add(one.number());
            assertThat(one.countsIn(RequestFigures.NEW)).isTrue();
            assertThat(one.countsIn(RequestFigures.CARRIED_OUT)).isTrue();
            assertThat(one.countsIn(RequestFigures.TOTAL)).isFalse();
        });
        assertThat(streamed).containsExactlyElementsOf(filed);
    }

    @Test
    void aRowThatIsNoRowIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> behind(2025, "granted' or '1'='1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private RequestNumber takenOver(ApplicantKind kind, LocalDate on) {
        return paper.register(Filings.to(office.code()).by(kind).inPerson(on), null, office.clerk())
                .orThrow()
                .number();
    }

    private void answer(RequestNumber number, LocalDate on, Disposition disposition) {
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            texts.put(particular, "说明");
        }
        var reply = new Reply(
                disposition,
                disposition == Disposition.P ? List.of(org.gongkai.statute.Ground.OTHER_LAW) : List.of(),
                Set.of(),
                texts,
                null,
                Provision.ELECTRONIC,
                "",
                List.of());
        moves.replying().draft(number, on, reply, office.clerk()).orThrow();
        moves.replying().review(number, on, true, "", office.reviewer()).orThrow();
        moves.replying().issue(number, on, office.head()).orThrow();
    }

    private Map<String, Long> rows(int year) {
        return figures.figures(List.of(office.agency().code()), year).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        RequestFigures.Figure::row,
                        java.util.stream.Collectors.summingLong(RequestFigures.Figure::count)));
    }

    private List<RequestNumber> behind(int year, String row, @Nullable ApplicantKind kind) {
        return figures.numbersBehind(List.of(office.agency().code()), year, row, kind, 1, 100)
                .numbers();
    }
}
