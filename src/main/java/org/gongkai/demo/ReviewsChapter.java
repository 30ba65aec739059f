package org.gongkai.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.review.Classification;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftPapers;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.NonDisclosureGround;
import org.gongkai.review.ProposingAttribute;
import org.gongkai.review.ReportingPublication;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.Reviewing;
import org.gongkai.review.SigningReview;
import org.gongkai.workday.WorkCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 公文审查: sixty documents of 2024, of which 45 were pushed to publication as the county's report says, and some under review now. */
@Component
@Order(50)
@Demonstration
class ReviewsChapter implements Chapter {

    private static final String OFFICE = "zfb";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private static final int PUBLISHED = 45;
    private static final List<String> MATTERS = List.of(
            "防汛抗旱",
            "秋冬植树",
            "义务教育招生",
            "城乡居民医保缴费",
            "乡村道路养护",
            "农机购置补贴",
            "创业担保贷款",
            "养老服务",
            "困难群众救助",
            "安全生产检查",
            "食品安全抽检",
            "大气污染防治",
            "地下水压采",
            "政务服务事项",
            "优化营商环境");
    private static final List<String> FORMS = List.of("年度工作要点", "实施方案", "补充规定", "任务分工");

    private final ProposingAttribute proposing;
    private final Reviewing reviewing;
    private final SigningReview signing;
    private final ReportingPublication reporting;
    private final SigningFlow flow;
    private final StoryClock clock;
    private final WorkCalendar calendar = WorkCalendar.official();
    private final Actor drafter = People.clerk(OFFICE);
    private final Actor section = People.reviewer(OFFICE);
    private final Actor signer = People.head(OFFICE);

    ReviewsChapter(
            ProposingAttribute proposing,
            Reviewing reviewing,
            SigningReview signing,
            ReportingPublication reporting,
            SigningFlow flow,
            StoryClock clock) {
        this.proposing = proposing;
        this.reviewing = reviewing;
        this.signing = signing;
        this.reporting = reporting;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public void tell() {
        int published = 0;
        for (int i = 0; i < 60; i++) {
            boolean pushed = i % 4 != 3;
            published += pushed ? 1 : 0;
            LocalDate day = calendar.plusWorkdays(FIRST, i * 3 + 1);
            DraftSheet sheet = pushed ? open(i) : withheld(i);
            document(sheet, day, pushed && published <= PUBLISHED ? calendar.plusWorkdays(day, 2 + i % 12) : day);
        }
        inProgress();
    }

    private static DraftSheet open(int i) {
        DraftSheet sheet =
                DraftSheet.of("综合科", title(i), DisclosureAttribute.PUBLIC).numbered("平政办〔2024〕演示" + (i + 1) + "号");
        return i % 15 == 0 ? sheet.asNormative("演示审〔2024〕" + (i + 1) + "号") : sheet;
    }

    private static String title(int i) {
        return "关于印发" + MATTERS.get(i % MATTERS.size()) + FORMS.get(i / MATTERS.size() % FORMS.size()) + "的通知（演示）";
    }

    private static DraftSheet withheld(int i) {
        return switch (i % 12) {
            case 3 ->
                DraftSheet.of(
                                "秘书科",
                                "关于" + MATTERS.get(i % MATTERS.size()) + "有关问题的请示（演示）",
                                DisclosureAttribute.NOT_PUBLIC)
                        .numbered("平政办请〔2024〕演示" + (i + 1) + "号")
                        .because(NonDisclosureGround.PROCESS, "属于请示，事项尚在研究。");
            case 7 ->
                DraftSheet.of("人事科", "关于调整机关值班安排的通知（演示" + (i + 1) + "）", DisclosureAttribute.NOT_PUBLIC)
                        .because(NonDisclosureGround.INTERNAL, "只涉及机关内部管理。");
            default ->
                DraftSheet.of(
                                "综合科",
                                "关于" + MATTERS.get(i % MATTERS.size()) + "部门任务清单的函（演示）",
                                DisclosureAttribute.ON_REQUEST)
                        .numbered("平政办函〔2024〕演示" + (i + 1) + "号")
                        .because(NonDisclosureGround.OUTSIDE_SCOPE, "部门之间的工作安排，不在法定主动公开范围。");
        };
    }

    /** Proposed, reviewed and signed on one day; published on another, if it is published. */
    private void document(DraftSheet sheet, LocalDate day, LocalDate publishedOn) {
        clock.on(day, () -> {
            ReviewNumber number = throughSecrecy(sheet);
            signing.sign(number, sheet.proposed(), sheet.ground(), "", "", signer)
                    .orThrow();
            if (publishedOn.isAfter(day)) {
                clock.on(
                        publishedOn,
                        () -> reporting
                                .published(number, "https://demo.example/" + number.value(), drafter)
                                .orThrow());
            }
        });
    }

    private ReviewNumber throughSecrecy(DraftSheet sheet) {
        return flow.reviewed(sheet, DraftPapers.none());
    }

    /** What the desk of today shows: drafts at each step, and one signed and waiting to be published. */
    private void inProgress() {
        LocalDate today = LocalDate.now((Clock) clock);
        clock.on(today.minusDays(9), () -> {
            ReviewNumber number =
                    throughSecrecy(DraftSheet.of("综合科", "关于做好冬季清洁取暖工作的通知（演示）", DisclosureAttribute.PUBLIC));
            signing.sign(number, DisclosureAttribute.PUBLIC, null, "同意", "", signer)
                    .orThrow();
        });
        clock.on(today.minusDays(2), () -> {
            throughSecrecy(DraftSheet.of("综合科", "关于公布办事大厅延时服务安排的通知（演示）", DisclosureAttribute.PUBLIC));
            proposing
                    .propose(
                            OFFICE,
                            Classification.NONE,
                            DraftSheet.of("综合科", "关于联合开展冬季用电安全检查的通知（演示）", DisclosureAttribute.PUBLIC)
                                    .jointlyWith("县发改局"),
                            "",
                            drafter)
                    .orThrow();
            ReviewNumber disputed = proposing
                    .propose(
                            OFFICE,
                            Classification.NONE,
                            DraftSheet.of("督查科", "关于重点项目进展情况的通报（演示）", DisclosureAttribute.ON_REQUEST)
                                    .because(NonDisclosureGround.OUTSIDE_SCOPE, "面向内部的通报。"),
                            "",
                            drafter)
                    .orThrow();
            reviewing
                    .pass(disputed, DisclosureAttribute.PUBLIC, null, "项目进展群众关心，建议主动公开。", null, section)
                    .orThrow();
            ReviewNumber referred = proposing
                    .propose(
                            OFFICE,
                            Classification.NONE,
                            DraftSheet.of("综合科", "关于应急物资储备情况的报告（演示）", DisclosureAttribute.NOT_PUBLIC)
                                    .because(NonDisclosureGround.SECURITY, "储备点位置公开后可能影响公共安全。"),
                            "",
                            drafter)
                    .orThrow();
            reviewing.refer(referred, "县保密行政管理部门", "储备点位置是否属于工作秘密", section).orThrow();
        });
    }
}
