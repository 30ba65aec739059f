package org.gongkai.review;

import static org.gongkai.page.ExportedTable.text;

import java.util.function.Consumer;
import org.gongkai.agency.AgencyCode;
import org.gongkai.identity.Actor;
import org.gongkai.page.ExportedTable;
import org.gongkai.page.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The register of reviewed documents in the full export: what is public bears its title, the rest its number and its attribute. */
@Component
class ReviewsExported implements ExportedTable {

    private static final Actor SYSTEM = Actor.system("export");
    private static final int AT_ONCE = 500;

    private final ReviewRegister register;

    ReviewsExported(ReviewRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public String description() {
        return """
                ## reviews.jsonl 公文公开属性审查
                `number` 审查表编号 · `agency` 拟稿机关代码 · `title` 文件标题（只给主动公开、删减后公开的）· `officialNumber` 发文字号 · `genre` 文种 ·
                `stage` 阶段 · `proposed` 拟定的公开属性 · `attribute` 审定的公开属性（PUBLIC 主动公开, PARTLY 删减后公开, ON_REQUEST 依申请公开,
                NOT_PUBLIC 不予公开）· `openedOn` 拟稿日期 · `signedOn` 签发日期 · `publishDue` 公开的最后一天 · `publishedOn` 公开日期 ·
                `published` 公开的位置 · `reexamineOn` 再次评估日期
                """;
    }

    @Override
    public void each(@Nullable String agency, Consumer<ObjectNode> reader) {
        var filter = new ReviewRegister.Filter(agency == null ? null : new AgencyCode(agency), null, null, null, "");
        long total = register.count(ReviewRegister.View.ALL, filter, SYSTEM);
        for (int page = 1; (long) (page - 1) * AT_ONCE < total; page++) {
            register.list(ReviewRegister.View.ALL, filter, new Paging(page, AT_ONCE, total), SYSTEM).stream()
                    .map(ReviewsExported::json)
                    .forEach(reader);
        }
    }

    private static ObjectNode json(Review review) {
        DisclosureAttribute attribute = review.attribute();
        boolean open = attribute != null && attribute.isPublished();
        return ExportedTable.row()
                .put("number", review.number().value())
                .put("agency", review.agency().value())
                .put("title", open ? review.title() : null)
                .put("officialNumber", review.officialNumber())
                .put("genre", review.genre())
                .put("stage", review.stage().name())
                .put("proposed", text(review.proposed()))
                .put("attribute", text(attribute))
                .put("openedOn", text(review.openedOn()))
                .put("signedOn", text(review.signedOn()))
                .put("publishDue", text(review.publishDue()))
                .put("publishedOn", text(review.publishedOn()))
                .put("published", review.published())
                .put("reexamineOn", text(review.reexamineOn()));
    }
}
