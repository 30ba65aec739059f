package org.gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.AgencyCode;
import org.gongkai.annualreport.CompilingReport;
import org.gongkai.annualreport.FigureSources;
import org.gongkai.annualreport.PublishedReports;
import org.gongkai.annualreport.ReportId;
import org.gongkai.catalogue.ColumnPath;
import org.gongkai.document.DocumentFilter;
import org.gongkai.document.NormativeCounts;
import org.gongkai.document.PublishedDocuments;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.statute.Disposition;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.PlainVisitor.Answer;
import org.gongkai.words.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration county as a newcomer finds it after {@code bin/run}, in a directory of its own. */
class DemonstrationTest extends DemonstratedCounty {

    /** What an applicant of the demonstration tells; none of it may stand on a public page. */
    private static final Pattern APPLICANTS_DATA =
            Pattern.compile("申请人[甲乙丙丁戊己庚辛壬癸]|shenqingren\\d|0319-0002\\d{3}|00000019800101|Y9000000DEM");

    @Autowired
    private CompilingReport compiling;

    @Autowired
    private PublishedDocuments documents;

    @Autowired
    private PublishedReports reports;

    @Autowired
    private JdbcClient sql;

    @Test
    void reportsOf2024EqualThePublishedFiguresOfTheCounty() {
        for (String organ : List.of("zfb", "pingxiang")) {
            StatutoryReport report =
                    compiling.compile(new AgencyCode(organ), 2024).orThrow().report();
            report.form()
                    .layout()
                    .cells()
                    .forEach(cell -> assertThat(report.at(cell))
                            .as("%s %s", organ, cell)
                            .isNotNull()
                            .isEqualByComparingTo(published(cell)));
        }
    }

    /** the register counts what the county's report of 2024 states, and the year has the items it states. */
    @Test
    void thePlatformOf2024HoldsWhatTheReportSays() {
        assertThat(documents.count(DocumentFilter.ALL.year(2024))).isEqualTo(3359);
        assertThat(documents.count(
                        DocumentFilter.in(new ColumnPath("fdzdgk/jytabl")).year(2024)))
                .isEqualTo(55);
        assertThat(documents.normativeCounts(List.of(new AgencyCode("zfb"), new AgencyCode("pingxiang")), 2024))
                .isEqualTo(new NormativeCounts(1, 2, 9));
        assertThat(documents.normativeCounts(List.of(new AgencyCode("zfb")), 2025))
                .isEqualTo(new NormativeCounts(2, 1, 10));
    }

    /** the published figures of Table 2 lead to the documents of the register. */
    @Test
    void normativeFiguresOf2024ComeFromTheRegister() {
        for (String organ : List.of("zfb", "pingxiang")) {
            FigureSources sources = reports.behind(
                            new ReportId(new AgencyCode(organ), 2024),
                            CellName.of("table2.normativeDocuments.inForce"),
                            1,
                            50)
                    .orElseThrow();
            assertThat(sources.registered())
                    .singleElement()
                    .satisfies(r -> assertThat(r.documents()).hasSize(9));
            assertThat(sources.declared()).noneMatch(d -> d.agency().value().equals("zfb"));
        }
    }

    /** Tables 2, 3 and 4 of the report the county published for 2024: everything else is zero. */
    private static BigDecimal published(CellName cell) {
        return switch (cell.value()) {
            case "table2.normativeDocuments.made" -> BigDecimal.ONE;
            case "table2.normativeDocuments.repealed" -> BigDecimal.TWO;
            case "table2.normativeDocuments.inForce" -> new BigDecimal(9);
            case "table3.new.naturalPerson", "table3.new.total" -> new BigDecimal(6);
            case "table3.granted.naturalPerson",
                    "table3.granted.total",
                    "table3.total.naturalPerson",
                    "table3.total.total" -> new BigDecimal(5);
            case "table3.carriedOut.naturalPerson", "table3.carriedOut.total" -> BigDecimal.ONE;
            default -> BigDecimal.ZERO;
        };
    }

    @Test
    void everyDispositionWasMadeAtLeastOnce() {
        List<String> made = sql.sql("select distinct disposition from request where disposition is not null")
                .query(String.class)
                .list();
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Disposition.values()).map(Enum::name).toList());
    }

    @Test
    void everyKindOfFactWasRecordedAtLeastOnce() {
        List<String> recorded = sql.sql("select distinct type from request_fact")
                .query(String.class)
                .list();
        assertThat(recorded)
                .contains(
                        "ReceiptConfirmed",
                        "CorrectionAsked",
                        "CorrectionReceived",
                        "OpinionAsked",
                        "OpinionReceived",
                        "TimeLimitExtended",
                        "FeeNoticed",
                        "FeePaid",
                        "SearchRecorded",
                        "ReplyIssued",
                        "HandlingEnded",
                        "RequestWithdrawn",
                        "ReplyDelivered",
                        "CaseArchived",
                        "RequestSplit",
                        "RequestMerged",
                        "MarkedAsTest",
                        "ProofsPurged");
    }

    @Test
    void everyFigureOfAPublishedReportIsALinkThatAnswers() {
        PlainVisitor visitor = PlainVisitor.of(base());
        Answer report = visitor.get("/reports/zfb/2024");
        var links = report.page().select("table a[href*=/cells/]").eachAttr("href");
        assertThat(links).hasSize(10 + 175 + 15);
        for (String link : Set.of(
                "/reports/zfb/2024/cells/table3.new.total",
                "/reports/zfb/2024/cells/table2.normativeDocuments.made",
                "/reports/zfb/2024/cells/table4.review.total")) {
            assertThat(links).anySatisfy(l -> assertThat(l).endsWith(link));
        }
        assertThat(visitor.get("/reports/zfb/2024/cells/table3.new.total").text())
                .contains("zfb-2024-0001")
                .contains("zfb-2024-0006");
    }

    @Test
    void theHundredPercentBesideOneCaseCarriedOverIsFoundWithItsSentence() {
        PlainVisitor clerk = PlainVisitor.of(base());
        clerk.signIn("jingban", PeopleChapter.PASSWORD);
        assertThat(clerk.get("/desk/reports/zfb/2024").text())
                .contains("B5")
                .contains("全年受理政府信息公开申请6件，办复率100%")
                .contains("办复率按年内到期应答复的5件计算");
    }

    @Test
    void noPublicPageHoldsAnApplicantsData() {
        PlainVisitor nobody = PlainVisitor.of(base());
        Set<String> seen = crawl(nobody, "/", 400, "/desk");
        assertThat(seen).hasSizeGreaterThan(60).contains("/reports/zfb/2024", "/guide", "/agencies/zfb");
    }

    @Test
    void everyPageOfTheDeskAnswersForEachRole() {
        for (String who : List.of("jingban", "shencha", "fuzeren", "lingdao", "guanli", "fgj-jingban")) {
            PlainVisitor person = PlainVisitor.of(base());
            assertThat(person.signIn(who, PeopleChapter.PASSWORD).status()).isEqualTo(303);
            person.get("/desk");
            Deque<String> ahead = new ArrayDeque<>(List.of("/desk"));
            Set<String> seen = new LinkedHashSet<>();
            while (!ahead.isEmpty() && seen.size() < 60) {
                String path = ahead.poll();
                if (!seen.add(path)) {
                    continue;
                }
                Answer answer = person.get(path);
                assertThat(answer.status()).as("%s at %s", who, path).isIn(200, 303);
                answer.page().select("main a[href^=/desk], nav a[href^=/desk]").eachAttr("href").stream()
                        .map(DemonstrationTest::plain)
                        .filter(p -> !p.contains("sign-out") && !p.contains("/files/"))
                        .forEach(ahead::add);
            }
            assertThat(seen).as("pages of " + who).hasSizeGreaterThan(2);
        }
    }

    @Test
    void whatANewcomerSeesFirstIsValidAndAccessible() {
        try (Visitor visitor = Visitor.of(base())) {
            for (String path :
                    List.of("/", "/reports", "/reports/zfb/2024", "/reports/pingxiang/2025/chart", "/apply")) {
                visitor.goTo(path).isFine("demo" + path.replace('/', '-'));
            }
            visitor.signIn("jingban", PeopleChapter.PASSWORD);
            for (String path : List.of(
                    "/desk",
                    "/desk/requests",
                    "/desk/requests/zfb-2026-0005",
                    "/desk/requests/new",
                    "/desk/reports",
                    "/desk/reports/zfb/2024")) {
                visitor.goTo(path).isFine("demo" + path.replace('/', '-'));
            }
        }
    }

    private static Set<String> crawl(PlainVisitor visitor, String from, int most, String notBelow) {
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        Set<String> seen = new LinkedHashSet<>();
        while (!ahead.isEmpty() && seen.size() < most) {
            String path = ahead.poll();
            if (!seen.add(path)) {
                continue;
            }
            Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            Matcher leak = APPLICANTS_DATA.matcher(answer.page().outerHtml());
            assertThat(leak.find()).as("applicant's data at " + path).isFalse();
            answer.page().select("a[href^=/]").eachAttr("href").stream()
                    .map(DemonstrationTest::plain)
                    .filter(p -> !p.startsWith(notBelow) && !p.startsWith("/display"))
                    .filter(p ->
                            !p.contains("/cells/") || p.matches(".*/(zfb/2024|pingxiang/2025)/cells/table3\\.[^/]*"))
                    .forEach(ahead::add);
        }
        return seen;
    }

    private static String plain(String href) {
        return href.replaceAll("[#].*$", "");
    }
}
