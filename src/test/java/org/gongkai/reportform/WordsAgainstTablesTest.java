package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A9, B3, B5: what the sentences say beside what the tables say. */
class WordsAgainstTablesTest {

    private final StatutoryReport sound = Reports.sound(); // 6 new, 1 carried in, 6 concluded, 1 carried out

    @Test
    void hundredPercentWithOneCaseCarriedOverIsFoundInTheReportOfPingxiang() {
        Findings findings = ReportChecks.check(Reports.pingxiang2024());

        assertThat(findings.findings()).extracting(Finding::rule).containsExactly("A9", "B5");
        Finding share = findings.of("B5").getFirst();
        assertThat(share.severity()).isEqualTo(Severity.WARNING);
        assertThat(share.quote()).isEqualTo("2024年，收到政府信息公开申请6件，办复率达到了100%");
        assertThat(share.cells()).contains(CellName.of("table3.carriedOut.total"));
        assertThat(share.text()).contains("100%", "1件结转下年度");
        assertThat(findings.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年收到政府信息公开申请6件，办结6件。",
                "本年受理政府信息公开申请7件，结转下年度1件。", // new and carried in together
                "政府信息公开申请按时办结率100%。", // of those that fell due
                "政府信息公开申请予以公开5件，不予公开1件。",
                "政府信息公开行政复议1件，未发生行政诉讼。",
            })
    void wordsThatAgreeInSomeReadingAreLeftAlone(String sentence) {
        assertThat(ReportChecks.check(Reports.saying(sound, sentence)).findings())
                .isEmpty();
    }

    @Test
    void anotherNumberOfTheSameThingIsAWarning() {
        Finding finding = only(Reports.saying(sound, "本年收到政府信息公开申请8件。"));

        assertThat(finding.rule()).isEqualTo("A9");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.expected()).isEqualByComparingTo("6");
        assertThat(finding.found()).isEqualByComparingTo("8");
        assertThat(finding.cells()).containsExactly(CellName.of("table3.new.total"));
    }

    @Test
    void numberOfAnotherScopeIsAQuestion() {
        Finding office = only(Reports.saying(sound, "县政府办公室收到政府信息公开申请3件。"));
        Finding own = only(Reports.saying(sound, "全县收到政府信息公开申请3件。"));

        assertThat(office.severity()).isEqualTo(Severity.QUESTION);
        assertThat(office.text()).contains("口径");
        assertThat(own.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void oneCellTakenForItsGroupIsRecognised() {
        StatutoryReport refusals = sound.with("table3.new.naturalPerson", 7)
                .with("table3.refused.internal.naturalPerson", 2)
                .summed();

        Finding finding = only(Reports.saying(refusals, "政府信息公开申请不予公开2件。"));

        assertThat(finding.expected()).isEqualByComparingTo("3");
        assertThat(finding.text()).contains("正好是", "三类内部事务信息");
    }

    @Test
    void sentenceKeptFromLastYearIsRecognised() {
        Finding finding = only(Reports.saying(sound, "2023年制定行政规范性文件4件。"));

        assertThat(finding.text()).contains("像是上年文字未改");
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到的政府信息公开申请均已办结。", "政府信息公开申请全部答复。", "政府信息公开申请办结率为百分之百。"})
    void allAnsweredContradictsACaseCarriedOver(String sentence) {
        Finding finding = only(Reports.saying(sound, sentence));

        assertThat(finding.rule()).isEqualTo("B5");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.quote()).isEqualTo(sentence.substring(0, sentence.length() - 1));
    }

    @Test
    void allAnsweredInTimeMaySpeakOfTheAnsweredOnes() {
        Finding finding = only(Reports.saying(sound, "政府信息公开申请均按期答复。"));

        assertThat(finding.rule()).isEqualTo("B5");
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
    }

    @Test
    void hundredPercentIsTrueWhereNothingIsOpen() {
        StatutoryReport done = sound.with("table3.granted.naturalPerson", 5)
                .with("table3.carriedOut.naturalPerson", 0)
                .summed();

        assertThat(ReportChecks.check(Reports.saying(done, "受理政府信息公开申请6件，办复率100%。"))
                        .findings())
                .isEmpty();
    }

    @Test
    void partSixMustSayWhetherAFeeWasTaken() {
        StatutoryReport silent = sound.with(sound.narrative().with(ReportPart.OTHER_MATTERS, "无其他需要报告的事项。"));

        assertThat(only(silent).rule()).isEqualTo("B3");
    }

    @Test
    void feeThatWasTakenBelongsToTheChargesOfTable2() {
        StatutoryReport taken = sound.with(sound.narrative().with(ReportPart.OTHER_MATTERS, "本年收取信息处理费1200元。"));

        Finding finding = only(taken);
        assertThat(finding.rule()).isEqualTo("B3");
        assertThat(finding.expected()).isEqualByComparingTo("0.12");
        assertThat(ReportChecks.check(taken.with(CellName.table2("feeWanYuan"), new BigDecimal("0.12")))
                        .findings())
                .isEmpty();
    }

    @Test
    void feeSentenceMustAgreeWithTheCaseFiles() {
        Findings findings = ReportChecks.of(sound)
                .knowing(new CaseEvidence(1, 0, new BigDecimal("100")))
                .run();

        assertThat(findings.findings()).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("B3");
            assertThat(f.quote()).isEqualTo("本年未收取信息处理费");
        });
    }

    @Test
    void claimsHandedOverWithoutTextAreCheckedToo() {
        Narrative claims =
                new Narrative(java.util.Map.of(), List.of(new Claim("收到申请9件", "new", BigDecimal.valueOf(9))));

        assertThat(ReportChecks.check(sound.with(claims)).of("A9")).hasSize(1);
    }

    private static Finding only(StatutoryReport report) {
        List<Finding> findings = ReportChecks.check(report).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
