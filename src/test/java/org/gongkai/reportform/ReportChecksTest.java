package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A1–A8, A10–A13 and the B rules over one report: the sums, the carry-over, the units. */
class ReportChecksTest {

    private final StatutoryReport sound = Reports.sound();

    @Test
    void soundReportHasNoFindings() {
        assertThat(ReportChecks.check(sound).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "table3.new.total, 7, 'A1,A2'",
        "table3.carriedOut.business, 1, 'A1,A2'",
        "table3.granted.naturalPerson, 5, 'A2,A3'",
        "table3.total.business, 2, 'A1,A2,A3'",
        "table4.review.total, 0, A5",
        "table4.suitDirect.pending, 2, A5",
        "table2.rules.made, 1, 'A7,B6'",
        "table2.rules.inForce, 2, A7",
        "table2.licensing, -1, A12",
        "table2.normativeDocuments.inForce, 0, B6",
    })
    void wrongFigureIsNamedByItsRules(String cell, long number, String rules) {
        Findings findings = ReportChecks.check(sound.with(cell, number));

        assertThat(rules(findings)).containsExactlyInAnyOrder(rules.split(","));
        assertThat(findings.findings()).anySatisfy(f -> assertThat(f.cells()).contains(CellName.of(cell)));
    }

    @Test
    void sumsAreErrorsWithTheExpectedAndTheFoundNumber() {
        Finding finding = only(ReportChecks.check(sound.with("table4.review.total", 0)));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.expected()).isEqualByComparingTo("1");
        assertThat(finding.found()).isEqualByComparingTo("0");
        assertThat(finding.text()).contains("行政复议", "应为1", "表中为0");
        assertThat(finding.remedy()).isNotBlank();
        assertThat(finding.mayBeOverridden()).isFalse();
    }

    @Test
    void halfARequestIsNoCountButHalfAYuanIsMoney() {
        CellName penalty = CellName.table2("penalty");
        CellName fee = CellName.table2("feeWanYuan");

        assertThat(rules(ReportChecks.check(sound.with(penalty, new BigDecimal("1.5")))))
                .containsExactly("A12");
        assertThat(rules(ReportChecks.check(sound.with(fee, new BigDecimal("4068.208")))))
                .isEmpty();
    }

    @Test
    void changeOfTheOldFormMayBeNegative() {
        StatutoryReport old = Reports.zeros(2020).with("table2.licensing.change", -8);

        assertThat(ReportChecks.check(old).findings()).isEmpty();
    }

    @Test
    void blanksThatWorkAsZeroAreAWarningOnly() {
        StatutoryReport blanks = sound.with(CellName.of("table3.granted.research"), null)
                .with(CellName.of("table4.suitDirect.other"), null);

        Finding finding = only(ReportChecks.check(blanks));

        assertThat(finding.rule()).isEqualTo("B4");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.cells()).hasSize(2);
    }

    @Test
    void blankTotalIsAnErrorThatSaysWhatItShouldBe() {
        Findings findings = ReportChecks.check(sound.with(CellName.of("table3.granted.total"), null));

        assertThat(rules(findings)).containsExactlyInAnyOrder("A2", "B4");
        assertThat(findings.of("A2").getFirst().found()).isNull();
        assertThat(findings.of("A2").getFirst().text()).contains("应填5");
    }

    @Test
    void blankThatHelpsInNoReadingIsSaidToHelpInNone() {
        StatutoryReport impossible =
                sound.with(CellName.of("table4.review.corrected"), null).with("table4.review.total", 0);

        assertThat(ReportChecks.check(impossible).of("A5").getFirst().text()).contains("都不成立");
    }

    @Test
    void unreadCellsAreNotCheckedAndTheReasonSaysWhich() {
        CellName unread = CellName.of("table3.granted.business");
        Findings findings = ReportChecks.check(sound.withUnread(Set.of(unread)));

        assertThat(findings.findings()).isEmpty();
        assertThat(findings.done()).contains("A1", "A5").doesNotContain("A2", "A3");
        assertThat(findings.notDone())
                .filteredOn(n -> n.rule().equals("A2"))
                .singleElement()
                .satisfies(n -> assertThat(n.why()).contains("予以公开", "商业企业", "未读到"));
    }

    @Test
    void carryOverMustEqualLastYears() {
        StatutoryReport last = lastYear();

        assertThat(rules(beside(last, sound))).isEmpty();
        Findings findings = beside(last.with("table3.carriedOut.business", 2), sound);
        Finding finding = only(findings);
        assertThat(finding.rule()).isEqualTo("A4");
        assertThat(finding.cells()).containsExactly(CellName.of("table3.carriedIn.business"));
        assertThat(finding.mayBeOverridden()).isTrue();
        assertThat(finding.blocks()).isTrue();
        assertThat(findings.overridden(Map.of(finding.key(), "上年申请人类别登记有误")).blocking())
                .isEmpty();
    }

    @Test
    void inForceRollsForwardFromLastYear() {
        Finding finding = only(beside(lastYear().with("table2.normativeDocuments.inForce", 10), sound));

        assertThat(finding.rule()).isEqualTo("A6");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.expected()).isEqualByComparingTo("11");
    }

    @Test
    void casesPendingLastYearMustReappear() {
        Finding finding =
                only(beside(lastYear().with("table4.suitDirect.pending", 2).with("table4.suitDirect.total", 2), sound));

        assertThat(finding.rule()).isEqualTo("A13");
        assertThat(finding.expected()).isEqualByComparingTo("2");
        assertThat(finding.found()).isEqualByComparingTo("1");
    }

    @Test
    void casesPendingLastYearMustReappearAmongTheirOwnKind() {
        StatutoryReport last = lastYear().with("table4.suitDirect.pending", 1).with("table4.suitDirect.total", 1);

        Finding finding = only(beside(last, sound)); // sound has one review, and no suit
        assertThat(finding.rule()).isEqualTo("A13");
        assertThat(finding.cells()).containsExactly(CellName.of("table4.suitDirect.total"));
        assertThat(finding.text()).contains("未经复议直接起诉");
    }

    @Test
    void pendingReviewMayReappearAsASuitAfterReview() {
        StatutoryReport last = lastYear().with("table4.review.pending", 1).with("table4.review.total", 1);
        StatutoryReport sued = sound.with("table4.review.upheld", 0)
                .with("table4.suitAfterReview.pending", 1)
                .summed();

        assertThat(beside(last, sued).findings()).isEmpty();
    }

    @Test
    void blankCarryOverIsCheckedUnderBothReadings() {
        Finding finding = only(
                beside(
                        lastYear().with("table3.carriedOut.business", 2),
                        sound.with(CellName.of("table3.carriedIn.business"), null)),
                "A4");

        assertThat(finding.found()).isNull();
        assertThat(finding.text()).contains("空白按0计算不成立", "应填2");
    }

    @Test
    void reportOfAnotherYearIsNotLastYears() {
        Findings findings = beside(Reports.zeros(2021), sound);

        assertThat(findings.notDone())
                .filteredOn(n -> n.rule().equals("A4"))
                .singleElement()
                .satisfies(n -> assertThat(n.why()).contains("2021"));
    }

    @Test
    void consolidatedReportIsTheSumOfItsUnits() {
        StatutoryReport none = Reports.zeros();
        Findings same =
                ReportChecks.of(sound).consolidating(List.of(sound, none)).run();
        Findings twice = ReportChecks.of(sound)
                .consolidating(List.of(sound, none.with("table2.penalty", 3)))
                .run();

        assertThat(same.findings()).isEmpty();
        assertThat(same.done()).contains("A8");
        assertThat(only(twice).cells()).containsExactly(CellName.table2("penalty"));
        assertThat(only(twice).expected()).isEqualByComparingTo("3");
    }

    @Test
    void unitLeftOutOrCountedTwiceIsNamed() {
        StatutoryReport department = named("甲县发展和改革局", Reports.zeros())
                .with("table2.licensing", 5)
                .with("table2.penalty", 2)
                .with("table3.new.naturalPerson", 1)
                .with("table3.granted.naturalPerson", 1)
                .summed();
        StatutoryReport both = sound.with("table2.licensing", 5)
                .with("table2.penalty", 2)
                .with("table3.new.naturalPerson", 6)
                .with("table3.granted.naturalPerson", 5)
                .summed();

        assertThat(ReportChecks.of(both)
                        .consolidating(List.of(sound, department))
                        .run()
                        .findings())
                .isEmpty();
        assertThat(texts(ReportChecks.of(sound)
                        .consolidating(List.of(sound, department))
                        .run()))
                .anySatisfy(text -> assertThat(text).contains("漏了这个单位", "甲县发展和改革局"));
        assertThat(texts(ReportChecks.of(both)
                        .consolidating(
                                List.of(sound.with("table2.licensing", 0), department, named("甲县财政局", Reports.zeros())))
                        .run()))
                .noneSatisfy(text -> assertThat(text).contains("算了两次"));
        StatutoryReport twice = both.with("table2.licensing", 10)
                .with("table2.penalty", 4)
                .with("table3.new.naturalPerson", 7)
                .with("table3.granted.naturalPerson", 6)
                .summed();
        assertThat(texts(ReportChecks.of(twice)
                        .consolidating(List.of(sound, department))
                        .run()))
                .anySatisfy(text -> assertThat(text).contains("算了两次", "甲县发展和改革局"));
        assertThat(texts(ReportChecks.of(twice)
                        .consolidating(List.of(sound, department, department))
                        .run()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("给出了两次"));
    }

    @Test
    void whatLacksItsCounterpartIsNotDone() {
        assertThat(ReportChecks.check(sound).notDone())
                .extracting(NotDone::rule)
                .containsExactlyInAnyOrder("A4", "A6", "A8", "A13", "B9", "B10");
    }

    @Test
    void lapseForWantOfAFeeNeedsItsNotice() {
        StatutoryReport lapsed = sound.with("table3.new.naturalPerson", 6)
                .with("table3.other.feeLapsed.naturalPerson", 1)
                .summed();
        CaseEvidence none = new CaseEvidence(0, 0, BigDecimal.ZERO);
        CaseEvidence one = new CaseEvidence(1, 0, BigDecimal.ZERO);

        assertThat(only(ReportChecks.of(lapsed).knowing(none).run()).rule()).isEqualTo("A10");
        assertThat(ReportChecks.of(lapsed).knowing(one).run().findings()).isEmpty();
        assertThat(ReportChecks.check(lapsed).notDone())
                .extracting(NotDone::rule)
                .contains("A10");
    }

    @Test
    void levelDecidesWhetherRulesMayBeMade() {
        StatutoryReport city = new StatutoryReport(
                "乙市人民政府",
                ReportLevel.CITY,
                2024,
                sound.layout(),
                sound.with("table2.rules.inForce", 3).cells(),
                null,
                sound.narrative(),
                Set.of(),
                List.of());
        StatutoryReport unknown = new StatutoryReport(
                "丙区管委会", null, 2024, sound.layout(), city.cells(), null, sound.narrative(), Set.of(), List.of());

        assertThat(ReportChecks.check(city).findings()).isEmpty();
        assertThat(ReportChecks.check(unknown).notDone())
                .extracting(NotDone::rule)
                .contains("A7");
    }

    @Test
    void formOfAnotherYearIsAWarning() {
        StatutoryReport wrongForm = Reports.zeros(2020);
        StatutoryReport later = new StatutoryReport(
                wrongForm.organ(),
                wrongForm.level(),
                2023,
                wrongForm.layout(),
                wrongForm.cells(),
                null,
                wrongForm.narrative(),
                Set.of(),
                List.of());

        assertThat(only(ReportChecks.check(later)).rule()).isEqualTo("B1");
        assertThat(only(ReportChecks.check(later)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void unsplitOtherRowOnTheNewFormIsAWarning() {
        StatutoryReport unsplit =
                StatutoryReport.blank("甲县人民政府", ReportLevel.COUNTY, 2024, FormLayout.of(FormEdition.FMT21, true));
        Map<CellName, BigDecimal> zeros = new java.util.HashMap<>();
        unsplit.layout().cells().forEach(c -> zeros.put(c, BigDecimal.ZERO));

        Findings findings = ReportChecks.check(unsplit.withAll(zeros).with(Reports.soundWords()));

        assertThat(rules(findings)).containsExactly("B1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年制定《具体重大政策名称》等文件。",
                "本年受理申请XX件。",
                "公开信息××条。",
                "【此处填写培训情况】",
                "开展培训____次。",
                "公开数量待补充。",
            })
    void leftOverPlaceholderIsAnError(String sentence) {
        Finding finding = only(ReportChecks.check(Reports.saying(sound, sentence)));

        assertThat(finding.rule()).isEqualTo("B2");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.quote()).isEqualTo(sentence);
    }

    @Test
    void periodOfAnotherYearIsLeftOver() {
        Finding finding = only(ReportChecks.check(Reports.saying(sound, "数据统计期限为2023年1月1日至12月31日。")));

        assertThat(finding.rule()).isEqualTo("B2");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void amountInYuanIsHardlyBelievable() {
        Finding finding = only(ReportChecks.check(sound.with("table2.feeWanYuan", 77_302_800)));

        assertThat(finding.rule()).isEqualTo("B7");
        assertThat(finding.expected()).isEqualByComparingTo("7730.28");
    }

    @Test
    void amountTheTextGivesInYuanIsInTheWrongUnit() {
        StatutoryReport report = Reports.saying(sound.with("table2.feeWanYuan", 26_550), "全年行政事业性收费26550元。");

        assertThat(rules(ReportChecks.check(report))).contains("B7");
    }

    @Test
    void unitPrintedInTheCellIsQuoted() {
        StatutoryReport report = sound.with("table2.feeWanYuan", 120).withNote("table2.feeWanYuan：“120元”的单位是元");

        Finding finding = only(ReportChecks.check(report));
        assertThat(finding.rule()).isEqualTo("B7");
        assertThat(finding.quote()).isEqualTo("120元");
        assertThat(finding.expected()).isEqualByComparingTo("0.012");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8040            | QUESTION | 没有写明单位",
                "１２０          | QUESTION | 没有写明单位",
                "十二批次        | QUESTION | 不是一个金额",
                "12万元/30万元   | QUESTION | 不是一个金额",
                "251000000000万元| WARNING  | 数额过大",
                "1,234.5亿元     | WARNING  | 数额过大",
            })
    void purchasesNeedOneBelievableAmountWithItsUnit(String printed, Severity severity, String why) {
        Finding finding = only(ReportChecks.check(Reports.zeros(2020).withProcurementAmount(printed)));

        assertThat(finding.rule()).isEqualTo("B7");
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.text()).contains(why);
        assertThat(finding.quote()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"251000元", "25.1 万元", "0", "0.00", "/", "—", "1,234,567.89元", "人民币３万元整", "约1.2亿元"})
    void purchasesWithABelievableAmountAndItsUnitAreFine(String printed) {
        assertThat(ReportChecks.check(Reports.zeros(2020).withProcurementAmount(printed))
                        .findings())
                .isEmpty();
    }

    @Test
    void partFiveOfAFewWordsIsAWarning() {
        Finding finding = only(ReportChecks.check(sound.with(sound.narrative().with(ReportPart.PROBLEMS, "无。"))));

        assertThat(finding.rule()).isEqualTo("B9");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.quote()).isEqualTo("无。");
    }

    @Test
    void everyFindingHasItsCellOrItsSentenceAndSaysWhatToDo() {
        StatutoryReport wrong = Reports.saying(sound, "本年受理申请XX件，全部办结，收取信息处理费120元。")
                .with("table3.new.total", 9)
                .with("table4.review.total", 0)
                .with("table2.rules.made", 2)
                .with("table2.feeWanYuan", 9_000_000)
                .with(CellName.of("table3.granted.research"), null)
                .withNote("table2.licensing：只应有一个数，写了多个数字：“12 3 4”");
        Findings findings = beside(lastYear().with("table3.carriedOut.business", 2), wrong);

        assertThat(rules(findings)).contains("A1", "A2", "A4", "A5", "A7", "B2", "B4", "B5", "B7", "B8");
        assertThat(findings.findings()).allSatisfy(f -> {
            assertThat(f.text()).endsWith("。");
            assertThat(f.remedy()).endsWith("。");
            assertThat(f.cells().isEmpty() && f.quote() == null)
                    .as(f.rule() + f.text())
                    .isFalse();
        });
        assertThat(findings.of("B8").getFirst().quote()).isEqualTo("12 3 4");
    }

    @Test
    void severalNumbersInAOneNumberRowAreAWarning() {
        StatutoryReport report = sound.withNote("table2.licensing: 格内有多个数字 12、3、4");

        assertThat(only(ReportChecks.check(report)).rule()).isEqualTo("B8");
    }

    @Test
    void partFiveMayNotBeEmpty() {
        StatutoryReport silent = sound.with(sound.narrative().with(ReportPart.PROBLEMS, " "));

        Finding finding = only(ReportChecks.check(silent));
        assertThat(finding.rule()).isEqualTo("B9");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void textTakenOverFromLastYearIsFound() {
        String long1 = "本年组织培训三次，清理规范性文件目录，完善依申请公开台账，更新公开指南和目录，按季度抽查各单位栏目，对发现的问题逐项督办并通报结果。";
        Narrative words = sound.narrative().with(ReportPart.OVERALL, long1);
        StatutoryReport last = lastYear().with(words);

        assertThat(rules(beside(last, sound.with(words)))).containsExactlyInAnyOrder("B9", "B10");
    }

    @Test
    void reportWithoutWordsLeavesTheWordChecksUndone() {
        Findings findings = ReportChecks.check(sound.with(Narrative.NONE));

        assertThat(findings.findings()).isEmpty();
        assertThat(findings.notDone()).extracting(NotDone::rule).contains("A9", "B2", "B3", "B5", "B9", "B10");
    }

    @Test
    void everyRuleIsEitherDoneOrNotDone() {
        Findings findings = ReportChecks.check(sound);

        assertThat(findings.done().size() + findings.notDone().size()).isEqualTo(ReportChecks.RULES.size());
    }

    private static StatutoryReport lastYear() {
        Map<ReportPart, String> parts = new EnumMap<>(ReportPart.class);
        parts.put(ReportPart.OVERALL, "去年的情况另文说明。");
        parts.put(ReportPart.PROBLEMS, "人手不足，系统老旧。");
        parts.put(ReportPart.OTHER_MATTERS, "没有收取信息处理费。");
        return Reports.zeros(2023)
                .with("table3.new.naturalPerson", 1)
                .with("table3.carriedOut.naturalPerson", 1)
                .with("table2.normativeDocuments.inForce", 8)
                .summed()
                .with(Narrative.of(parts));
    }

    private static Findings beside(StatutoryReport last, StatutoryReport report) {
        return ReportChecks.of(report).beside(last).run();
    }

    private static Set<String> rules(Findings findings) {
        return findings.findings().stream().map(Finding::rule).collect(java.util.stream.Collectors.toSet());
    }

    private static Finding only(Findings findings) {
        assertThat(findings.findings()).hasSize(1);
        return findings.findings().getFirst();
    }

    private static Finding only(Findings findings, String rule) {
        assertThat(findings.of(rule)).hasSize(1);
        return findings.of(rule).getFirst();
    }

    private static List<String> texts(Findings findings) {
        return findings.findings().stream().map(Finding::text).toList();
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
                Set.of(),
                List.of());
    }
}
