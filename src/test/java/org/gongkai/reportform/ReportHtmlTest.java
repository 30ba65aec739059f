package org.gongkai.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHtmlTest {

    @Test
    void sixPartsStandInFixedOrder() {
        assertThat(document(Reports.pingxiang2024()).select("h2").eachText())
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
    }

    @Test
    void everyCellIsPrintedOnceWithItsNumber() {
        StatutoryReport report = Reports.pingxiang2024();
        Document page = document(report);

        assertThat(page.select("[data-cell]")).hasSize(200);
        for (Element cell : page.select("[data-cell]")) {
            assertThat(cell.text()).isEqualTo(printed(report, cell.attr("data-cell")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2024})
    void mergedCellsFillEveryTableWithoutGapOrOverlap(int year) {
        for (Element table : document(Reports.zeros(year)).select("table")) {
            List<Integer> widths = new ArrayList<>();
            int[] reach = new int[100];
            for (Element row : table.select("tr")) {
                int taken = (int) Arrays.stream(reach).filter(r -> r > 0).count();
                int own = 0;
                for (int i = 0; i < reach.length; i++) {
                    reach[i] = Math.max(0, reach[i] - 1);
                }
                for (Element cell : row.select("> th, > td")) {
                    int colspan = span(cell, "colspan");
                    own += colspan;
                    int rowspan = span(cell, "rowspan") - 1;
                    for (int placed = 0, i = 0; placed < colspan && rowspan > 0; i++) {
                        if (reach[i] == 0) {
                            reach[i] = rowspan;
                            placed++;
                        }
                    }
                }
                widths.add(taken + own);
            }
            assertThat(Set.copyOf(widths)).as(table.className()).hasSize(1);
            assertThat(Arrays.stream(reach).sum())
                    .as("spans end in " + table.className())
                    .isZero();
        }
    }

    @Test
    void everyFigureNamesHeadsThatStandInItsTable() {
        for (Element table : document(Reports.zeros()).select("table")) {
            Set<String> heads = table.select("th[id]").stream().map(Element::id).collect(Collectors.toSet());
            for (Element figure : table.select("td[headers]")) {
                assertThat(heads)
                        .containsAll(Arrays.asList(figure.attr("headers").split(" ")));
            }
            assertThat(table.select("caption").text()).isNotBlank();
        }
    }

    @Test
    void figureOfOneCellIsHeadedByWhatThePaperShows() {
        Document page = document(Reports.zeros());
        Element figure = page.expectFirst("[data-cell=table3.refused.inquiry.research]");

        assertThat(Arrays.stream(figure.attr("headers").split(" "))
                        .map(id -> page.expectFirst("#" + id).text()))
                .containsExactly("申请人情况", "法人或其他组织", "科研机构", "三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项");
    }

    @Test
    void hooksWrapFiguresAndStandBesideCells() {
        FigureMarkup links = new FigureMarkup() {
            @Override
            public String figure(CellName cell, String printed) {
                return "<a href=\"/cells/" + cell + "\">" + printed + "</a>";
            }

            @Override
            public String beside(CellName cell) {
                return cell.value().equals("table3.new.total") ? "<mark>A1</mark>" : "";
            }
        };
        Document page =
                Jsoup.parse(ReportHtml.of(Reports.pingxiang2024(), links).parts());

        assertThat(page.select("a")).hasSize(200);
        assertThat(page.select("[data-cell=table3.new.total]").text()).isEqualTo("6A1");
    }

    @Test
    void unknownIsNeverZero() {
        CellName unread = CellName.of("table3.new.total");
        CellName blank = CellName.of("table3.granted.total");
        Document page = document(Reports.zeros().withUnread(Set.of(unread)).with(blank, null));

        assertThat(page.select("[data-cell=table3.new.total]").text()).isEqualTo("未读到");
        assertThat(page.select("[data-cell=table3.granted.total]").text()).isEmpty();
    }

    @Test
    void wordsAreEscaped() {
        StatutoryReport sly = Reports.saying(Reports.sound(), "<script>alert(1)</script>");

        assertThat(document(sly).select("script")).isEmpty();
        assertThat(document(sly).text()).contains("<script>alert(1)</script>");
    }

    @Test
    void labelsOfTheFormArePrintedExactly() {
        List<String> labels =
                document(Reports.zeros()).select(".report-table--3 tbody th").eachText();

        assertThat(labels)
                .startsWith("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果", "（一）予以公开")
                .contains("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "3.危及“三安全一稳定”", "5.要求行政机关确认或重新出具已获取信息")
                .endsWith("3.其他", "（七）总计", "四、结转下年度继续办理");
    }

    private static String printed(StatutoryReport report, String cell) {
        return ReportHtml.print(Objects.requireNonNull(report.at(cell)));
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    private static Document document(StatutoryReport report) {
        return Jsoup.parse(ReportHtml.of(report, FigureMarkup.PLAIN).document());
    }
}
