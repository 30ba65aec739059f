package org.gongkai.dialogue;

import static org.gongkai.page.ExportedTable.text;

import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.agency.AgencyCode;
import org.gongkai.page.ExportedTable;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Letters in the full export: when and how each was dealt with; words only of those that are public, in their public version. */
@Component
class LettersExported implements ExportedTable {

    private static final int AT_ONCE = 500;

    private final LetterStore store;
    private final PublishedLetters published;

    LettersExported(LetterStore store, PublishedLetters published) {
        this.store = store;
        this.published = published;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public String description() {
        return """
                ## letters.jsonl 来信
                Writers are left out. `number` 编号 · `agency` 承办机关代码 · `kind` 类型 · `receivedOn` 收到日期 · `dueOn` 办理时限 · `stage` 阶段 ·
                `endedOn` 办结日期 · `satisfaction` 满意度 · `request` 转成的申请编号 · `publishedOn` 公开日期 · `common` 是否常见问题 ·
                `title`、`question`、`answer` 公开的问答（没有公开的为 null）
                """;
    }

    @Override
    public void each(@Nullable String agency, Consumer<ObjectNode> reader) {
        var wanted = new LetterStore.Wanted(null, agency == null ? null : new AgencyCode(agency), null, null);
        long total = store.count(wanted);
        for (int page = 1; (long) (page - 1) * AT_ONCE < total; page++) {
            Paging paging = new Paging(page, AT_ONCE, total);
            store.list(wanted, paging.size(), paging.offset()).stream()
                    .map(found -> json(found.letter()))
                    .forEach(reader);
        }
    }

    private ObjectNode json(Letter letter) {
        Optional<PublicVersion> open =
                letter.published() ? published.find(letter.number()).map(PublishedLetter::version) : Optional.empty();
        return ExportedTable.row()
                .put("number", letter.number().value())
                .put("agency", letter.agency().value())
                .put("kind", letter.kind().name())
                .put("receivedOn", text(letter.receivedOn()))
                .put("dueOn", text(letter.dueOn()))
                .put("stage", letter.stage().name())
                .put("endedOn", text(letter.endedOn()))
                .put("satisfaction", text(letter.satisfaction()))
                .put("request", letter.request())
                .put("publishedOn", text(letter.publishedOn()))
                .put("common", letter.common())
                .put("title", open.map(PublicVersion::title).orElse(null))
                .put("question", open.map(PublicVersion::question).orElse(null))
                .put("answer", open.map(PublicVersion::answer).orElse(null));
    }
}
