package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.statute.Way;
import org.gongkai.words.Filings;
import org.gongkai.words.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookAlikesTest extends RequestTest {

    private static final LocalDate TUE_2026_06_09 = LocalDate.of(2026, 6, 9);
    private static final LocalDate WED_2026_06_10 = LocalDate.of(2026, 6, 10);

    @Autowired
    LookAlikes lookAlikes;

    @Test
    void findsTheCopyThatCameAnotherWay() {
        RequestNumber first = filing.file(
                        Filings.to(office.code()).title("县城供热管网改造工程实施方案").build(), null)
                .orThrow()
                .number();
        Filing letter = Filings.to(office.code()).title("关于申请公开供热管网改造实施方案的信息").build();
        LookAlikes.Found found = lookAlikes.of(letter, WED_2026_06_10, office.clerk());
        assertThat(found.likely()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(first);
            assertThat(one.samePerson()).isTrue();
            assertThat(one.closed()).isFalse();
            assertThat(one.likeness()).isBetween(60, 99);
        });
        assertThat(found.thisMonth()).isEqualTo(1);
    }

    @Test
    void countsTheSamePersonByMonthAndTwoYearsAndOtherOrgansByNumberOnly() {
        int me = 31;
        taken(LocalDate.of(2023, 6, 1), me, office);
        taken(LocalDate.of(2025, 3, 3), me, office);
        RequestNumber other = taken(LocalDate.of(2026, 6, 1), me, office);
        moves.testing().mark(other, LocalDate.of(2026, 6, 10), "自测", office.head());
        RequestNumber now = taken(TUE_2026_06_09, me, office);
        taken(TUE_2026_06_09, me, Office.department(unique("dept"), agencies, registering));
        LookAlikes.Found found = lookAlikes.of(now, office.clerk());
        assertThat(found.thisMonth()).isZero();
        assertThat(found.twoYears()).isEqualTo(1);
        assertThat(found.elsewhere()).isEqualTo(1);
        assertThat(found.likely()).allMatch(one -> one.number().agency().value().equals(office.code()));
    }

    @Test
    void anothersTextMustBeMuchAlikeToBeShown() {
        taken(TUE_2026_06_09, 41, office);
        Filing alike = Filings.to(office.code())
                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(42))
                .build();
        assertThat(lookAlikes.of(alike, WED_2026_06_10, office.clerk()).likely())
                .singleElement()
                .matches(one -> !one.samePerson());
        Filing different = Filings.to(office.code())
                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(42))
                .title("某小学校舍维修合同")
                .build();
        assertThat(lookAlikes.of(different, WED_2026_06_10, office.clerk()).any())
                .isFalse();
    }

    @Test
    void tellsNothingToThoseWhoDoNotHandleTheCase() {
        RequestNumber number = taken(TUE_2026_06_09, 51, office);
        taken(TUE_2026_06_09, 51, office);
        assertThat(lookAlikes.of(number, office.clerk()).any()).isTrue();
        assertThat(lookAlikes.of(number, People.leader()).any()).isFalse();
        assertThat(lookAlikes.of(number, People.clerk("other")).any()).isFalse();
    }

    @Test
    void asksTheDatabaseAConstantNumberOfTimes() {
        RequestNumber number = taken(TUE_2026_06_09, 61, office);
        long few = statements.during(() -> lookAlikes.of(number, office.clerk()));
        for (int i = 0; i < 8; i++) {
            taken(TUE_2026_06_09, 61, office);
        }
        assertThat(statements.during(() -> lookAlikes.of(number, office.clerk())))
                .isEqualTo(few);
    }

    private RequestNumber taken(LocalDate on, int person, Office by) {
        return paper.register(
                        Filings.to(by.code())
                                .proof(IdentityProof.RESIDENT_ID, Filings.residentNumber(person))
                                .by(Way.IN_PERSON, on, null),
                        null,
                        by.clerk())
                .orThrow()
                .number();
    }
}
