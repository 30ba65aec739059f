package org.gongkai.remedy;

import static org.gongkai.page.ExportedTable.text;

import java.util.List;
import java.util.function.Consumer;
import org.gongkai.identity.Actor;
import org.gongkai.page.ExportedTable;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reviews and suits in the full export. */
@Component
class RemediesExported implements ExportedTable {

    private static final Actor SYSTEM = Actor.system("export");
    private static final int AT_ONCE = 500;

    private final RemedyCases cases;

    RemediesExported(RemedyCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "remedies";
    }

    @Override
    public String description() {
        return """
                ## remedies.jsonl 复议诉讼
                `id` 编号 · `agency` 被申请人或者被告的机关代码 · `type` 类型（REVIEW 复议, SUIT_DIRECT 未经复议直接起诉, SUIT_AFTER_REVIEW 复议后起诉）·
                `caseNumber` 案号 · `body` 复议机关或者法院 · `acceptedOn` 受理日期 · `request` 所涉申请的编号 · `cause` 事由 · `result` 最后的结果 ·
                `decidedOn` 结果日期 · `pending` 是否尚未审结 · `procedure` 程序 · `answerBy` 答复举证的最后一天 · `answeredOn` 答复举证日期
                """;
    }

    @Override
    public void each(@Nullable String agency, Consumer<ObjectNode> reader) {
        long total = cases.count(SYSTEM);
        for (int page = 1; (long) (page - 1) * AT_ONCE < total; page++) {
            List<RemedyCase> found = cases.list(new Paging(page, AT_ONCE, total), SYSTEM);
            found.stream()
                    .filter(c -> !c.struck()
                            && (agency == null || agency.equals(c.agency().value())))
                    .map(RemediesExported::json)
                    .forEach(reader);
        }
    }

    private static ObjectNode json(RemedyCase c) {
        RemedyResult result = c.result();
        RemedyProcedure procedure = c.procedure();
        return ExportedTable.row()
                .put("id", c.id())
                .put("agency", c.agency().value())
                .put("type", c.type().name())
                .put("caseNumber", c.caseNumber())
                .put("body", c.body())
                .put("acceptedOn", text(c.acceptedOn()))
                .put("request", c.request())
                .put("cause", c.cause())
                .put("result", result == null ? null : result.label())
                .put("decidedOn", text(c.decidedOn()))
                .put("pending", c.pending())
                .put("procedure", procedure == null ? null : procedure.name())
                .put("answerBy", text(c.answerBy()))
                .put("answeredOn", text(c.answeredOn()));
    }
}
