package org.gongkai.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AgencyTreeTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    ChangingAgency changing;

    @Autowired
    TransactionTemplate transaction;

    String county;

    @BeforeEach
    void aCounty() {
        county = unique("xian");
        register(Organs.countyGovernment(county));
    }

    @Test
    void keepsWhatWasRegistered() {
        Agency department = register(Organs.department(unique("ju"), county));

        assertThat(agencies.get(department.code())).isEqualTo(department);
        assertThat(department.office()).isEqualTo(Organs.office(department.name()));
        assertThat(department.handledBy()).isEqualTo(department.code());
    }

    @Test
    void countyGovernmentIsHandledByItsGeneralOffice() {
        assertThat(theCounty().handledBy().value()).isEqualTo(county);

        String office = unique("ban");
        register(Organs.generalOffice(office, county));

        assertThat(theCounty().handledBy().value()).isEqualTo(office);
        assertThat(agencies.get(new AgencyCode(office)).handledBy().value()).isEqualTo(office);
    }

    @Test
    void namesTheReviewBodyThatFollowsFromTheTree() {
        Agency department = register(Organs.department(unique("ju"), county));
        Agency township = register(Organs.township(unique("zhen"), county));
        Agency zone = register(Organs.of(unique("kfq"), AgencyKind.DEVELOPMENT_ZONE, county, null));
        Agency below = register(Organs.of(
                unique("zx"),
                AgencyKind.AUTHORISED_ORGANISATION,
                department.code().value(),
                null));
        Agency utility = register(Organs.of(unique("gs"), AgencyKind.PUBLIC_INSTITUTION, county, null));

        String countyName = theCounty().name();
        assertThat(List.of(department, township, zone, below))
                .extracting(Agency::reviewBody)
                .containsOnly(countyName);
        assertThat(theCounty().reviewBody()).isEqualTo("某市人民政府");
        assertThat(utility.reviewBody()).isEmpty();
    }

    @Test
    void reviewBodyFollowsTheNameOfTheCountyUnlessItsOwnWasNamed() {
        Agency department = register(Organs.department(unique("ju"), county));
        Agency tax = register(Organs.of(unique("sw"), AgencyKind.DEPARTMENT, county, "某市税务局"));
        changing.change(department.code(), AgencyDetails.of(department)).orThrow();
        String renamed = "更名后的" + county;

        changing.change(theCounty().code(), Organs.details(renamed, theCounty().reviewBody()))
                .orThrow();

        assertThat(agencies.get(department.code()).reviewBody()).isEqualTo(renamed);
        assertThat(agencies.get(tax.code()).reviewBody()).isEqualTo("某市税务局");
    }

    @Test
    void listsTheTreeInReadingOrder() {
        Agency second = register(Organs.department(unique("ju"), county));
        Agency third = register(Organs.township(unique("zhen"), county));
        Agency belowSecond = register(Organs.of(
                unique("zx"), AgencyKind.AUTHORISED_ORGANISATION, second.code().value(), null));

        assertThat(agencies.under(new AgencyCode(county))).containsExactly(second, belowSecond, third);
        assertThat(agencies.under(second.code())).containsExactly(belowSecond);
        assertThat(agencies.all()).containsSubsequence(theCounty(), second, belowSecond, third);
    }

    @Test
    void offersOnlyExistingOrgansThatTakeRequests() {
        Agency department = register(Organs.department(unique("ju"), county));
        Agency utility = register(Organs.of(unique("gs"), AgencyKind.PUBLIC_INSTITUTION, county, null));
        assertThat(agencies.acceptingRequests()).contains(department).doesNotContain(utility); // 条例第五十五条

        AgencyDetails details = AgencyDetails.of(department);
        changing.change(
                        department.code(),
                        new AgencyDetails(
                                details.name(),
                                details.shortName(),
                                details.handledBy(),
                                details.uscc(),
                                details.letterWord(),
                                details.duties(),
                                details.office(),
                                null,
                                details.court(),
                                LocalDate.of(2026, 6, 9)))
                .orThrow();

        assertThat(agencies.acceptingRequests()).extracting(Agency::code).doesNotContain(department.code());
        assertThat(agencies.get(department.code()).existsOn(LocalDate.of(2026, 6, 9)))
                .isTrue();
        assertThat(agencies.get(department.code()).existsOn(LocalDate.of(2026, 6, 10)))
                .isFalse();
    }

    @Test
    void askingAgainCostsNoQuery() {
        Agency department = register(Organs.department(unique("ju"), county));
        agencies.get(department.code());

        long asked = statements.during(() -> {
            agencies.get(department.code());
            agencies.under(new AgencyCode(county));
            agencies.acceptingRequests();
        });

        assertThat(asked).isZero();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        var office = new DisclosureOffice("", "", "12", "", "打电话", "", "没有", "");
        var details = new AgencyDetails("", "", "nobody", "91110000000000000X", "", "", office, null, "", null);
        Outcome<Agency> outcome = registering.register(
                new AgencyRegistration("9 局", AgencyKind.DEPARTMENT, "nowhere", LocalDate.of(2020, 1, 1), details));

        assertThat(problems(outcome))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "code",
                        "parent",
                        "name",
                        "shortName",
                        "handledBy",
                        "uscc",
                        "office.name",
                        "office.address",
                        "office.hours",
                        "office.fax",
                        "office.postcode",
                        "office.phone",
                        "office.email",
                        "letterWord",
                        "court");
    }

    @Test
    void refusesASecondOrganOfTheSameCodeOrName() {
        Agency known = register(Organs.department(unique("ju"), county));
        AgencyRegistration again = Organs.department(known.code().value(), county);

        assertThat(problems(registering.register(again)))
                .extracting(Problem::field)
                .contains("code");
        assertThat(problems(registering.register(new AgencyRegistration(
                        unique("ju"), again.kind(), again.parent(), again.validFrom(), again.details()))))
                .extracting(Problem::field)
                .containsExactly("name");
    }

    @Test
    void aCountyGovernmentMustNameItsReviewBody() {
        AgencyRegistration county = Organs.of(unique("xian"), AgencyKind.COUNTY_GOVERNMENT, null, null);

        assertThat(problems(registering.register(county)))
                .extracting(Problem::field)
                .containsExactly("reviewBody");
    }

    @Test
    void aChangeRolledBackIsNotSeen() {
        Agency department = register(Organs.department(unique("ju"), county));

        transaction.executeWithoutResult(tx -> {
            changing.change(department.code(), Organs.details("没有成的名字", null)).orThrow();
            tx.setRollbackOnly();
        });

        assertThat(agencies.get(department.code()).name()).isEqualTo(department.name());
    }

    private Agency register(AgencyRegistration registration) {
        return registering.register(registration).orThrow();
    }

    private Agency theCounty() {
        return agencies.get(new AgencyCode(county));
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems() : List.of();
    }
}
