package org.gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.statute.Particular.INFORMATION_OR_WAY;
import static org.gongkai.statute.Particular.PUBLIC_INTEREST;
import static org.gongkai.statute.Particular.REASON;
import static org.gongkai.statute.Particular.RELEASED_PART;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.statute.ReplyContent.ThirdPartyOpinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law has against a draft reply. */
class ReplyRulesTest {

    private static final LocalDate TUE_2025_03_04 = LocalDate.of(2025, 3, 4);

    @Test
    void passesAReplyThatSaysWhatItMust() {
        assertThat(reasons(reply(Disposition.D2, Map.of(INFORMATION_OR_WAY, "附件一"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void asksForEveryParticular(Disposition disposition) {
        List<String> reasons = reasons(reply(disposition, Map.of()));

        for (Particular particular : disposition.particulars()) {
            assertThat(reasons).anyMatch(reason -> reason.contains(particular.label()) && reason.contains("R-18"));
        }
        assertThat(reasons(reply(disposition, Map.of(disposition.particulars().getFirst(), "   "))))
                .hasSameSizeAs(reasons);
    }

    @Test
    void asksAPartialDisclosureForItsGround() {
        Map<Particular, String> texts = Map.of(RELEASED_PART, "一至三页", REASON, "其余涉及内部讨论");

        assertThat(reasons(reply(Disposition.P, texts)))
                .singleElement()
                .asString()
                .contains("至少选择一项", "R-19");
        assertThat(reasons(
                        content(Disposition.P, List.of(Ground.PROCESS), Set.of(), texts, ThirdPartyOpinion.NOT_ASKED)))
                .singleElement()
                .asString()
                .contains("讨论记录、过程稿、磋商信函、请示报告");
        assertThat(reasons(content(
                        Disposition.P,
                        List.of(Ground.PROCESS, Ground.NOT_GOVERNMENT_INFORMATION),
                        Set.of(SubType.DISCUSSION_RECORD),
                        texts,
                        ThirdPartyOpinion.NOT_ASKED)))
                .isEmpty();
    }

    @Test
    void asksARefusalForItsOwnGround() {
        Map<Particular, String> texts = Map.of(REASON, "已依法定密");

        assertThat(reasons(reply(Disposition.N1, texts)))
                .singleElement()
                .asString()
                .contains("国家秘密", "R-19");
        assertThat(reasons(content(
                        Disposition.N1, List.of(Ground.STATE_SECRET), Set.of(), texts, ThirdPartyOpinion.NOT_ASKED)))
                .isEmpty();
    }

    @Test
    void asksWhichKindOfInternalAffairsItIs() {
        Map<Particular, String> texts = Map.of(REASON, "属于内部管理");

        assertThat(reasons(content(
                        Disposition.N5, List.of(Ground.INTERNAL), Set.of(), texts, ThirdPartyOpinion.NOT_ASKED)))
                .singleElement()
                .asString()
                .contains("人事管理、后勤管理、内部工作流程");
        assertThat(reasons(content(
                        Disposition.N5,
                        List.of(Ground.INTERNAL),
                        Set.of(SubType.DRAFT),
                        texts,
                        ThirdPartyOpinion.NOT_ASKED)))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("过程稿"));
    }

    @Test
    void asksOtherHandlingWhatItWas() {
        assertThat(reasons(reply(Disposition.O3, Map.of(REASON, "申请人来函撤回"))))
                .singleElement()
                .asString()
                .contains("申请人撤回申请");
    }

    @Test
    void asksForTheThirdPartysRecord() {
        Map<Particular, String> texts = Map.of(REASON, "涉及商业秘密");
        List<Ground> grounds = List.of(Ground.THIRD_PARTY);

        assertThat(reasons(content(Disposition.N4, grounds, Set.of(), texts, ThirdPartyOpinion.NOT_ASKED)))
                .singleElement()
                .asString()
                .contains("书面征求第三方意见", "R-19");
        assertThat(reasons(content(Disposition.N4, grounds, Set.of(), texts, ThirdPartyOpinion.SILENT)))
                .isEmpty();
        assertThat(reasons(content(Disposition.N4, grounds, Set.of(), texts, ThirdPartyOpinion.REFUSES_WITH_GROUNDS)))
                .isEmpty();
        assertThat(reasons(content(
                        Disposition.N4,
                        grounds,
                        Set.of(),
                        Map.of(REASON, "涉及商业秘密", PUBLIC_INTEREST, "已衡量"),
                        ThirdPartyOpinion.NOT_ASKED)))
                .isEmpty();
    }

    @Test
    void bindsTheOrganToReasonableGroundsUnlessThePublicInterestOutweighs() {
        Map<Particular, String> texts = Map.of(INFORMATION_OR_WAY, "附件一");

        assertThat(reasons(content(Disposition.D2, List.of(), Set.of(), texts, ThirdPartyOpinion.REFUSES_WITH_GROUNDS)))
                .singleElement()
                .asString()
                .contains("R-14");
        assertThat(reasons(content(
                        Disposition.D2,
                        List.of(),
                        Set.of(),
                        Map.of(INFORMATION_OR_WAY, "附件一", PUBLIC_INTEREST, "事关饮水安全"),
                        ThirdPartyOpinion.REFUSES_WITH_GROUNDS)))
                .isEmpty();
        assertThat(reasons(content(Disposition.D2, List.of(), Set.of(), texts, ThirdPartyOpinion.REFUSES)))
                .isEmpty();
        assertThat(reasons(content(Disposition.D2, List.of(), Set.of(), texts, ThirdPartyOpinion.CONSENTS)))
                .isEmpty();
    }

    @Test
    void refusesADispositionBeforeItsLaw() {
        ReplyContent early = new ReplyContent(
                Disposition.O2,
                LocalDate.of(2020, 12, 31),
                List.of(),
                Set.of(),
                Map.of(Particular.FEE_NOTICE, "2020年12月1日"),
                ThirdPartyOpinion.NOT_ASKED);

        assertThat(reasons(early)).singleElement().asString().contains("2021-01-01");
    }

    private static List<String> reasons(ReplyContent reply) {
        return ReplyRules.reasonsAgainst(reply);
    }

    private static ReplyContent reply(Disposition disposition, Map<Particular, String> texts) {
        return content(disposition, List.of(), Set.of(), texts, ThirdPartyOpinion.NOT_ASKED);
    }

    private static ReplyContent content(
            Disposition disposition,
            List<Ground> grounds,
            Set<SubType> subTypes,
            Map<Particular, String> texts,
            ThirdPartyOpinion opinion) {
        return new ReplyContent(disposition, TUE_2025_03_04, grounds, subTypes, texts, opinion);
    }
}
