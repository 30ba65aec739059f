package org.gongkai.gazette;

import static org.gongkai.page.ExportedTable.text;

import java.util.function.Consumer;
import org.gongkai.page.ExportedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Released gazette issues in the full export: they are the county's, so an organ's export has none. */
@Component
class IssuesExported implements ExportedTable {

    private final Gazette gazette;

    IssuesExported(Gazette gazette) {
        this.gazette = gazette;
    }

    @Override
    public String name() {
        return "gazette";
    }

    @Override
    public String description() {
        return """
                ## gazette.jsonl 政府公报
                County export only. `year`、`issue` 年份和期号 · `total` 总期号 · `dated` 封面日期 · `releasedAt` 发行时间 · `pdfDigest`、`ofdDigest` 文件的
                SHA-256 · `contents` [{position, section, document 信息编号, title, officialNumber, agencyName, version, page}] 目录 ·
                `corrections` [{words, at}] 更正
                """;
    }

    @Override
    public void each(@Nullable String agency, Consumer<ObjectNode> reader) {
        if (agency == null) {
            gazette.issues().stream()
                    .flatMap(line -> gazette.find(line.number()).stream())
                    .map(shown -> json(shown.issue()))
                    .forEach(reader);
        }
    }

    private static ObjectNode json(Issue issue) {
        Issue.Release release = issue.release();
        ObjectNode row = ExportedTable.row()
                .put("year", issue.number().year())
                .put("issue", issue.number().number())
                .put("total", issue.total())
                .put("dated", text(issue.dated()))
                .put("releasedAt", release == null ? null : text(release.at()))
                .put("pdfDigest", release == null ? null : release.pdf().digest())
                .put("ofdDigest", release == null ? null : release.ofd().digest());
        ArrayNode contents = row.putArray("contents");
        issue.items()
                .forEach(item -> contents.addObject()
                        .put("position", item.position())
                        .put("section", item.section())
                        .put("document", item.document().value())
                        .put("title", item.title())
                        .put("officialNumber", item.officialNumber())
                        .put("agencyName", item.agencyName())
                        .put("version", item.version())
                        .put("page", item.page()));
        ArrayNode corrections = row.putArray("corrections");
        issue.corrections()
                .forEach(c -> corrections.addObject().put("words", c.words()).put("at", text(c.at())));
        return row;
    }
}
