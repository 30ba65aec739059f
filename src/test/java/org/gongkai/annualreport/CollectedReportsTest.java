package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.annualreport.CollectedReports.Line;
import org.gongkai.annualreport.CollectedReports.Standing;
import org.gongkai.annualreport.CollectingReports.Receipt;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CreatingAccount;
import org.gongkai.identity.NotPermitted;
import org.gongkai.identity.Role;
import org.gongkai.page.Outcome;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Findings;
import org.gongkai.reportform.Narrative;
import org.gongkai.reportform.ReportJson;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.words.HouseTest;
import org.gongkai.words.People;
import org.gongkai.words.PlainVisitor;
import org.gongkai.words.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 收集年报: who may hand in what, what is remembered, what it adds up to, and that history becomes the opening balance. */
class CollectedReportsTest extends HouseTest {

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private RegisteringPaperRequest paper;

    @Autowired
    private Agencies agencies;

    @Autowired
    private CollectingReports collecting;

    @Autowired
    private CollectedReports collected;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private CreatingAccount creating;

    @Autowired
    private JdbcClient sql;

    private County county;
    private Actor collector;

    @BeforeEach
    void aCountyAndTheClerkOfItsCompetentDepartment() {
        clock.setTo(LocalDate.of(2025, 1, 13));
        county = new County(registering, paper, sql, unique("shou"));
        collector = new Actor("collector", "收集人甲", agencies.county().handledBy().value(), Set.of(Role.CLERK));
    }

    @Test
    void reportGoesToTheOrganAndYearItNames() {
        Receipt receipt = deliver(report(county.department, 2024));

        assertThat(receipt.id()).contains(new ReportId(county.department.code(), 2024));
        Line line = line(county.department, 2024);
        assertThat(line.standing()).isEqualTo(Standing.DELIVERED);
        assertThat(line.errors()).isZero();
        assertThat(line(county.town, 2024).standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void reportOfAnUnknownOrganIsNotTakenUntilSomebodySaysWhoseItIs() {
        StatutoryReport stranger = named("远方县人民政府办公室", report(county.department, 2024));

        Receipt refused = deliver(stranger);
        assertThat(refused.id()).isEmpty();
        assertThat(refused.why()).contains("远方县人民政府办公室", "请选定机关");
        assertThat(collecting
                        .deliver(pasted(stranger), Optional.of(county.department.code()), collector)
                        .id())
                .isPresent();
        assertThat(deliver(report(county.department, 2031)).why()).contains("2031");
        assertThat(collecting
                        .deliver(new BroughtReport.Pasted("今天天气很好"), Optional.empty(), collector)
                        .why())
                .contains("没有找到");
    }

    @Test
    void clerkHandsInTheOwnReportOnlyAndNobodyElseMayCollect() {
        Actor own = county.clerk(county.department);

        assertThat(collecting
                        .deliver(pasted(report(county.department, 2024)), Optional.empty(), own)
                        .id())
                .isPresent();
        assertThatThrownBy(() -> collecting.deliver(pasted(report(county.town, 2024)), Optional.empty(), own))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> collecting.deliver(
                        pasted(report(county.department, 2024)), Optional.empty(), county.head(county.department)))
                .isInstanceOf(NotPermitted.class);
        ReportId id = new ReportId(county.department.code(), 2024);
        assertThatThrownBy(() -> collecting.sendBack(id, "请改正", own)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> collecting.dismiss(id, "A1@x", "原件如此", own)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> collected.open(id, county.clerk(county.town))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> collected.consolidated(2024, own)).isInstanceOf(NotPermitted.class);
        assertThat(collected.board(2024, own)).extracting(l -> l.organ().code()).containsOnly(county.department.code());
    }

    @Test
    void returnedReportIsAwayUntilItIsHandedInAgain() {
        ReportId id = new ReportId(county.department.code(), 2024);
        assertThat(collecting.sendBack(id, "请改正", collector)).isInstanceOf(Outcome.Refused.class);
        deliver(report(county.department, 2024).with("table3.new.total", 9));
        assertThat(line(county.department, 2024).errors()).isPositive();

        assertThat(collecting.sendBack(id, " ", collector)).isInstanceOf(Outcome.Refused.class);
        collecting.sendBack(id, "表三第一行总计不对。", collector).orThrow();
        assertThat(line(county.department, 2024).standing()).isEqualTo(Standing.RETURNED);
        assertThat(collected
                        .open(id, county.clerk(county.department))
                        .orElseThrow()
                        .returnedBecause())
                .isEqualTo("表三第一行总计不对。");
        assertThat(collecting.sendBack(id, "再退一次", collector)).isInstanceOf(Outcome.Refused.class);

        deliver(report(county.department, 2024));
        assertThat(line(county.department, 2024).standing()).isEqualTo(Standing.DELIVERED);
        assertThat(collected.open(id, collector).orElseThrow().history())
                .extracting(CollectedReports.Done::what)
                .containsExactly("收到", "退回", "收到");
    }

    @Test
    void reasonForAFindingIsRememberedForThatFindingAlone() {
        ReportId id = new ReportId(county.department.code(), 2024);
        deliver(report(county.department, 2024).with("table4.review.total", 3));
        String key = "A5@table4.review.total";

        assertThat(collecting.dismiss(id, "A9@nothing", "原件如此", collector)).isInstanceOf(Outcome.Refused.class);
        collecting.dismiss(id, key, "原件如此，已发更正说明。", collector).orThrow();
        assertThat(line(county.department, 2024).errors()).isZero();

        deliver(report(county.department, 2024).with("table4.review.total", 3));
        assertThat(collected.open(id, collector).orElseThrow().dismissed()).containsEntry(key, "原件如此，已发更正说明。");
        deliver(report(county.department, 2024).with("table4.review.total", 4));
        assertThat(collected.open(id, collector).orElseThrow().dismissed()).isEmpty();
        assertThat(line(county.department, 2024).errors()).isEqualTo(1);
    }

    @Test
    void sumLacksWhoIsMissingAndNeverTurnsUnreadIntoZero() {
        for (Agency unit : ReportScope.of(agencies.county(), 2023, agencies).units()) {
            deliver(report(unit, 2023).with("table2.penalty", 2));
        }
        List<Agency> units = collected.consolidated(2023, collector).included();
        assertThat(collected.consolidated(2023, collector).missing()).isEmpty();
        assertThat(collected.consolidated(2023, collector).sum().report().at("table2.penalty"))
                .isEqualByComparingTo(BigDecimal.valueOf(2L * units.size()));
        deliver(named(agencies.county().name(), report(units.getFirst(), 2023)));
        Findings against = collected.consolidated(2023, collector).against();
        assertThat(against == null ? List.of() : against.of("A8")).isNotEmpty();

        CellName lost = CellName.of("table2.licensing");
        deliver(report(units.getFirst(), 2023).withUnread(Set.of(lost)));
        assertThat(collected.consolidated(2023, collector).sum().report().isUnread(lost))
                .isTrue();
        assertThat(collected.consolidated(2022, collector).missing()).hasSameSizeAs(units);
    }

    @Test
    void historyIsTheOpeningBalanceOfTheReportsCompiledHere() {
        deliver(report(county.office, 2023)
                .with("table3.new.naturalPerson", 2)
                .with("table3.carriedOut.naturalPerson", 2)
                .summed());

        var opened = desk.open(new ReportId(county.office.code(), 2024), county.clerk(county.office));

        assertThat(opened.findings().of("A4"))
                .anySatisfy(f -> assertThat(f.expected()).isEqualByComparingTo("2"));
        assertThat(collected.years(county.office.code(), collector)).hasSize(1);
    }

    @Test
    void whatWasCollectedIsNeverChanged() {
        deliver(report(county.department, 2024));

        for (String change : List.of(
                "update collected_report_fact set year = 2020",
                "delete from collected_report_fact",
                "truncate collected_report_fact")) {
            assertThatThrownBy(() -> sql.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void boardTakesTheSameNumberOfStatementsHoweverManyHandedIn() {
        deliver(report(county.department, 2024));
        long one = statements.during(() -> collected.board(2024, collector));
        deliver(report(county.town, 2024));
        deliver(report(county.office, 2024));
        deliver(report(county.office, 2023));

        assertThat(statements.during(() -> collected.board(2024, collector))).isEqualTo(one);
    }

    @Test
    void pagesAreFineAndLeadFromHandingInToTheReturn() throws Exception {
        String account = unique("shouji");
        creating.create(
                        Actor.system("test"),
                        People.account(account, agencies.county().handledBy().value(), Role.CLERK))
                .orThrow();
        java.nio.file.Path wrong = java.nio.file.Files.writeString(
                java.nio.file.Files.createTempFile("collected", ".json"),
                ReportJson.write(report(county.town, 2024).with("table3.new.total", 9)));
        java.nio.file.Path stranger = java.nio.file.Files.writeString(
                java.nio.file.Files.createTempFile("collected", ".json"),
                ReportJson.write(named("远方县人民政府办公室", report(county.town, 2024))));
        deliver(report(county.department, 2024)
                .with("table3.new.naturalPerson", 3)
                .with("table3.granted.naturalPerson", 3)
                .summed());
        deliver(report(county.department, 2023));
        try (Visitor visitor = Visitor.of(url(""))) {
            visitor.signIn(account, People.PASSWORD);
            visitor.goTo("/desk/reports/collected/deliver").isFine("collected-deliver");
            visitor.page().setInputFiles("#files", new java.nio.file.Path[] {wrong, stranger});
            visitor.page().click("main form button");
            assertThat(visitor.status()).isEqualTo(422);
            visitor.isFine("collected-delivered");
            visitor.goTo("/desk/reports/collected/" + county.town.code() + "/2024")
                    .isFine("collected-report");
            visitor.page().click("main form[action$='/return'] button");
            assertThat(visitor.path()).contains("done=returned");
            visitor.goTo("/desk/reports/collected?year=2024").isFine("collected-board");
            visitor.goTo("/desk/reports/collected/consolidated?year=2024").isFine("collected-sum");
            visitor.goTo("/desk/reports/collected/compare?year=2024&organ=" + county.department.code())
                    .isFine("collected-compare");
            visitor.goTo("/desk/reports/collected?year=2019").isFine("collected-empty");
        } finally {
            java.nio.file.Files.delete(wrong);
            java.nio.file.Files.delete(stranger);
        }
        PlainVisitor everybody = PlainVisitor.of(url(""));
        assertThat(everybody.get("/desk/reports/collected").status()).isIn(302, 303, 401, 403);
    }

    // ---- words

    private Receipt deliver(StatutoryReport report) {
        return collecting.deliver(pasted(report), Optional.empty(), collector);
    }

    private static BroughtReport pasted(StatutoryReport report) {
        return new BroughtReport.Pasted(ReportJson.write(report));
    }

    private Line line(Agency organ, int year) {
        return collected.board(year, collector).stream()
                .filter(l -> l.organ().code().equals(organ.code()))
                .findFirst()
                .orElseThrow();
    }

    /** A report with every cell 0 and nothing wrong in its words. */
    private static StatutoryReport report(Agency organ, int year) {
        StatutoryReport blank = StatutoryReport.blank(organ.name(), null, year);
        Map<CellName, @Nullable BigDecimal> zeros = new HashMap<>();
        blank.layout().cells().forEach(cell -> zeros.put(cell, BigDecimal.ZERO));
        return blank.withAll(zeros)
                .with(Narrative.of(Map.of(
                        ReportPart.OVERALL,
                        "本单位" + year + "年依法公开政府信息。",
                        ReportPart.PROBLEMS,
                        year + "年存在的问题是公开的内容还不够细，下一年逐项改进。",
                        ReportPart.OTHER_MATTERS,
                        "本年未收取信息处理费。")));
    }

    private static StatutoryReport named(String organ, StatutoryReport report) {
        return new StatutoryReport(
                organ,
                report.level(),
                report.year(),
                report.layout(),
                report.cells(),
                null,
                report.narrative(),
                report.unread(),
                report.notes());
    }
}
