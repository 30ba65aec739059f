package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Organs and their disclosure offices, kept by an administrator on the desk. */
class AgencyPagesTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    KeepingAgencies keeping;

    @Autowired
    CreatingAccount creating;

    @Autowired
    Accounts accounts;

    String county;
    String guanli;
    PlainVisitor administrator;

    @BeforeEach
    void anAdministratorOfACounty() {
        county = unique("xian");
        registering.register(Organs.countyGovernment(county)).orThrow();
        guanli = unique("guanli");
        creating.create(Actor.system("test"), People.account(guanli, null, Role.ADMINISTRATOR))
                .orThrow();
        administrator = PlainVisitor.of(url(""));
        administrator.signIn(guanli, People.PASSWORD);
    }

    @Test
    void registersAnOrgan() {
        String code = unique("ju");
        administrator.get("/desk/agencies/new");
        Answer registered = administrator.submit(entered(code));

        assertThat(registered.location()).isEqualTo("/desk/agencies/" + code + "?done=true");
        assertThat(administrator.follow(registered).text()).contains("已保存", "某局" + code, "2020年5月1日");
        Agency agency = agencies.get(new AgencyCode(code));
        assertThat(agency.parent()).isEqualTo(new AgencyCode(county));
        assertThat(agency.handledBy()).isEqualTo(agency.code());
        assertThat(agency.reviewBody())
                .isEqualTo(agencies.get(new AgencyCode(county)).name());
        assertThat(administrator.get("/desk/agencies").text()).contains("某局" + code);
    }

    @Test
    void saysEverythingAtOnceAndKeepsWhatWasTyped() {
        administrator.get("/desk/agencies/new");
        Answer refused = administrator.submit(
                Map.of("code", "9局", "name", "某局", "validFrom", "去年", "office.phone", "打电话", "office.hours", "每天"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .contains("#kind", "#validFrom", "#code", "#parent", "#shortName", "#office.phone", "#court");
        assertThat(refused.page().select("[name=office.hours]").val()).isEqualTo("每天");
        assertThat(refused.page().select("[name=validFrom]").val()).isEqualTo("去年");
    }

    @Test
    void changesWhatTheGuideTells() {
        String code = unique("ju");
        Agency before = registering.register(Organs.department(code, county)).orThrow();
        administrator.get("/desk/agencies/" + code);

        Answer saved = administrator.submit(Map.of("office.phone", "0319-7654321", "validTo", "2030-12-31"));

        assertThat(saved.status()).isEqualTo(303);
        Agency after = agencies.get(before.code());
        assertThat(after.office().phone()).isEqualTo("0319-7654321");
        assertThat(after.validTo()).isEqualTo("2030-12-31");
        assertThat(AgencyDetails.of(after).with(before.office()).name()).isEqualTo(before.name());
        assertThat(after.reviewBody()).isEqualTo(before.reviewBody());
    }

    @Test
    void aRefusedChangeChangesNothing() {
        String code = unique("ju");
        Agency before = registering.register(Organs.department(code, county)).orThrow();
        administrator.get("/desk/agencies/" + code);

        Answer refused = administrator.submit(Map.of("office.email", "没有", "validTo", "明年"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#office.email", "#validTo");
        assertThat(agencies.get(before.code())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorKeepsOrgans(Role role) {
        Actor other = People.of(county, role);
        AgencyCode code = new AgencyCode(county);

        assertThatThrownBy(() -> keeping.register(other, Organs.department(unique("ju"), county)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> keeping.change(other, code, AgencyDetails.of(agencies.get(code))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void othersDoNotSeeThePages() {
        String clerk = unique("ren");
        creating.create(Actor.system("test"), People.account(clerk, county, Role.CLERK))
                .orThrow();
        var visitor = PlainVisitor.of(url(""));
        visitor.signIn(clerk, People.PASSWORD);

        for (String page : new String[] {"/desk/agencies", "/desk/agencies/new", "/desk/agencies/" + county}) {
            assertThat(visitor.get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(administrator.get("/desk/agencies/nowhere").status()).isEqualTo(404);
        assertThat(administrator.get("/desk/agencies/A.B").status()).isEqualTo(404);
    }

    @Test
    void anAccountBelongsToAKnownOrgan() {
        assertThat(accounts.workplaces())
                .containsEntry(county, agencies.get(new AgencyCode(county)).name());
        administrator.get("/desk/accounts/new");
        Answer refused = administrator.submit(Map.of(
                "username", unique("xin"),
                "displayName", "经办人甲",
                "agency", "nowhere",
                "roles", "CLERK",
                "password", People.PASSWORD));

        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#agency");
    }

    @Test
    void everyPageIsFine() {
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/desk/agencies");
            visitor.page().getByLabel("用户名").fill(guanli);
            visitor.page().getByLabel("密码").fill(People.PASSWORD);
            visitor.page().locator("main button").click();
            visitor.isFine("agencies");
            visitor.goTo("/desk/agencies/new").isFine("agency-new");
            visitor.page().locator("main button").click();
            visitor.isFine("agency-new-refused");
            visitor.goTo("/desk/agencies/" + county + "?done=true").isFine("agency");
        }
    }

    private Map<String, String> entered(String code) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "code", code,
                "kind", "DEPARTMENT",
                "parent", county,
                "validFrom", "2020-05-01",
                "name", "某局" + code,
                "shortName", "某局",
                "letterWord", "某局",
                "court", "某县人民法院"));
        fields.putAll(Map.of(
                "office.name", "某局办公室",
                "office.address", "某县某路 2 号",
                "office.hours", "工作日",
                "office.phone", "0319-5550000",
                "office.fax", "0319-5550001",
                "office.email", "ju@example.gov.cn"));
        return fields;
    }
}
