package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.Role;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.Reports;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Press;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the annual report, as everybody and as the office sees them. */
class ReportPagesTest extends HouseTest {

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private RegisteringPaperRequest paper;

    @Autowired
    private CreatingAccount creating;

    @Autowired
    private DeclaringFigures declaring;

    @Autowired
    private DraftingReport drafting;

    @Autowired
    private AdvancingReport advancing;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private County county;
    private ReportId id;
    private String clerk;
    private String head;

    @BeforeEach
    void anOfficeWithSixRequests() {
        clock.setTo(LocalDate.of(2025, 1, 13));
        county = new County(registering, paper, sql, unique("xian"));
        id = new ReportId(county.office.code(), 2024);
        clerk = account(Role.CLERK);
        head = account(Role.HEAD);
        county.sixRequestsOf2024();
    }

    @Test
    void publishedReportIsFineOnEveryScreen() {
        publish();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.goTo("/reports").isFine("reports");
            visitor.goTo("/reports/" + id.path()).isFine("report");
            visitor.goTo("/reports/" + id.path() + "/chart").isFine("report-chart");
            visitor.goTo("/reports/" + id.path() + "/cells/table3.new.total").isFine("report-cell");
        }
        try (Visitor night = Visitor.inTheDark(url(""))) {
            night.goTo("/reports/" + id.path()).isFine("report-dark");
            night.goTo("/reports/" + id.path() + "/chart").isFine("report-chart-dark");
        }
    }

    @Test
    void deskPagesAreFine() {
        declare();
        drafting.write(id, ReportPart.OVERALL, "全年受理政府信息公开申请6件，办复率达到了100%。", county.clerk(county.office))
                .orThrow();
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(clerk, People.PASSWORD);
            visitor.goTo("/desk/reports?year=2024").isFine("desk-reports");
            visitor.goTo("/desk/reports/matrix").isFine("desk-reports-matrix");
            visitor.goTo("/desk/reports/" + id.path()).isFine("desk-report");
            visitor.goTo("/desk/reports/" + id.path() + "/cells/table3.granted.naturalPerson")
                    .isFine("desk-report-cell");
        }
    }

    /** */
    @Test
    void normativeFigureLeadsToTheDocumentsOfTheRegister() {
        clock.setTo(LocalDate.of(2024, 12, 20));
        DocumentNumber rule = Press.at(context, county.office)
                .publish(DocumentContent.titled("试验事项管理办法", Press.NORMATIVE)
                        .classified(Genre.NOTICE, Topic.GENERAL)
                        .made(
                                "试验办规〔2024〕" + Math.abs(county.office.code().hashCode() % 9000) + "号",
                                LocalDate.of(2024, 5, 6))
                        .inForce(unique("DJ-"), LocalDate.of(2024, 5, 6), null, false)
                        .body("<p>试验内容。</p>"));
        clock.setTo(LocalDate.of(2025, 1, 13));
        String cell = "/desk/reports/" + id.path() + "/cells/table2.normativeDocuments.inForce";
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(clerk, People.PASSWORD);
            visitor.goTo(cell).isFine("desk-report-cell-register");
        }
        PlainVisitor staff = PlainVisitor.of(url(""));
        staff.signIn(clerk, People.PASSWORD);
        assertThat(staff.get(cell).page().select("#registered a").eachAttr("href"))
                .containsExactly("/documents/" + rule.value());
        assertThat(staff.get("/desk/reports/" + id.path()).page().select("input[name^=table2.normative]"))
                .as("what the register gives is not declared")
                .isEmpty();
    }

    @Test
    void publishedReportIsOfferedInEveryFormatAndSaysTheSameInEach() throws IOException, InterruptedException {
        publish();
        Answer page = PlainVisitor.of(url("")).get("/reports/" + id.path());
        assertThat(page.page().select(".downloads li"))
                .hasSize(5)
                .allSatisfy(
                        li -> assertThat(li.text()).containsPattern("（(PDF|DOCX|OFD|XLSX|JSON)，[\\d.]+ (KB|字节|MB)）"));

        try (HttpClient client = HttpClient.newHttpClient()) {
            for (var link : page.page().select(".downloads a")) {
                String href = link.attr("href");
                HttpResponse<byte[]> file = client.send(
                        HttpRequest.newBuilder(URI.create(url(href))).build(), HttpResponse.BodyHandlers.ofByteArray());
                assertThat(file.statusCode()).isEqualTo(200);
                var read = org.gongkai.reportform.reading.ReadingReport.from(file.body(), href)
                        .result();
                assertThat(read.orThrow().at("table3.new.total")).as(href).isEqualByComparingTo("6");
            }
        }
        assertThat(PlainVisitor.of(url(""))
                        .get("/reports/" + county.office.code().value() + "/1999.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void draftIsForTheDeskOnly() throws IOException, InterruptedException {
        declare();
        assertThat(PlainVisitor.of(url(""))
                        .get("/reports/" + id.path() + ".pdf")
                        .status())
                .isEqualTo(404);
        assertThat(PlainVisitor.of(url(""))
                        .get("/desk/reports/" + id.path() + ".pdf")
                        .status())
                .isNotEqualTo(200);
        PlainVisitor signedIn = PlainVisitor.of(url(""));
        signedIn.signIn(clerk, People.PASSWORD);
        assertThat(signedIn.get("/desk/reports/" + id.path() + ".docx").status())
                .isEqualTo(200);
    }

    @Test
    void everyFigureOfThePublicPageLeadsToWhatStandsBehindIt() {
        publish();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        Answer report = visitor.get("/reports/" + id.path());

        assertThat(report.page().select("[data-cell] a")).hasSize(200);
        for (String cell : new String[] {
            "table3.new.total",
            "table3.granted.naturalPerson",
            "table2.normativeDocuments.inForce",
            "table4.review.total"
        }) {
            String href =
                    report.page().expectFirst("[data-cell=" + cell + "] a").attr("href");
            assertThat(visitor.get(href).status()).as(href).isEqualTo(200);
        }
        Answer behind = visitor.get("/reports/" + id.path() + "/cells/table3.carriedOut.total");
        assertThat(behind.text())
                .contains(county.office.code() + "-2024-", "结转下年度继续办理")
                .doesNotContain("申*", "某信息");
    }

    @Test
    void jsonIsTheContractsAndEqualsThePage() throws IOException, InterruptedException {
        publish();
        HttpResponse<String> file = fetch("/reports/" + id.path() + ".json", "*/*");
        HttpResponse<String> negotiated = fetch("/reports/" + id.path(), "application/json");

        assertThat(file.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(negotiated.body()).isEqualTo(file.body());
        assertThat(ReportJson.read(file.body()).orThrow().cells())
                .isEqualTo(Reports.pingxiang2024().cells());
    }

    @Test
    void draftsAreNotPublic() {
        PlainVisitor everybody = PlainVisitor.of(url(""));

        assertThat(everybody.get("/reports/" + id.path()).status()).isEqualTo(404);
        assertThat(everybody.get("/reports/" + id.path() + "/chart").status()).isEqualTo(404);
        assertThat(everybody
                        .get("/reports/" + id.path() + "/cells/table3.new.total")
                        .status())
                .isEqualTo(404);
        assertThat(everybody.get("/reports/nowhere/2024").status()).isEqualTo(404);
        assertThat(everybody.get("/reports").text()).doesNotContain("未公开", county.town.name());
    }

    @Test
    void gapsAreShownToStaffOnly() {
        publish();
        clock.setTo(LocalDate.of(2026, 1, 13));
        PlainVisitor staff = PlainVisitor.of(url(""));
        staff.signIn(clerk, People.PASSWORD);

        assertThat(staff.get("/desk/reports/matrix").text()).contains(county.office.name(), "未公开");
        assertThat(staff.get("/desk/reports/matrix").text()).doesNotContain(county.town.name());
        assertThat(PlainVisitor.of(url("")).get("/reports").text())
                .contains(county.office.name())
                .doesNotContain("未公开");
    }

    @Test
    void clerkWritesDeclaresAndSubmitsAndTheHeadSignsOnTheDesk() {
        PlainVisitor jingban = PlainVisitor.of(url(""));
        jingban.signIn(clerk, People.PASSWORD);
        String page = "/desk/reports/" + id.path();
        String forms = "form[action=" + page;
        Map<String, String> table2 = new java.util.HashMap<>(Map.of("basis", "登记簿"));
        County.table2(Map.of()).forEach((cell, number) -> table2.put(cell.value(), number));

        assertThat(submit(jingban, page, forms + "/declaration]", table2).status())
                .isEqualTo(303);
        assertThat(submit(jingban, page, forms + "/parts/1]", Map.of("text1", "本年依法公开。", "action", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(submit(jingban, page, forms + "/parts/5]", Map.of("text5", "内容还不够细。", "action", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(submit(jingban, page, forms + "/moves]", Map.of("move", "SUBMIT"))
                        .status())
                .isEqualTo(303);
        PlainVisitor fuzeren = PlainVisitor.of(url(""));
        fuzeren.signIn(head, People.PASSWORD);
        assertThat(submit(fuzeren, page, forms + "/moves]", Map.of("move", "SIGN"))
                        .status())
                .isEqualTo(303);
        assertThat(submit(fuzeren, page, forms + "/moves]", Map.of("move", "PUBLISH"))
                        .status())
                .isEqualTo(303);

        assertThat(PlainVisitor.of(url("")).get("/reports/" + id.path()).text())
                .contains("2024年政府信息公开工作年度报告", "本年依法公开。");
    }

    @Test
    void refusedDeclarationKeepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
        PlainVisitor jingban = PlainVisitor.of(url(""));
        jingban.signIn(clerk, People.PASSWORD);
        String page = "/desk/reports/" + id.path();

        Answer refused = submit(
                jingban, page, "form[action=" + page + "/declaration]", Map.of("table2.penalty", "三件", "basis", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().expectFirst("[id=\"table2.penalty\"]").val()).isEqualTo("三件");
        assertThat(refused.page().select(".govuk-error-message").eachText()).hasSize(2);
    }

    @Test
    void findingStandsAtItsCellAndInTheMargin() {
        declare();
        drafting.write(id, ReportPart.OVERALL, "全年受理政府信息公开申请6件，办复率达到了100%。", county.clerk(county.office))
                .orThrow();
        PlainVisitor jingban = PlainVisitor.of(url(""));
        jingban.signIn(clerk, People.PASSWORD);

        Answer desk = jingban.get("/desk/reports/" + id.path());

        assertThat(desk.page()
                        .expectFirst("[data-cell=table3.carriedOut.total]")
                        .text())
                .contains("B5");
        String anchor = desk.page()
                .expectFirst("[data-cell=table3.carriedOut.total] .findingmark")
                .attr("href");
        assertThat(desk.page().expectFirst(anchor).text()).contains("办复率达到了100%", "1件结转下年度");
    }

    @Test
    void strangersSeeNeitherDraftsNorTheirFigures() {
        String stranger = unique("jing");
        creating.create(
                        Actor.system("test"),
                        People.account(stranger, county.town.code().value(), Role.CLERK))
                .orThrow();
        PlainVisitor visitor = PlainVisitor.of(url(""));
        visitor.signIn(stranger, People.PASSWORD);

        assertThat(visitor.get("/desk/reports/" + id.path()).status()).isEqualTo(403);
        assertThat(visitor.get("/desk/reports/" + id.path() + "/cells/table3.new.total")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/desk/reports?year=2024").text()).doesNotContain(county.department.name());
        assertThat(PlainVisitor.of(url("")).get("/desk/reports/" + id.path()).status())
                .isIn(302, 303, 401, 403);
    }

    @Test
    void unknownReportsAndCellsAreNotFound() {
        publish();
        PlainVisitor jingban = PlainVisitor.of(url(""));
        jingban.signIn(clerk, People.PASSWORD);

        assertThat(jingban.get("/desk/reports/nowhere/2024").status()).isEqualTo(404);
        assertThat(jingban.get("/desk/reports/" + county.office.code() + "/2031")
                        .status())
                .isEqualTo(404);
        assertThat(jingban.get("/desk/reports/" + id.path() + "/cells/table3.nothing.total")
                        .status())
                .isEqualTo(404);
        assertThat(jingban.get("/reports/" + id.path() + "/cells/table9").status())
                .isEqualTo(404);
    }

    @Test
    void chartShowsTheSameNumbersAsTheTables() {
        county.request(
                county.office,
                ApplicantKind.BUSINESS,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.N4);
        publish();

        Answer chart = PlainVisitor.of(url("")).get("/reports/" + id.path() + "/chart");

        assertThat(chart.page().select("svg[role=img]")).isNotEmpty();
        assertThat(chart.text()).contains("新收政府信息公开申请7件", "办结6件");
        assertThat(chart.page().select(".chart").size())
                .isEqualTo(chart.page().select(".chart table").size());
    }

    private static Answer submit(PlainVisitor visitor, String page, String form, Map<String, String> typed) {
        visitor.get(page);
        return visitor.submit(form, typed);
    }

    private HttpResponse<String> fetch(String path, String accept) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                    .header("Accept", accept)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String account(Role role) {
        String name = unique("zh");
        creating.create(
                        Actor.system("test"),
                        People.account(name, county.office.code().value(), role))
                .orThrow();
        return name;
    }

    private void declare() {
        Map<String, String> numbers = Map.of(
                "normativeDocuments.made", "1", "normativeDocuments.repealed", "2", "normativeDocuments.inForce", "9");
        declaring
                .declare(county.office.code(), 2024, County.table2(numbers), "登记簿", county.clerk(county.office))
                .orThrow();
    }

    private void publish() {
        Actor by = county.clerk(county.office);
        declare();
        drafting.write(id, ReportPart.OVERALL, "本年依法做好主动公开和依申请公开工作。", by).orThrow();
        drafting.write(id, ReportPart.PROBLEMS, "公开内容还不够细，下一年逐项改进。", by).orThrow();
        advancing.make(ReportMove.SUBMIT, id, "", by).orThrow();
        advancing.make(ReportMove.SIGN, id, "", county.head(county.office)).orThrow();
        advancing.make(ReportMove.PUBLISH, id, "", by).orThrow();
    }
}
