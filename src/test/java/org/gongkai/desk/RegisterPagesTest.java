package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.identity.Role;
import org.gongkai.request.FilingRequest;
import org.gongkai.words.Filings;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 台账 in the browser: filters, views of one's own, paging, sheets to take away. */
class RegisterPagesTest extends DeskTest {

    /** 公路, as a browser writes it into an address. */
    private static final String HIGHWAY = "%E5%85%AC%E8%B7%AF";

    @Autowired
    FilingRequest filing;

    String clerkName;
    PlainVisitor clerk;

    @BeforeEach
    void aRegister() {
        clerkName = account(unique("clerk"), code(), Role.CLERK);
        clerk = signedIn(clerkName);
        file("某村公路养护资金");
    }

    @Test
    void everyPageIsFine() {
        file("某镇饮水工程验收报告");
        try (Visitor visitor = inBrowser(clerkName)) {
            visitor.goTo("/desk/requests?from=2026-01-01&order=DUE").isFine("register-filtered");
            visitor.goTo("/desk/requests?words=没有").isFine("register-empty");
        }
    }

    @Test
    void aPageCostsTheSameNumberOfStatementsHoweverLongTheRegister() {
        String path = "/desk/requests?light=CALM&words=%E6%9F%90";
        clerk.get(path);
        long few = statements.during(() -> clerk.get(path));
        for (int i = 0; i < 12; i++) {
            file("某件" + i);
        }
        assertThat(statements.during(() -> clerk.get(path))).isEqualTo(few).isLessThanOrEqualTo(9);
    }

    @Test
    void pagesAreWalkedAndSayWhereTheyAre() {
        for (int i = 0; i < 34; i++) {
            file("第" + i + "件");
        }
        Answer first = clerk.get("/desk/requests");
        assertThat(first.text()).contains("共 35 件，第 1—30 件");
        Answer last = clerk.get(first.page().select(".paging a[rel=next]").attr("href"));
        assertThat(last.text()).contains("第 31—35 件");
        assertThat(last.page().select(".paging a[rel=next]")).isEmpty();
        assertThat(last.page().select("#cases tbody tr")).hasSize(5);
        Answer back = clerk.get(last.page().select(".paging a[rel=prev]").attr("href"));
        assertThat(back.page().select("#cases tbody tr")).hasSize(30);
        assertThat(back.text()).contains("第 1—30 件");
    }

    @Test
    void headsOfColumnsSort() {
        Answer page = clerk.get("/desk/requests?words=" + HIGHWAY);
        String due = page.page().select("th a[href*=order=DUE]").attr("href");
        assertThat(due).contains("words=");
        assertThat(clerk.get(due).page().select("th[aria-sort=ascending]").text())
                .isEqualTo("答复期限");
    }

    @Test
    void aViewIsSavedForOnePersonAndRemoved() {
        clerk.get("/desk/requests?words=" + HIGHWAY + "&state=open");
        Answer saved = clerk.submit("form[action$=/views]", Map.of("name", "公路在办"));
        assertThat(saved.status()).isEqualTo(303);
        Answer page = clerk.follow(saved);
        assertThat(page.page().select(".registertools a:contains(公路在办)").attr("href"))
                .startsWith("/desk/requests?words=");
        assertThat(signedIn(account(unique("other"), code(), Role.CLERK))
                        .get("/desk/requests")
                        .text())
                .doesNotContain("公路在办");
        assertThat(clerk.submit("form[action$=/views]", Map.of("name", " ")).status())
                .isEqualTo(422);
        clerk.get("/desk/requests");
        clerk.submit("form[action$=/remove]", Map.of());
        assertThat(clerk.get("/desk/requests").text()).doesNotContain("公路在办");
    }

    @Test
    void whatIsFilteredIsTakenAwayMasked() throws Exception {
        file("某镇饮水工程验收报告");
        String sheet = sheet("/desk/register.xlsx?words=" + HIGHWAY);
        assertThat(sheet).contains("某村公路养护资金", "申*").doesNotContain("饮水", "申请人甲", "13800001234");
        assertThat(pdf("/desk/handover.pdf"))
                .contains("依申请公开工作交接清单", "某村公路养护资金", "监交人")
                .doesNotContain("申请人甲");
        assertThat(pdf("/desk/office/fees.pdf?year=2026")).contains("2026年信息处理费收费台账", "没有发出收费通知");
        assertThat(pdf("/desk/register.pdf?words=" + HIGHWAY))
                .contains("依申请公开登记台账", "某村公路养护资金", "申*")
                .doesNotContain("饮水", "申请人甲");
    }

    @Test
    void whoReadsNoCaseTakesNoneAway() {
        PlainVisitor administrator = signedIn(account(unique("admin"), null, Role.ADMINISTRATOR));
        for (String path : new String[] {"/desk/requests", "/desk/register.xlsx", "/desk/register.pdf"}) {
            assertThat(administrator.get(path).status()).as(path).isEqualTo(403);
        }
    }

    private void file(String title) {
        filing.file(Filings.to(code()).title(title).build(), null).orThrow();
    }

    /** All XML of the sheet and its strings. */
    /** The text of a paper, without blanks and line ends. */
    private String pdf(String path) throws IOException, InterruptedException {
        try (PDDocument paper = Loader.loadPDF(bytes(path))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        String cookies = clerk.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("") + path))
                                .header("Cookie", cookies)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String sheet(String path) throws IOException, InterruptedException {
        byte[] body = bytes(path);
        Path file = Files.write(Files.createTempFile("register", ".xlsx"), body);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return Parser.unescapeEntities(all.toString(), false);
    }
}
