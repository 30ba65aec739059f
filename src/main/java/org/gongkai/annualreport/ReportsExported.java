package org.gongkai.annualreport;

import static org.gongkai.page.ExportedTable.text;

import java.util.function.Consumer;
import org.gongkai.page.ExportedTable;
import org.gongkai.reportform.ReportJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Published annual reports in the full export, with every figure and part. */
@Component
class ReportsExported implements ExportedTable {

    private final PublishedReports reports;

    ReportsExported(PublishedReports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String description() {
        return """
                ## reports.jsonl 政府信息公开工作年度报告
                `agency` 机关代码 · `year` 年份 · `title` 标题 · `edition` 第几版（更正一次加一）· `publishedOn` 公布日期 ·
                `report` 全部表格和文字，与 /reports/{agency}/{year}.json 相同
                """;
    }

    @Override
    public void each(@Nullable String agency, Consumer<ObjectNode> reader) {
        reports.all().stream()
                .filter(listed ->
                        agency == null || agency.equals(listed.id().agency().value()))
                .flatMap(listed -> reports.find(listed.id()).stream())
                .map(ReportsExported::json)
                .forEach(reader);
    }

    private static ObjectNode json(PublishedReports.Published found) {
        ObjectNode row = ExportedTable.row()
                .put("agency", found.id().agency().value())
                .put("year", found.id().year())
                .put("title", found.title())
                .put("edition", found.edition())
                .put("publishedOn", text(found.publishedOn()));
        row.set("report", JsonMapper.shared().readTree(ReportJson.write(found.report())));
        return row;
    }
}
