package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.request.AskingCorrection;
import org.gongkai.request.CaseStage;
import org.gongkai.request.ConfirmingReceipt;
import org.gongkai.request.FilingReceipt;
import org.gongkai.request.FilingRequest;
import org.gongkai.request.RequestFiles;
import org.gongkai.vault.LookTickets;
import org.gongkai.words.Filings;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.TestClock;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Following a request with number and query code, in a browser. */
class TrackPagesTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    @Autowired
    FilingRequest filing;

    @Autowired
    ConfirmingReceipt confirming;

    @Autowired
    AskingCorrection asking;

    @Autowired
    RequestFiles files;

    FilingReceipt receipt;
    Actor clerk;

    @BeforeEach
    void aFiledRequest() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        Agency organ =
                registering.register(Organs.department(unique("track"), county)).orThrow();
        clerk = People.clerk(organ.code().value());
        receipt = filing.file(Filings.to(organ.code().value()).build(), null).orThrow();
        confirming.confirm(receipt.number(), TestClock.WED_2026_06_10, clerk).orThrow();
    }

    @Test
    void answersACorrectionNotice() {
        var notice = new AskingCorrection.CorrectionNotice(
                TestClock.WED_2026_06_10, LocalDate.of(2026, 7, 1), List.of("写明需要哪一年度的信息", "写明哪个村"), "");
        asking.ask(receipt.number(), notice, clerk).orThrow();
        try (Visitor citizen = Visitor.of(url(""))) {
            Page page = look(citizen);
            assertThat(page.locator("main").innerText()).contains("请您补正", "写明哪个村", "2026年7月1日");
            citizen.isFine("track-correction-asked");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去补正"))
                    .click();
            page.getByLabel("补正的材料").setInputFiles(file("说明.txt", "text/plain"));
            press(page, "提交补正");
            assertThat(citizen.status()).isEqualTo(422);
            assertThat(page.locator("#files-error").innerText()).contains("PDF");
            citizen.isFine("track-correction-refused");
            page.getByLabel("补正的内容").fill("2025年度，某村");
            page.getByLabel("补正的材料").setInputFiles(file("说明.pdf", "application/pdf"));
            press(page, "提交补正");
            assertThat(page.locator(".notice--success").innerText()).contains("补正已经提交");
            citizen.isFine("track-corrected");
        }
        var file = files.find(receipt.number(), clerk).orElseThrow();
        assertThat(file.stage()).isEqualTo(CaseStage.HANDLING);
        var correction = Objects.requireNonNull(file.correctionReceived());
        assertThat(correction.text()).isEqualTo("2025年度，某村");
        assertThat(correction.files()).hasSize(1);
    }

    @Test
    void withdrawsOnlyAfterAskingOnceMore() {
        try (Visitor citizen = Visitor.of(url(""))) {
            Page page = look(citizen);
            citizen.isFine("track-handling");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("撤回申请"))
                    .click();
            citizen.isFine("track-withdrawal");
            assertThat(files.find(receipt.number(), clerk).orElseThrow().stage())
                    .isEqualTo(CaseStage.HANDLING);
            press(page, "确定撤回");
            assertThat(page.locator(".notice--success").innerText()).contains("已经撤回");
            citizen.isFine("track-withdrawn");
        }
        assertThat(files.find(receipt.number(), clerk).orElseThrow().stage()).isEqualTo(CaseStage.WITHDRAWN);
    }

    @Test
    void aLookEndsByItself() {
        PlainVisitor citizen = PlainVisitor.of(url(""));
        String ticket = citizen.post("/track", Map.of("number", receipt.number().value(), "code", receipt.queryCode()))
                .location();
        assertThat(citizen.get(ticket).status()).isEqualTo(200);
        clock.advance(LookTickets.LIFE.plusMinutes(1));
        PlainVisitor.Answer ended = citizen.get(ticket);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.text()).contains("请重新输入申请编号和查询码");
        assertThat(ended.page().select("#number").val())
                .isEqualTo(receipt.number().value());
    }

    private Page look(Visitor citizen) {
        Page page = citizen.goTo("/track?number=" + receipt.number().value()).page();
        page.getByLabel("查询码").fill(receipt.queryCode());
        press(page, "查询");
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static FilePayload file(String name, String type) {
        String content = type.equals("application/pdf") ? "%PDF-1.4\n%%EOF\n" : "只是文字";
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }
}
