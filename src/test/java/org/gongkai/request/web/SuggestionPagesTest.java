package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyDetails;
import org.gongkai.agency.AgencyKind;
import org.gongkai.agency.AgencyRegistration;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between describing what is wanted and filing: hints, and the draft on the device. */
class SuggestionPagesTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    private Agency chosen;
    private Agency better;
    private String matter;

    @BeforeEach
    void twoOrgans() {
        chosen = organ("文物保护");
        // a matter of its own: the organs of other tests stay
        matter = "驯鹿"
                + unique("")
                        .chars()
                        .mapToObj(c -> "甲乙丙丁戊己庚辛壬癸".substring(c - '0', c - '0' + 1))
                        .collect(Collectors.joining())
                + "养殖许可";
        better = organ("木兰围场、" + matter);
    }

    @Test
    void leadsToTheOrganInChargeAndOnWithoutAnything() {
        PlainVisitor citizen = PlainVisitor.of(url(""));
        String token = begin(citizen);
        citizen.get("/apply/" + token + "/content");
        Answer next = citizen.submit(Map.of("title", matter + "发放名单", "description", "1、名单 2、审批依据"));
        assertThat(next.location()).endsWith("/similar");
        Answer page = citizen.follow(next);
        assertThat(page.text()).contains("也许由别的机关负责", better.name(), matter, "看起来写了2件事", "继续申请");
        Answer changed = citizen.submit("main form.organfit", Map.of());
        assertThat(changed.location()).endsWith("/delivery");
        assertThat(citizen.get("/apply/" + token + "/check").text()).contains(better.name());
        assertThat(citizen.get("/apply/" + token + "/similar/7").status()).isEqualTo(404);
    }

    @Test
    void aReportThatIsPublicIsOfferedAndOpeningItIsCounted() {
        PlainVisitor citizen = PlainVisitor.of(url(""));
        String token = begin(citizen);
        citizen.get("/apply/" + token + "/content");
        Answer next = citizen.submit(Map.of("title", "政府信息公开指南全文"));
        if (next.location().endsWith("/similar")) {
            assertThat(citizen.follow(next).text()).contains("可能已经公开", "找到了，不申请了");
            assertThat(citizen.get("/apply/" + token + "/similar/1").status()).isEqualTo(303);
            citizen.get("/apply/" + token + "/similar");
            Answer found = citizen.submit(Map.of());
            assertThat(found.location()).isEqualTo("/apply/found");
            assertThat(citizen.follow(found).text()).contains("没有提交申请");
            assertThat(citizen.get("/apply/" + token + "/content").status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsWantedIsKeptOnTheDeviceOnlyWhereSomebodyTicksTheBox() {
        try (Visitor visitor = Visitor.onPhone(url(""))) {
            Page page = visitor.goTo("/apply/" + begin(PlainVisitor.of(url(""))) + "/content")
                    .page();
            page.getByLabel("信息的名称").fill(matter + "发放名单");
            assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
            page.getByLabel("在这台设备上留草稿").check();
            page.locator("#description").fill("某镇驯鹿养殖");
            visitor.isFine("apply-content-draft");
            assertThat((String) page.evaluate("() => localStorage.getItem('gongkai.apply.content')"))
                    .contains(matter + "发放名单", "某镇驯鹿养殖");

            String other = begin(PlainVisitor.of(url("")));
            visitor.goTo("/apply/" + other + "/content");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("填入上次没提交的草稿"))
                    .click();
            assertThat(page.getByLabel("信息的名称").inputValue()).isEqualTo(matter + "发放名单");
            page.locator("main form button[type=submit]").click();
            visitor.isFine("apply-similar");
            assertThat(page.locator("main").innerText()).contains("也许由别的机关负责", better.name());

            // who applies is never kept
            visitor.goTo("/apply/" + other + "/identity");
            page.getByLabel("姓名").fill("申请人己");
            assertThat((String) page.evaluate("() => JSON.stringify(localStorage)"))
                    .doesNotContain("申请人己");
            visitor.goTo("/apply/" + other + "/content");
            page.getByLabel("在这台设备上留草稿").uncheck();
            assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void agentAndFormatsAreAskedWithoutScript() {
        PlainVisitor citizen = PlainVisitor.of(url(""));
        String token = begin(citizen);
        citizen.get("/apply/" + token + "/who");
        citizen.submit(Map.of("applicantKind", "NATURAL_PERSON"));
        citizen.get("/apply/" + token + "/identity");
        Answer refused = citizen.submit(Map.of("name", "申请人庚", "agentName", "代理人甲"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#authorisations-error").text()).contains("授权委托书");
        assertThat(refused.page().select("details[open] #agentName").val()).isEqualTo("代理人甲");
        citizen.get("/apply/" + token + "/delivery");
        citizen.submit(Map.of("provision", "PAPER", "delivery", "PICK_UP", "need.LARGE_PRINT", "yes"));
        assertThat(citizen.get("/apply/" + token + "/check").text()).contains("需要大字版", "代理人甲");
    }

    private String begin(PlainVisitor citizen) {
        citizen.get("/apply?agency=" + chosen.code());
        String location = citizen.submit(Map.of()).location();
        return location.substring("/apply/".length(), location.length() - "/agency".length());
    }

    private Agency organ(String duties) {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        String code = unique("hint");
        AgencyDetails usual = Organs.details("机关" + code, null);
        var details = new AgencyDetails(
                usual.name(),
                usual.shortName(),
                usual.handledBy(),
                usual.uscc(),
                usual.letterWord(),
                duties,
                usual.office(),
                usual.reviewBody(),
                usual.court(),
                usual.validTo());
        return registering
                .register(
                        new AgencyRegistration(code, AgencyKind.DEPARTMENT, county, LocalDate.of(2015, 1, 1), details))
                .orThrow();
    }
}
