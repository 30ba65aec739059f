package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.agency.Agency;
import org.gongkai.agency.RegisteringAgency;
import org.gongkai.catalogue.Genre;
import org.gongkai.catalogue.Topic;
import org.gongkai.document.DocumentContent;
import org.gongkai.document.DocumentNumber;
import org.gongkai.identity.Actor;
import org.gongkai.identity.NotPermitted;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.Finding;
import org.gongkai.reportform.ReportPart;
import org.gongkai.reportform.Reports;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.request.RegisteringPaperRequest;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.words.HouseTest;
import org.gongkai.words.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From facts to a published report. */
class AnnualReportTest extends HouseTest {

    private static final LocalDate MON_2025_01_13 = LocalDate.of(2025, 1, 13);
    private static final LocalDate TUE_2024_12_31 = LocalDate.of(2024, 12, 31);
    private static final CellName NEW = CellName.of("table3.new.total");

    @Autowired
    private RegisteringAgency registering;

    @Autowired
    private RegisteringPaperRequest paper;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CompilingReport compiling;

    @Autowired
    private DeclaringFigures declaring;

    @Autowired
    private DraftingReport drafting;

    @Autowired
    private AdvancingReport advancing;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private PublishedReports published;

    private County county;
    private ReportId id;

    @BeforeEach
    void aCountyInJanuary2025() {
        clock.setTo(MON_2025_01_13);
        county = new County(registering, paper, sql, unique("xian"));
        id = new ReportId(county.office.code(), 2024);
    }

    @Test
    void compiledTablesOfTheOfficeEqualThoseOfPingxiang() {
        county.sixRequestsOf2024();
        declareSeed(county.office);

        StatutoryReport report = compile(county.office);

        assertThat(report.cells()).isEqualTo(Reports.pingxiang2024().cells());
        assertThat(report.unread()).isEmpty();
    }

    @Test
    void consolidatedTablesEqualThemTooWhenNobodyElseHasCases() {
        county.sixRequestsOf2024();
        declareSeed(county.office);
        declareNone(county.department);
        declareNone(county.town);

        assertThat(compile(county.government).cells())
                .isEqualTo(Reports.pingxiang2024().cells());
    }

    @Test
    void consolidatedReportAddsUpEveryOrganAndTellsWhoseReportIsMissing() {
        county.sixRequestsOf2024();
        county.request(
                county.town,
                ApplicantKind.BUSINESS,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.N4);
        county.request(county.government, ApplicantKind.NATURAL_PERSON, LocalDate.of(2024, 5, 6), null, null);

        CompiledReport compiled =
                compiling.compile(county.government.code(), 2024).orThrow();

        assertThat(compiled.report().at(NEW)).isEqualByComparingTo("8");
        assertThat(compiled.report().at("table3.refused.thirdParty.business")).isEqualByComparingTo("1");
        assertThat(compiled.report().at("table3.carriedOut.total")).isEqualByComparingTo("2");
        assertThat(compiled.missing())
                .containsExactlyInAnyOrder(county.office.name(), county.department.name(), county.town.name());
    }

    @Test
    void officeReportsWhatIsAddressedToTheGovernmentItServes() {
        county.request(
                county.government,
                ApplicantKind.RESEARCH,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.U1);

        assertThat(compile(county.office).at("table3.unable.notHeld.research")).isEqualByComparingTo("1");
    }

    @Test
    void numberNobodyDeclaredIsUnknownAlsoInTheSum() {
        declareSeed(county.office);
        declareNone(county.town);

        assertThat(compile(county.department).at("table2.penalty")).isNull();
        assertThat(compile(county.government).at("table2.penalty")).isNull();
        assertThat(compiling.compile(county.government.code(), 2024).orThrow().silent())
                .containsExactly(county.department.name());
    }

    @Test
    void normativeDocumentsAreCountedFromTheRegisterAndNotDeclaredOtherwise() {
        clock.setTo(LocalDate.of(2024, 12, 20));
        Press press = Press.of(context, unique("gfxwj"));
        ReportId own = new ReportId(press.organ().code(), 2024);
        DocumentNumber made =
                press.publish(normative("试验平办规〔2024〕1号", LocalDate.of(2024, 5, 6), LocalDate.of(2028, 5, 5)));
        press.publish(normative("试验平办规〔2022〕2号", LocalDate.of(2022, 5, 6), LocalDate.of(2024, 5, 5)));
        press.publish(normative("试验平办规〔2021〕3号", LocalDate.of(2021, 5, 6), LocalDate.of(2023, 5, 5)));
        clock.setTo(MON_2025_01_13);

        CompiledReport compiled = compiling.compile(own.agency(), 2024).orThrow();

        assertThat(compiled.report().at("table2.normativeDocuments.made")).isEqualByComparingTo("1");
        assertThat(compiled.report().at("table2.normativeDocuments.repealed")).isEqualByComparingTo("1");
        assertThat(compiled.report().at("table2.normativeDocuments.inForce")).isEqualByComparingTo("1");
        assertThat(compiled.report().at("table2.penalty")).isNull();
        assertThat(compiled.registered(CellName.of("table2.normativeDocuments.inForce")))
                .singleElement()
                .satisfies(r -> assertThat(r.documents())
                        .extracting(RegisteredFigure.Entry::number)
                        .containsExactly(made.value()));
        Actor clerk = county.clerk(press.organ());
        assertThat(refusal(declaring.declare(
                        own.agency(), 2024, County.table2(Map.of("normativeDocuments.inForce", "7")), "估计", clerk)))
                .anyMatch(r -> r.contains("登记簿中是1件"));
        declaring
                .declare(
                        own.agency(),
                        2024,
                        County.table2(Map.of(
                                "normativeDocuments.made",
                                "1",
                                "normativeDocuments.repealed",
                                "1",
                                "normativeDocuments.inForce",
                                "1")),
                        "登记簿",
                        clerk)
                .orThrow();
        assertThat(compiling.compile(own.agency(), 2024).orThrow().silent()).isEmpty();
        assertThat(declaring.givenByTheRegister(own.agency(), 2024)).hasSize(3);
        assertThat(declaring.givenByTheRegister(county.office.code(), 2024)).isEmpty();
    }

    private static DocumentContent normative(String official, LocalDate madeOn, LocalDate until) {
        return DocumentContent.titled("关于试验事项的规定（" + official + "）", Press.NORMATIVE)
                .classified(Genre.NOTICE, Topic.GENERAL)
                .body("<p>试验内容。</p>")
                .made(official, madeOn)
                .inForce("SY-" + official, madeOn, until, false);
    }

    @Test
    void yearsMeetAtMidnight() {
        county.request(county.office, ApplicantKind.BUSINESS, TUE_2024_12_31, LocalDate.of(2025, 1, 2), Disposition.D1);
        county.request(
                county.office,
                ApplicantKind.BUSINESS,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 1, 2),
                Disposition.P);
        county.request(
                county.office, ApplicantKind.BUSINESS, LocalDate.of(2024, 12, 2), TUE_2024_12_31, Disposition.X2);

        StatutoryReport old = compile(county.office);
        StatutoryReport next =
                compiling.compile(county.office.code(), 2025).orThrow().report();

        assertThat(old.at("table3.new.business")).isEqualByComparingTo("2");
        assertThat(old.at("table3.notProcessed.repeat.business")).isEqualByComparingTo("1");
        assertThat(old.at("table3.carriedOut.business")).isEqualByComparingTo("1");
        assertThat(next.at("table3.carriedIn.business")).isEqualByComparingTo("1");
        assertThat(next.at("table3.new.business")).isEqualByComparingTo("1");
        assertThat(next.at("table3.granted.business")).isEqualByComparingTo("1");
        assertThat(next.at("table3.partial.business")).isEqualByComparingTo("1");
    }

    @Test
    void refusesAnUnknownOrganAndAYearToCome() {
        assertThat(compiling.compile(county.office.code(), 2030)).isInstanceOf(Outcome.Refused.class);
        assertThat(compiling.compile(new org.gongkai.agency.AgencyCode("nowhere"), 2024))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void templateSpeaksTheFiguresOfTheMomentUntilSomebodyWrites() {
        county.sixRequestsOf2024();
        declareSeed(county.office);
        String before = partOne();
        county.request(
                county.office,
                ApplicantKind.BUSINESS,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.N4);

        assertThat(before).contains("新收政府信息公开申请6件", "办结5件", "结转下年度继续办理1件");
        assertThat(partOne()).contains("新收政府信息公开申请7件", "不予公开1件");
        assertThat(findings("A9")).isEmpty();

        drafting.write(id, ReportPart.OVERALL, "全年受理政府信息公开申请6件，办复率达到了100%。", clerk())
                .orThrow();

        assertThat(findings("A9")).isNotEmpty();
        assertThat(findings("B5").getFirst().quote()).isEqualTo("全年受理政府信息公开申请6件，办复率达到了100%");
        drafting.unwrite(id, ReportPart.OVERALL, clerk()).orThrow();
        assertThat(findings("B5")).isEmpty();
    }

    @Test
    void templateLeavesQuestionsThatKeepTheReportFromBeingSigned() {
        county.sixRequestsOf2024();
        declareSeed(county.office);

        assertThat(refusal(advancing.make(ReportMove.SUBMIT, id, "", clerk()))).anyMatch(r -> r.contains("B2"));
    }

    @Test
    void figureSetByHandNeedsAReasonAndStaysVisible() {
        county.sixRequestsOf2024();
        CellName cell = CellName.of("table3.granted.naturalPerson");

        assertThat(drafting.setFigure(id, cell, "6", " ", clerk())).isInstanceOf(Outcome.Refused.class);
        drafting.setFigure(id, cell, "6", "一件书面答复漏登记", clerk()).orThrow();

        CompiledReport compiled = compiling.compile(county.office.code(), 2024).orThrow();
        assertThat(compiled.report().at("table3.granted.total")).isEqualByComparingTo("6");
        assertThat(compiled.manual()).singleElement().satisfies(m -> {
            assertThat(m.compiled()).isEqualByComparingTo("5");
            assertThat(m.reason()).isEqualTo("一件书面答复漏登记");
        });
        assertThat(compiled.report().notes()).anyMatch(n -> n.contains("人工调整") && n.contains("漏登记"));
        assertThat(findings("A1")).as("the sum no longer holds").isNotEmpty();
        drafting.restoreFigure(id, cell, clerk()).orThrow();
        assertThat(compile(county.office).at("table3.granted.total")).isEqualByComparingTo("5");
    }

    @Test
    void totalsAreNotSetByHand() {
        assertThat(refusal(drafting.setFigure(id, NEW, "3", "理由", clerk()))).anyMatch(r -> r.contains("合计"));
    }

    @Test
    void declaredNumbersKeepWhoWhenAndBasis() {
        declareSeed(county.office);
        clock.setTo(MON_2025_01_13.plusDays(1));
        declaring
                .declare(county.office.code(), 2024, Map.of(CellName.table2("penalty"), "３"), "执法台账", clerk())
                .orThrow();

        assertThat(compile(county.office).at("table2.penalty")).isEqualByComparingTo("3");
        assertThat(desk.declaredHistory(id, CellName.table2("penalty"), clerk()))
                .extracting(DeclaredFigure::basis)
                .containsExactly("执法台账", "登记簿");
    }

    @Test
    void declarationIsRefusedWithEveryReasonAtOnce() {
        Map<CellName, String> wrong = Map.of(
                CellName.table2("penalty"), "-1",
                CellName.table2("licensing"), "1.5",
                CellName.table2("rules.made"), "2",
                CellName.table2("feeWanYuan"), "三");

        assertThat(fields(declaring.declare(county.office.code(), 2024, wrong, "", clerk())))
                .containsExactlyInAnyOrder(
                        "basis", "table2.penalty", "table2.licensing", "table2.rules.made", "table2.feeWanYuan");
        assertThat(compile(county.office).at("table2.penalty")).isNull();
    }

    @Test
    void consolidatedTable2IsNotDeclared() {
        assertThat(declaring.declare(
                        county.government.code(), 2024, Map.of(CellName.table2("penalty"), "1"), "台账", clerk()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void reportGoesFromDraftToPublicationThroughTwoPeople() {
        readyToSubmit();

        assertThat(advancing.make(ReportMove.SUBMIT, id, "", clerk()).orThrow()).isEqualTo(ReportState.CHECKED);
        assertThat(advancing.make(ReportMove.SIGN, id, "", head()).orThrow()).isEqualTo(ReportState.SIGNED);
        assertThat(published.find(id)).as("signed is not yet public").isEmpty();
        assertThat(advancing.make(ReportMove.PUBLISH, id, "", clerk()).orThrow())
                .isEqualTo(ReportState.PUBLISHED);

        PublishedReports.Published found = published.find(id).orElseThrow();
        assertThat(found.report().cells()).isEqualTo(Reports.pingxiang2024().cells());
        assertThat(found.publishedOn()).isEqualTo(MON_2025_01_13);
        assertThat(found.edition()).isEqualTo(1);
    }

    @Test
    void whoSubmittedMayNotSign() {
        readyToSubmit();
        Actor both = county.clerkAndHead(county.office);
        advancing.make(ReportMove.SUBMIT, id, "", both).orThrow();

        assertThat(refusal(advancing.make(ReportMove.SIGN, id, "", both))).anyMatch(r -> r.contains("不能自己签发"));
        assertThat(advancing.make(ReportMove.SIGN, id, "", head())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void figuresThatChangedAfterSubmittingKeepTheReportFromBeingSigned() {
        readyToSubmit();
        advancing.make(ReportMove.SUBMIT, id, "", clerk()).orThrow();
        county.request(
                county.office,
                ApplicantKind.BUSINESS,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.N4);

        assertThat(refusal(advancing.make(ReportMove.SIGN, id, "", head()))).anyMatch(r -> r.contains("有变动"));
    }

    @Test
    void signedReportIsFrozenWithTheCasesBehindItsFigures() {
        readyToSubmit();
        publish();
        List<String> before = numbersBehind("table3.new.naturalPerson");
        county.request(
                county.office,
                ApplicantKind.BUSINESS,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.N4);
        declaring
                .declare(county.office.code(), 2024, Map.of(CellName.table2("penalty"), "9"), "执法台账", clerk())
                .orThrow();

        StatutoryReport report = published.find(id).orElseThrow().report();
        assertThat(report.at(NEW)).isEqualByComparingTo("6");
        assertThat(report.at("table2.penalty")).isEqualByComparingTo("0");
        assertThat(numbersBehind("table3.new.naturalPerson")).isEqualTo(before).hasSize(6);
        assertThat(numbersBehind("table3.total.total")).hasSize(5);
        assertThat(numbersBehind("table3.carriedOut.total")).hasSize(1);
        assertThat(drafting.write(id, ReportPart.OVERALL, "改", clerk())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void correctionMakesANewEditionAndLeavesTheOldOnePublishedUntilThen() {
        readyToSubmit();
        publish();
        advancing.make(ReportMove.REOPEN, id, "数字有误", head()).orThrow();
        declaring
                .declare(county.office.code(), 2024, Map.of(CellName.table2("penalty"), "9"), "执法台账", clerk())
                .orThrow();

        assertThat(published.find(id).orElseThrow().report().at("table2.penalty"))
                .isEqualByComparingTo("0");
        publish();
        PublishedReports.Published second = published.find(id).orElseThrow();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.report().at("table2.penalty")).isEqualByComparingTo("9");
    }

    @Test
    void yearMustBeOverBeforeItsReportIsSubmitted() {
        ReportId thisYear = new ReportId(county.office.code(), 2025);

        assertThat(refusal(advancing.make(ReportMove.SUBMIT, thisYear, "", clerk())))
                .anyMatch(r -> r.contains("统计年度还没有结束"));
    }

    @Test
    void everyMoveFromEveryStateIsAllowedOrRefusedWithAReason() {
        readyToSubmit();
        for (ReportState state : ReportState.values()) {
            reach(state);
            ReportDesk.Opened opened = desk.open(id, county.clerkAndHead(county.office));
            assertThat(opened.state()).isEqualTo(state);
            for (ReportDesk.MoveChoice choice : opened.moves()) {
                boolean possible = choice.move().from().contains(state);
                assertThat(choice.reasonsAgainst())
                        .as(choice.move() + " in " + state)
                        .allSatisfy(r -> assertThat(r).isNotBlank());
                if (!possible) {
                    assertThat(choice.reasonsAgainst())
                            .as(choice.move() + " in " + state)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void permissionIsAskedInTheUseCase() {
        Actor stranger = county.clerk(county.town);
        Map<CellName, String> numbers = Map.of(CellName.table2("penalty"), "1");

        for (Actor other : List.of(head(), stranger, County.leader(), Actor.citizen())) {
            assertThatThrownBy(() -> drafting.write(id, ReportPart.OVERALL, "文字", other))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> declaring.declare(county.office.code(), 2024, numbers, "台账", other))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> advancing.make(ReportMove.SIGN, id, "", clerk()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.open(id, stranger)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.open(id, Actor.citizen())).isInstanceOf(NotPermitted.class);
        assertThat(desk.open(id, County.leader()).moves())
                .allSatisfy(m -> assertThat(m.reasonsAgainst()).isNotEmpty());
    }

    @Test
    void deadlinesAreThoseOfArticle49() {
        ReportDesk.Deadline unit = desk.open(id, clerk()).deadline();
        ReportDesk.Deadline whole =
                desk.open(new ReportId(county.government.code(), 2024), clerk()).deadline();

        assertThat(unit.due()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(unit.target()).isEqualTo(LocalDate.of(2025, 1, 27)); // the Spring Festival break lies between
        assertThat(whole.due()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(unit.late()).isFalse();
        clock.setTo(LocalDate.of(2025, 2, 1));
        assertThat(desk.open(id, clerk()).deadline().late()).isTrue();
    }

    @Test
    void findingIsAnsweredWithAReasonAndStaysOnRecord() {
        readyToSubmit();
        drafting.write(id, ReportPart.OVERALL, "全年受理政府信息公开申请6件，均已办结。", clerk()).orThrow();
        Finding finding = findings("B5").getFirst();

        drafting.answer(id, finding.key(), "指当年到期的申请", clerk()).orThrow();

        assertThat(findings("B5").getFirst().overriddenBecause()).isEqualTo("指当年到期的申请");
    }

    @Test
    void arithmeticCannotBeArguedAway() {
        county.sixRequestsOf2024();
        drafting.setFigure(id, CellName.of("table3.granted.naturalPerson"), "6", "试", clerk())
                .orThrow();
        Finding sum = findings("A1").getFirst();

        assertThat(drafting.answer(id, sum.key(), "不想改", clerk())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void unitsAreComparedWithTheConsolidatedReportOnceAllArePublished() {
        readyToSubmit();
        publish();
        for (Agency organ : List.of(county.department, county.town)) {
            declareNone(organ);
            ReportId unit = new ReportId(organ.code(), 2024);
            write(unit, county.clerk(organ));
            advancing.make(ReportMove.SUBMIT, unit, "", county.clerk(organ)).orThrow();
            advancing.make(ReportMove.SIGN, unit, "", county.head(organ)).orThrow();
            advancing.make(ReportMove.PUBLISH, unit, "", county.clerk(organ)).orThrow();
        }
        ReportId whole = new ReportId(county.government.code(), 2024);

        assertThat(desk.open(whole, clerk()).findings().done()).contains("A8");
        county.request(
                county.town,
                ApplicantKind.BUSINESS,
                LocalDate.of(2024, 5, 6),
                LocalDate.of(2024, 5, 20),
                Disposition.N4);
        assertThat(desk.open(whole, clerk()).findings().of("A8")).isNotEmpty();
    }

    @Test
    void nextYearIsCheckedAgainstThePublishedOne() {
        readyToSubmit();
        publish();
        clock.setTo(LocalDate.of(2026, 1, 12));
        ReportId next = new ReportId(county.office.code(), 2025);

        assertThat(desk.open(next, clerk()).findings().of("A4")).isEmpty();
        assertThat(desk.open(next, clerk()).findings().done()).contains("A4", "A13");
        drafting.setFigure(next, CellName.of("table3.carriedIn.naturalPerson"), "0", "试", clerk())
                .orThrow();
        assertThat(desk.open(next, clerk()).findings().of("A4")).isNotEmpty();
    }

    @Test
    void pageThatShowsAnotherNumberIsNotPublished() {
        StatutoryReport signed = Reports.pingxiang2024();
        String html = org.gongkai.reportform.ReportHtml.of(
                        signed.with("table3.new.total", 7), org.gongkai.reportform.FigureMarkup.PLAIN)
                .parts();

        assertThat(PublishedPageCheck.reasonsAgainst(signed)).isEmpty();
        assertThat(PublishedPageCheck.reasonsAgainst(signed, html))
                .singleElement()
                .satisfies(r -> assertThat(r).contains("7", "6"));
    }

    @Test
    void recordsCannotBeChangedOrRemoved() {
        readyToSubmit();
        publish();
        for (String table : List.of(
                "declared_figure", "annual_report_fact", "annual_report_edition", "annual_report_edition_case")) {
            assertThatThrownBy(() -> sql.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(
                            () -> sql.sql("update " + table + " set year = 1").update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> sql.sql("truncate " + table + " cascade").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void reach(ReportState state) {
        switch (state) {
            case DRAFT -> {}
            case CHECKED -> advancing.make(ReportMove.SUBMIT, id, "", clerk()).orThrow();
            case SIGNED -> advancing.make(ReportMove.SIGN, id, "", head()).orThrow();
            case PUBLISHED ->
                advancing.make(ReportMove.PUBLISH, id, "", clerk()).orThrow();
        }
    }

    private void readyToSubmit() {
        county.sixRequestsOf2024();
        declareSeed(county.office);
        write(id, clerk());
    }

    private void write(ReportId report, Actor by) {
        drafting.write(report, ReportPart.OVERALL, "本年依法做好主动公开和依申请公开工作。", by).orThrow();
        drafting.write(report, ReportPart.PROBLEMS, "公开内容还不够细，下一年逐项改进。", by).orThrow();
    }

    private void publish() {
        reach(ReportState.CHECKED);
        reach(ReportState.SIGNED);
        reach(ReportState.PUBLISHED);
    }

    private void declareSeed(Agency organ) {
        Map<String, String> numbers = Map.of(
                "normativeDocuments.made", "1", "normativeDocuments.repealed", "2", "normativeDocuments.inForce", "9");
        declaring
                .declare(organ.code(), 2024, County.table2(numbers), "登记簿", county.clerk(organ))
                .orThrow();
    }

    private void declareNone(Agency organ) {
        declaring
                .declare(organ.code(), 2024, County.table2(Map.of()), "登记簿", county.clerk(organ))
                .orThrow();
    }

    private StatutoryReport compile(Agency organ) {
        return compiling.compile(organ.code(), 2024).orThrow().report();
    }

    private String partOne() {
        return String.join("\n", compile(county.office).narrative().paragraphs(ReportPart.OVERALL));
    }

    private List<Finding> findings(String rule) {
        return desk.open(id, clerk()).findings().of(rule);
    }

    private List<String> numbersBehind(String cell) {
        return published.behind(id, CellName.of(cell), 1, 50).orElseThrow().requests().stream()
                .map(CaseLine::number)
                .toList();
    }

    private Actor clerk() {
        return county.clerk(county.office);
    }

    private Actor head() {
        return county.head(county.office);
    }

    private static List<String> refusal(Outcome<?> outcome) {
        return problems(outcome).map(Problem::message).toList();
    }

    private static Set<String> fields(Outcome<?> outcome) {
        return problems(outcome).map(Problem::field).collect(java.util.stream.Collectors.toSet());
    }

    private static Stream<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.problems().stream() : Stream.of();
    }
}
