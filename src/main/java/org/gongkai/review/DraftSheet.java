package org.gongkai.review;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审查表的拟稿部分: what the drafter fills in (practice §5.4). A text that does not apply is empty.
 *
 * @param section 拟稿科室
 * @param genre 文种: 通知、意见、批复 …
 * @param officialNumber 拟用文号, any bracket style
 * @param recipients 主送
 * @param normative 是否行政规范性文件
 * @param policy 是否需要解读的政策文件
 * @param legalityReview 合法性审查编号 (C16)
 * @param proposed 拟定公开属性; null only in a classified form
 * @param ground when the attribute needs one
 * @param explanation 理由说明
 * @param cuts which parts are cut, for 删减后公开
 * @param quoted titles or numbers of documents it quotes or carries
 * @param forwards title or number of the document it forwards (转发、印发)
 * @param forwarded the attribute that one bears; null where unknown, so that it is determined anew (C05)
 * @param jointOrgans 联合发文的其他机关 (C06)
 * @param interpretation 解读形式、责任人 (C08)
 * @param channels 拟公开渠道
 * @param publishOn 拟公开日期
 */
@RecordBuilder
public record DraftSheet(
        String section,
        String phone,
        String title,
        String genre,
        String officialNumber,
        String recipients,
        boolean normative,
        boolean policy,
        String legalityReview,
        @Nullable DisclosureAttribute proposed,
        @Nullable NonDisclosureGround ground,
        String explanation,
        String cuts,
        List<String> quoted,
        String forwards,
        @Nullable DisclosureAttribute forwarded,
        List<String> jointOrgans,
        String interpretation,
        String channels,
        @Nullable LocalDate publishOn) {

    public DraftSheet {
        quoted = List.copyOf(quoted);
        jointOrgans = List.copyOf(jointOrgans);
    }

    /** The simplest: one organ, a title, an attribute. The others by {@code with…}. */
    public static DraftSheet of(String section, String title, DisclosureAttribute proposed) {
        return new DraftSheet(
                section, "", title, "通知", "", "", false, false, "", proposed, null, "", "", List.of(), "", null,
                List.of(), "", "", null);
    }

    public DraftSheet numbered(String number) {
        return with().officialNumber(number).build();
    }

    public DraftSheet because(NonDisclosureGround reason, String words) {
        return with().ground(reason).explanation(words).build();
    }

    public DraftSheet quoting(String... titles) {
        return with().quoted(List.of(titles)).build();
    }

    public DraftSheet forwarding(String original, @Nullable DisclosureAttribute bears) {
        return with().forwards(original).forwarded(bears).build();
    }

    public DraftSheet jointlyWith(String... organs) {
        return with().jointOrgans(List.of(organs)).build();
    }

    public DraftSheet asNormative(String legality) {
        return with().normative(true).legalityReview(legality).build();
    }

    /** Of a classified draft nothing but a title stays. */
    DraftSheet titleOnly() {
        return new DraftSheet(
                "", "", title, "", "", "", false, false, "", null, null, "", "", List.of(), "", null, List.of(), "", "",
                null);
    }

    private DraftSheetBuilder with() {
        return DraftSheetBuilder.builder(this);
    }
}
