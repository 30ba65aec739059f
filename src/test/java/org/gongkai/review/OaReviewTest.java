package org.gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Organs;
import org.gongkai.words.People;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** C15: the county's OA opens the form, asks for the attribute, reports the signature; by REST and by files. */
class OaReviewTest extends HouseTest {

    private static final String DRAFT = """
            {"drafter":"拟稿人甲","section":"综合科","title":"关于演示事项的通知","genre":"通知","proposed":"主动公开",
             "officialNumber":"演政办〔2026〕1号","text":"联系电话13812345678"}""";
    private static final String SIGNED = """
            {"steps":[
              {"name":"SECTION","person":"科长乙","attribute":"PUBLIC"},
              {"name":"SECRECY","person":"保密员丙","attribute":"PUBLIC","stateSecret":false,"workSecret":false,"tradeSecret":false,
               "personalData":false,"security":false},
              {"name":"OFFICE","person":"公开办丁","attribute":"主动公开"}],
             "signer":"%s","attribute":"主动公开","officialNumber":"演政办〔2026〕2号"}""";

    @Autowired
    private Agencies agencies;

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private CreatingAccount accounts;

    @Autowired
    private OaTokens tokens;

    @Autowired
    private OaDropFolder folder;

    @Autowired
    private Reviews reviews;

    private final HttpClient http = HttpClient.newHttpClient();
    private String organ = "";
    private String token = "";

    @BeforeEach
    void aTokenOfAnOrgan() {
        organ = department();
        token = tokens.issue("演示办公系统", organ, People.administrator()).orThrow();
    }

    private String department() {
        String county = agencies.findCounty()
                .orElseGet(() -> registering
                        .register(Organs.countyGovernment("testcounty"))
                        .orThrow())
                .code()
                .value();
        return registering
                .register(Organs.department(unique("oa"), county))
                .orThrow()
                .code()
                .value();
    }

    private HttpResponse<String> send(String path, String withToken, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Bearer " + withToken);
        request = body.isEmpty()
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void theWholeFlowMayRunInTheOa() throws Exception {
        HttpResponse<String> opened = send("/api/v1/reviews", token, DRAFT);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(json(opened).path("findings").get(0).stringValue()).isEqualTo("第1行 手机号码：138****5678");
        String number = json(opened).path("number").stringValue();
        assertThat(json(opened).path("attribute").isNull()).isTrue();
        assertThat(json(opened).path("against")).isNotEmpty();

        assertThat(send("/api/v1/reviews/" + number + "/signed", token, SIGNED.formatted("拟稿人甲"))
                        .body())
                .contains("拟稿人不能签发");
        JsonNode unchanged = json(send("/api/v1/reviews/" + number, token, ""));
        assertThat(unchanged.path("step").stringValue()).isEqualTo("SECTION");

        HttpResponse<String> signed = send("/api/v1/reviews/" + number + "/signed", token, SIGNED.formatted("县长戊"));
        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(json(signed).path("attribute").stringValue()).isEqualTo("PUBLIC");
        assertThat(json(signed).path("printedLine").stringValue()).isEqualTo("此件公开发布");
        assertThat(json(signed).path("publishDue").stringValue()).isEqualTo("2026-07-09");
        assertThat(reviews.of(new ReviewNumber(number)).orElseThrow().signers())
                .containsExactly(
                        "拟稿 拟稿人甲（经演示办公系统）",
                        "科室负责人审核 科长乙（经演示办公系统）",
                        "保密审查 保密员丙（经演示办公系统）",
                        "公开机构核对 公开办丁（经演示办公系统）",
                        "签发 县长戊（经演示办公系统）");
    }

    @Test
    void refusesWithEveryReasonAtOnce() throws Exception {
        HttpResponse<String> refused = send("/api/v1/reviews", token, "{\"drafter\":\"甲\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"title\"", "\"proposed\"", "\"section\"");
        assertThat(send("/api/v1/reviews", token, "[]").statusCode()).isEqualTo(400);
        assertThat(send("/api/v1/reviews", token, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenOpensItsOwnOrganOnlyAndNothingOnceTakenBack() throws Exception {
        String number =
                json(send("/api/v1/reviews", token, DRAFT)).path("number").stringValue();
        String stranger =
                tokens.issue("别的系统", department(), People.administrator()).orThrow();

        assertThat(send("/api/v1/reviews/" + number, stranger, "").statusCode()).isEqualTo(404);
        assertThat(send("/api/v1/reviews/" + number + "/signed", stranger, "{\"signer\":\"甲\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("/api/v1/reviews", "x".repeat(43), DRAFT).statusCode()).isEqualTo(401);
        OaClient mine = tokens.holder(token).orElseThrow();
        tokens.revoke(mine.id(), People.administrator());
        assertThat(send("/api/v1/reviews/" + number, token, "").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> tokens.issue("x", organ, People.clerk(organ))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aClassifiedDraftLeavesOnlyItsTitleThoughTheClassificationIsUnknown() throws Exception {
        JsonNode opened = json(send(
                "/api/v1/reviews",
                token,
                "{\"drafter\":\"甲\",\"title\":\"涉密文件1号\",\"classification\":\"机密\",\"text\":\"内容\"}"));
        assertThat(opened.path("stage").stringValue()).isEqualTo("DIVERTED");
    }

    @Test
    void tooManyRequestsAreAskedToWait() throws Exception {
        int last = 0;
        for (int i = 0; i < 130 && last != 429; i++) {
            last = send("/api/v1/reviews/sc-none-2026-0001", token, "").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void filesInTheFolderGetTheirReceipts(@TempDir Path root) throws IOException {
        Path in = Files.createDirectories(root.resolve(organ).resolve("in"));
        Files.writeString(in.resolve("one.json"), DRAFT);
        Files.writeString(in.resolve("one.txt"), "附件里的手机13912345678");
        Files.writeString(in.resolve("two.xml"), """
                <review><drafter>拟稿人甲</drafter><section>综合科</section><title>关于演示事项的函</title><genre>函</genre>
                <proposed>依申请公开</proposed><ground>OUTSIDE_SCOPE</ground><explanation>部门之间的往来</explanation></review>""");
        Files.writeString(in.resolve("three.json"), "{\"drafter\":\"甲\",\"title\":\"\"}");
        Files.writeString(
                in.resolve("four.xml"), "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><review>&e;</review>");
        folder.collect(root);

        Path receipts = root.resolve(organ).resolve("receipts");
        assertThat(Files.readString(receipts.resolve("one.json.receipt.json")))
                .contains("sc-" + organ, "138****5678", "139****5678");
        assertThat(Files.readString(receipts.resolve("two.xml.receipt.json"))).contains("\"accepted\":true");
        assertThat(Files.readString(receipts.resolve("three.json.receipt.json")))
                .contains("\"accepted\":false", "标题");
        assertThat(Files.readString(receipts.resolve("four.xml.receipt.json"))).contains("\"accepted\":false");
        assertThat(root.resolve(organ).resolve("done").resolve("one.json")).exists();
        assertThat(root.resolve(organ).resolve("refused").resolve("three.json")).exists();
        assertThat(in).isEmptyDirectory();
    }

    @Test
    void theAdministratorSeesATokenOnce() {
        String name = unique("oaadmin");
        accounts.create(Actor.system("test"), People.account(name, null, Role.ADMINISTRATOR))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(name, People.PASSWORD);
            var page = visitor.goTo("/desk/oa-tokens").page();
            visitor.isFine("oa-tokens");
            page.getByLabel("办公系统的名称").fill("县政府办公系统");
            page.getByLabel("用于哪个机关").selectOption(organ);
            page.locator("button:has-text('发放口令')").click();
            assertThat(page.locator("main code").innerText()).hasSize(43);
            visitor.isFine("oa-token-given");
            visitor.goTo("/desk/oa-tokens");
            assertThat(page.locator("main code").count()).isZero();
        }
    }
}
