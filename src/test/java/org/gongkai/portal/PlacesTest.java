package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.document.KeepingReadingRooms;
import org.gongkai.document.KeepingReadingRooms.Wish;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 条例第二十五条: archives, libraries and halls where public information is read have pages of their own. */
class PlacesTest extends HouseTest {

    @Autowired
    KeepingReadingRooms keeping;

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    CreatingAccount accounts;

    String organ;
    String code;

    @BeforeEach
    void aDepartment() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering
                .register(Organs.department(unique("dating"), county))
                .orThrow()
                .code()
                .value();
        code = unique("ting");
    }

    @Test
    void aHallHasAPageThatFollowsTheDesk() {
        String name = unique("tingzhang");
        accounts.create(Actor.system("test"), People.account(name, organ, Role.CLERK))
                .orThrow();
        try (Visitor clerk = Visitor.of(url(""))) {
            clerk.signIn(name, People.PASSWORD);
            clerk.goTo("/desk/documents/places").isFine("desk-places");
            var page = clerk.page();
            page.locator("main button[type=submit]").click();
            assertThat(clerk.status()).isEqualTo(422);
            clerk.isFine("desk-places-refused");
            page.locator("#code").fill(code);
            page.getByLabel("政务服务场所查阅点").check();
            page.locator("#name").fill("演示大厅政务公开专区");
            page.locator("#agency").selectOption(organ);
            page.locator("#address").fill("演示路1号");
            page.locator("#hours").fill("工作日8:30至12:00");
            page.locator("#phone").fill("0319-0000119");
            page.locator("#offers").fill("纸质政府公报\n信息公开目录");
            page.getByLabel("有查询终端").check();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".notice--success").innerText()).contains("已经登记");
            clerk.goTo("/places").isFine("places");
            assertThat(page.locator("main").innerText()).contains("演示大厅政务公开专区", "演示路1号");
            clerk.goTo("/places/" + code).isFine("place");
            assertThat(page.locator("main").innerText()).contains("纸质政府公报", "查询终端", "工作日8:30至12:00");
            assertThat(clerk.goTo("/agencies/" + organ).page().locator("main").innerText())
                    .contains("演示大厅政务公开专区");
        }
        keeping.change(wish(organ, "迁走的大厅", true), clerk()).orThrow();
        PlainVisitor citizen = PlainVisitor.of(url(""));
        assertThat(citizen.get("/places/" + code).page().text()).contains("迁走的大厅", "起停用");
        assertThat(citizen.get("/places").page().text()).doesNotContain("迁走的大厅");
        assertThat(citizen.get("/agencies/" + organ).page().text()).doesNotContain("迁走的大厅");
        keeping.change(wish(organ, "迁走的大厅", false), clerk()).orThrow();
        assertThat(citizen.get("/places").page().text()).contains("迁走的大厅");
        assertThat(citizen.get("/places/nirgends").status()).isEqualTo(404);
        assertThat(citizen.get("/sitemap").page().text()).contains("迁走的大厅");
    }

    @Test
    void tellsEveryReasonAtOnce() {
        Outcome<String> outcome = keeping.add(
                new Wish("大厅", "PUB", "", organ, " ", "", "1".repeat(200), "x".repeat(700), false, false), clerk());
        assertThat(((Outcome.Refused<String>) outcome).problems())
                .extracting(Problem::field)
                .containsExactly("code", "place", "name", "address", "hours", "phone", "offers");
        keeping.add(wish(organ, "大厅甲", false), clerk()).orThrow();
        assertThat(((Outcome.Refused<String>) keeping.add(wish(organ, "大厅乙", false), clerk())).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("已经有了"));
    }

    @Test
    void anOfficeKeepsItsOwnOnly() {
        keeping.add(wish(organ, "大厅甲", false), clerk()).orThrow();
        String other = registering
                .register(Organs.department(
                        unique("bieju"),
                        agencies.findCounty().orElseThrow().code().value()))
                .orThrow()
                .code()
                .value();
        for (Actor stranger :
                List.of(People.clerk(other), People.of(organ, Role.REVIEWER), People.of(organ, Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> keeping.change(wish(organ, "大厅乙", false), stranger))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> keeping.add(wish(organ, "大厅乙", false), People.clerk(other)))
                .isInstanceOf(NotPermitted.class);
        String county = agencies.findCounty().orElseThrow().handledBy().value();
        keeping.change(wish(organ, "县里改的名字", false), People.clerk(county)).orThrow();
        assertThat(PlainVisitor.of(url("")).get("/places/" + code).page().text())
                .contains("县里改的名字");
    }

    @Test
    void theListCostsTheSameHoweverMany() {
        PlainVisitor citizen = PlainVisitor.of(url(""));
        keeping.add(wish(organ, "大厅甲", false), clerk()).orThrow();
        citizen.get("/places?nobody=1");
        long few = statements.during(() -> citizen.get("/places?nobody=2"));
        for (int i = 0; i < 3; i++) {
            code = unique("ting");
            keeping.add(wish(organ, "大厅" + i, false), clerk()).orThrow();
        }
        assertThat(statements.during(() -> citizen.get("/places?nobody=3"))).isEqualTo(few);
    }

    private Actor clerk() {
        return People.clerk(organ);
    }

    private Wish wish(String agency, String name, boolean closed) {
        return new Wish(code, "HALL", name, agency, "演示路1号", "工作日", "0319-0000119", "", true, closed);
    }
}
