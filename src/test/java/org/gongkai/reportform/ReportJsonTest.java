package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void writesTheShapeOfTheContract() {
        JsonNode root = json.readTree(ReportJson.write(Reports.pingxiang2024()));

        assertThat(root.path("organ").stringValue()).isEqualTo("平乡县人民政府办公室");
        assertThat(root.path("level").stringValue()).isEqualTo("county");
        assertThat(root.path("form").stringValue()).isEqualTo("2021");
        assertThat(root.at("/table2/normativeDocuments/inForce").intValue()).isEqualTo(9);
        assertThat(root.at("/table3/rows").path("granted").toString()).isEqualTo("[5,0,0,0,0,0,5]");
        assertThat(root.at("/table3/rows").path("other.feeLapsed").toString()).isEqualTo("[0,0,0,0,0,0,0]");
        assertThat(root.at("/table4/review").toString()).isEqualTo("[0,0,0,0,0]");
        assertThat(root.at("/narrative/claims/0/says").toString()).isEqualTo("{\"new\":6,\"answeredShare\":\"100%\"}");
        assertThat(root.path("unread")).isEmpty();
    }

    @Test
    void blankIsNullAndUnreadIsNullAndListed() {
        StatutoryReport report = Reports.sound()
                .with(CellName.of("table3.granted.research"), null)
                .withUnread(Set.of(CellName.of("table4.review.upheld"), CellName.of("table3.new.research")));
        JsonNode root = json.readTree(ReportJson.write(report));

        assertThat(root.at("/table3/rows").path("granted").get(2).isNull()).isTrue();
        assertThat(root.path("unread").toString()).isEqualTo("[\"table3.new.research\",\"table4.review.upheld\"]");
        assertThat(ReportJson.read(ReportJson.write(report)).orThrow()).isEqualTo(report);
    }

    @Test
    void wholeRowsAndTablesAreListedByTheirShortestPath() {
        StatutoryReport blank = StatutoryReport.blank("甲局", null, 2024);
        Set<CellName> lost = new java.util.HashSet<>(UnreadPaths.under("table4", blank.layout()));
        lost.addAll(UnreadPaths.under("table3.refused.inquiry", blank.layout()));

        JsonNode root = json.readTree(ReportJson.write(blank.withUnread(lost)));

        assertThat(root.path("unread").toString()).isEqualTo("[\"table4\",\"table3.refused.inquiry\"]");
    }

    @Test
    void rowTheJsonDoesNotReachIsUnread() {
        String upToNew = """
                {"organ":"甲局","year":2024,"form":"2021","table2":{"licensing":3},
                 "table3":{"rows":{"new":[1,0,0,0,0,0,1],"carriedIn":[0,null,0,0,0,0,0]}}}""";

        StatutoryReport report = ReportJson.read(upToNew).orThrow();

        assertThat(report.at("table3.new.total")).isEqualByComparingTo("1");
        assertThat(report.isBlank(CellName.of("table3.carriedIn.business"))).isTrue();
        assertThat(report.isUnread(CellName.of("table3.granted.total"))).isTrue();
        assertThat(report.isUnread(CellName.of("table2.penalty"))).isTrue();
        assertThat(report.isUnread(CellName.of("table4.review.total"))).isTrue();
    }

    @Test
    void oldFormKeepsItsProcurementAsPrinted() {
        StatutoryReport old = Reports.zeros(2019).withProcurementAmount("251000元");

        assertThat(ReportJson.read(ReportJson.write(old)).orThrow()).isEqualTo(old);
    }

    @Test
    void amountsKeepTheirDecimals() {
        StatutoryReport report = Reports.sound().with(CellName.table2("feeWanYuan"), new BigDecimal("59237.2449"));

        assertThat(ReportJson.write(report)).contains("59237.2449");
        assertThat(ReportJson.read(ReportJson.write(report)).orThrow()).isEqualTo(report);
    }

    @Test
    void refusesWithOneSentence() {
        assertThat(why("{")).contains("JSON");
        assertThat(why("{\"form\":\"1999\",\"year\":2024}")).contains("表式");
        assertThat(why("{\"form\":\"2021\"}")).contains("年度");
        assertThat(why("{\"form\":\"2021\",\"year\":2024,\"table2\":{\"penalty\":\"三\"}}"))
                .contains("table2.penalty");
        assertThat(why("{\"form\":\"2021\",\"year\":2024,\"table3\":{\"rows\":{\"lost\":[]}}}"))
                .contains("lost");
    }

    @Test
    void findingsSayRuleCellsNumbersAndWords() {
        Findings findings = ReportChecks.check(Reports.sound().with("table4.review.total", 0));
        JsonNode finding = json.readTree(ReportJson.write(findings)).at("/findings/0");

        assertThat(finding.path("rule").stringValue()).isEqualTo("A5");
        assertThat(finding.path("severity").stringValue()).isEqualTo("error");
        assertThat(finding.path("cells").get(0).stringValue()).isEqualTo("table4.review.total");
        assertThat(finding.path("expected").intValue()).isEqualTo(1);
        assertThat(finding.path("found").intValue()).isZero();
        assertThat(finding.path("quote").isNull()).isTrue();
    }

    private static String why(String json) {
        return ((ReportReading.Refused) ReportJson.read(json)).why();
    }
}
