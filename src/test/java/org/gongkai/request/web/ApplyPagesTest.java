package org.gongkai.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The application form over HTTP, without a browser. */
class ApplyPagesTest extends HouseTest {

    @Autowired
    Agencies agencies;

    @Autowired
    RegisteringAgency registering;

    Agency organ;
    PlainVisitor citizen;

    @BeforeEach
    void anOrganAndACitizen() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        organ = registering.register(Organs.department(unique("apply"), county)).orThrow();
        citizen = PlainVisitor.of(url(""));
    }

    @Test
    void sendsNoCookieAndLetsNobodyKeepThePages() {
        begin();
        assertThat(citizen.cookies()).isEmpty();
        Answer page = citizen.get("/apply");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void comesFromAnOrganAndKeepsItChosen() {
        Answer start = citizen.get("/apply?agency=" + organ.code());
        assertThat(start.text()).contains("您将向" + organ.name() + "申请");
        Answer step = citizen.follow(citizen.submit(Map.of()));
        assertThat(step.page().select("input[value=" + organ.code() + "]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void saysEveryProblemOfAStepAndKeepsWhatWasTyped() {
        String token = begin();
        citizen.get("/apply/" + token + "/who");
        citizen.submit(Map.of("applicantKind", "NATURAL_PERSON"));
        citizen.get("/apply/" + token + "/identity");
        Answer refused = citizen.submit(Map.of("name", "申请人乙", "proofKind", "RESIDENT_ID", "proofNumber", "12345"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().title()).startsWith("错误：");
        assertThat(refused.page().select(".govuk-error-summary__list li")).hasSize(2);
        assertThat(refused.page().select("#name").val()).isEqualTo("申请人乙");
        assertThat(refused.page().select("#proofNumber").val()).isEqualTo("12345");
        assertThat(refused.page().select("#proofNumber-error").text()).contains("18位");
        assertThat(refused.page().select("#proofs-error").text()).contains("上传");
        // also after the browser was closed and opened again
        assertThat(citizen.get("/apply/" + token + "/identity")
                        .page()
                        .select("#name")
                        .val())
                .isEqualTo("申请人乙");
    }

    @Test
    void theCheckPageLeadsToEveryMissingAnswerAndFilesNothing() {
        String token = begin();
        citizen.get("/apply/" + token + "/check");
        Answer refused = citizen.submit(Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .contains(
                        "/apply/" + token + "/agency?from=check#agency",
                        "/apply/" + token + "/who?from=check#applicantKind",
                        "/apply/" + token + "/identity?from=check#name",
                        "/apply/" + token + "/delivery?from=check#provision");
        assertThat(citizen.get("/apply/" + token + "/receipt").location()).endsWith("/check");
    }

    @Test
    void neverAsksForAPurpose() {
        String token = begin();
        citizen.get("/apply/" + token + "/content");
        Answer next = citizen.submit(Map.of("title", "某村道路养护资金安排", "purpose", ""));
        assertThat(next.location()).endsWith("/delivery");
    }

    @Test
    void goesBackToTheCheckPageAfterAChange() {
        String token = begin();
        citizen.get("/apply/" + token + "/contact?from=check");
        Answer changed = citizen.submit(Map.of("phone", "13800001234"));
        assertThat(changed.location()).endsWith("/check");
    }

    @Test
    void asksForTheAddressOnlyWhenItIsNeeded() {
        String token = begin();
        citizen.get("/apply/" + token + "/delivery");
        citizen.submit(Map.of("provision", "PAPER", "delivery", "POST"));
        citizen.get("/apply/" + token + "/contact");
        Answer refused = citizen.submit(Map.of("phone", "13800001234"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#address-error").text()).contains("邮寄");
    }

    @Test
    void findsTheOrganByWords() {
        String token = begin();
        Answer found = citizen.get("/apply/" + token + "/agency?q=%E6%9C%BA%E5%85%B3" + organ.code());
        assertThat(found.page().select("input[name=agency]").eachAttr("value").getFirst())
                .isEqualTo(organ.code().value());
        Answer none = citizen.get("/apply/" + token + "/agency?q=%E7%81%AB%E6%98%9F%E6%8E%A2%E6%B5%8B");
        assertThat(none.text()).contains("没有找到", "看全部机关");
    }

    @Test
    void aFileTooLargeIsRefusedAndTheRestIsKept(@TempDir Path files) throws IOException {
        String token = begin();
        try (Visitor phone = Visitor.onPhone(url(""))) {
            phone.goTo("/apply/" + token + "/identity");
            phone.page().getByLabel("姓名").fill("申请人戊");
            phone.page().locator("#proofs").setInputFiles(picture(files, 11));
            phone.page().locator("main form button").click();
            assertThat(phone.status()).isEqualTo(422);
            assertThat(phone.page().locator("#proofs-error").innerText()).contains("10MB");
            assertThat(phone.page().getByLabel("姓名").inputValue()).isEqualTo("申请人戊");
            phone.page().locator("#proofs").setInputFiles(picture(files, 70));
            phone.page().locator("main form button").click();
            assertThat(phone.status()).isEqualTo(413);
            phone.isFine("apply-too-large");
            assertThat(phone.goTo("/apply/" + token + "/identity")
                            .page()
                            .getByLabel("姓名")
                            .inputValue())
                    .isEqualTo("申请人戊");
        }
    }

    /** A file that begins like a picture and has that many mebibytes. */
    private static Path picture(Path directory, int mebibytes) throws IOException {
        Path file = directory.resolve(mebibytes + ".png");
        try (RandomAccessFile picture = new RandomAccessFile(file.toFile(), "rw")) {
            picture.write(
                    new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
            picture.setLength(mebibytes * 1024L * 1024);
        }
        return file;
    }

    @Test
    void aDraftOfYesterdayIsGoneKindly() {
        String token = begin();
        clock.advance(Duration.ofHours(25));
        Answer gone = citizen.get("/apply/" + token + "/content");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("没有找到这份没填完的申请表", "开始填写");
        assertThat(citizen.get("/apply/nonsense/content").status()).isEqualTo(404);
        assertThat(citizen.get("/apply/" + begin() + "/nonsense").status()).isEqualTo(404);
    }

    @Test
    void aSourceThatAsksTooOftenIsToldWhenToTryAgain() {
        PlainVisitor busy = PlainVisitor.from("127.0.0.9", url(""));
        Answer last = busy.post("/track", Map.of());
        for (int i = 0; i < 120; i++) {
            last = busy.post("/track", Map.of());
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.text()).contains("一分钟后再试", "都还在");
        assertThat(last.header("Retry-After")).isEqualTo("30");
        assertThat(citizen.post("/track", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void anUnknownNumberAndAWrongCodeAreToldAlike() {
        String unknown = citizen.post("/track", Map.of("number", organ.code() + "-2026-0099", "code", "AAAA2222"))
                .page()
                .select(".govuk-error-summary")
                .text();
        assertThat(unknown).contains("不正确");
        Answer refused = citizen.post("/track", Map.of("number", organ.code() + "-2026-0099", "code", "BBBB3333"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary").text()).isEqualTo(unknown);
        assertThat(refused.page().select("#code").val()).isEmpty();
        assertThat(citizen.get("/track/not-a-ticket").status()).isEqualTo(404);
    }

    private String begin() {
        citizen.get("/apply");
        String location = citizen.submit(Map.of()).location();
        assertThat(location).matches("/apply/[0-9a-f]{32}/agency");
        return location.substring("/apply/".length(), location.length() - "/agency".length());
    }
}
