package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.words.Filings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 先例: decisions on similar requests, without the applicant, and without what others asked. */
class EarlierDecisionsTest extends RequestTest {

    private static final LocalDate WED_2026_05_06 = LocalDate.of(2026, 5, 6);

    @Autowired
    EarlierDecisions earlier;

    @Test
    void aDecidedRequestOfSimilarWordsIsFoundWithItsGrounds() {
        String village = unique("村");
        RequestNumber decided = handedIn(village + "灌溉水渠维修工程招标文件");
        decide(decided);
        RequestNumber asked = handedIn(village + "灌溉水渠维修工程验收文件");
        handedIn(village + "灌溉水渠维修工程监理文件"); // undecided

        List<EarlierDecisions.Earlier> found = earlier.similarTo(asked, 10, office.clerk()).stream()
                .filter(one -> one.title().contains(village) || one.title().isEmpty())
                .toList();
        assertThat(found)
                .filteredOn(one -> one.number().equals(decided))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.disposition()).isEqualTo(Disposition.P);
                    assertThat(one.grounds()).containsExactly(Ground.OTHER_LAW);
                    assertThat(one.percent()).isBetween(60, 99);
                    assertThat(one.toString()).doesNotContain("申请人");
                });

        Office other = Office.department(unique("dept"), agencies, registering);
        RequestNumber elsewhere = paper.register(
                        Filings.to(other.code()).title(village + "灌溉水渠维修工程招标文件").inPerson(WED_2026_05_06),
                        null,
                        other.clerk())
                .orThrow()
                .number();
        assertThat(earlier.similarTo(elsewhere, 10, other.clerk()))
                .filteredOn(one -> one.number().equals(decided))
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEmpty());
    }

    @Test
    void likenessIsMeasuredOnPairsOfCharacters() {
        assertThat(EarlierDecisions.alike(RegisterSearch.grams("公路养护"), RegisterSearch.grams("公路养护")))
                .isEqualTo(100);
        assertThat(EarlierDecisions.alike(RegisterSearch.grams("公路养护"), RegisterSearch.grams("水渠维修")))
                .isZero();
        assertThat(EarlierDecisions.alike(Set.of(), Set.of("公路"))).isZero();
    }

    private RequestNumber handedIn(String title) {
        clock.setTo(WED_2026_05_06);
        return paper.register(Filings.to(office.code()).title(title).inPerson(WED_2026_05_06), null, office.clerk())
                .orThrow()
                .number();
    }

    private void decide(RequestNumber number) {
        Map<Particular, String> texts = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            texts.put(particular, "说明");
        }
        var reply = new Reply(
                Disposition.P, List.of(Ground.OTHER_LAW), Set.of(), texts, null, Provision.ELECTRONIC, "", List.of());
        moves.replying().draft(number, WED_2026_05_06, reply, office.clerk()).orThrow();
        moves.replying()
                .review(number, WED_2026_05_06, true, "", office.reviewer())
                .orThrow();
        moves.replying().issue(number, WED_2026_05_06, office.head()).orThrow();
    }
}
