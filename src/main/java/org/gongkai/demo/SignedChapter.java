package org.gongkai.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.document.Checking;
import org.gongkai.document.DocumentNumber;
import org.gongkai.document.DraftingReviewed;
import org.gongkai.document.Publishing;
import org.gongkai.identity.Actor;
import org.gongkai.review.DisclosureAttribute;
import org.gongkai.review.DraftPaper;
import org.gongkai.review.DraftPapers;
import org.gongkai.review.DraftSheet;
import org.gongkai.review.ReviewNumber;
import org.gongkai.review.SecrecyAnswers;
import org.gongkai.workday.WorkCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 从签发到公开: signed documents of these weeks in every state: overdue, nearly due, drafted, in review, published in time and late. */
@Component
@Order(52)
@Demonstration
class SignedChapter implements Chapter {

    private static final String OFFICE = SigningFlow.OFFICE;

    private final SigningFlow flow;
    private final DraftingReviewed drafting;
    private final Checking checking;
    private final Publishing publishing;
    private final StoryClock clock;
    private final WorkCalendar calendar = WorkCalendar.official();
    private final Actor clerk = People.clerk(OFFICE);

    SignedChapter(
            SigningFlow flow, DraftingReviewed drafting, Checking checking, Publishing publishing, StoryClock clock) {
        this.flow = flow;
        this.drafting = drafting;
        this.checking = checking;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signed";
    }

    @Override
    public void tell() {
        signed("关于做好秋粮收购服务的通知（演示）", 1, 26);
        signed("关于开展校车安全检查的通知（演示）", 2, 17);
        ReviewNumber drafted = signed("关于印发冬季供暖服务保障方案的通知（演示）", 3, 6);
        drafting.begin(drafted, clerk).orThrow();
        submitted(signed("关于调整公交线路的通知（演示）", 4, 5));
        DocumentNumber waiting = submitted(signed("关于开展志愿服务月活动的通知（演示）", 5, 4));
        passed(waiting);
        published(signed("关于公布便民服务网点的通知（演示）", 6, 12), 8);
        published(signed("关于做好岁末安全生产工作的通知（演示）", 7, 30), 3);
    }

    /** @param workdays how many of them before today */
    private LocalDate ago(int workdays) {
        LocalDate day = LocalDate.now((Clock) clock);
        for (int left = workdays; left > 0; left--) {
            day = calendar.lastWorkdayOnOrBefore(day.minusDays(1));
        }
        return day;
    }

    private ReviewNumber signed(String title, int serial, int workdays) {
        LocalDate on = ago(workdays);
        ReviewNumber[] number = new ReviewNumber[1];
        clock.on(
                on,
                () -> number[0] = flow.signed(
                        DraftSheet.of("综合科", title, DisclosureAttribute.PUBLIC)
                                .numbered("平政办演〔" + on.getYear() + "〕" + serial + "号"),
                        new DraftPapers(text(title), null, List.of(attachment(title)))));
        return number[0];
    }

    private static String text(String title) {
        return "各乡镇人民政府，县政府各部门：\n" + title.replace("（演示）", "的有关事项如下。") + "\n一、加强组织。各有关单位明确一名负责人，按照职责分工抓好落实。\n"
                + "二、方便群众。办事时间、地点和办理进度在政务服务大厅公布。\n三、按时报送。每月底以前把进展情况报县政府办公室。\n本文为演示编写，不涉及真实的人和事。";
    }

    private static DraftPaper attachment(String title) {
        return new DraftPaper("任务分工.txt", (title + "任务分工\n牵头单位：演示单位甲\n配合单位：演示单位乙\n").getBytes(StandardCharsets.UTF_8));
    }

    private DocumentNumber submitted(ReviewNumber review) {
        DocumentNumber number = drafting.begin(review, clerk).orThrow();
        checking.submit(number, "", clerk).orThrow();
        return number;
    }

    private void passed(DocumentNumber number) {
        checking.pass(number, SecrecyAnswers.nothing(), People.reviewer(OFFICE)).orThrow();
    }

    private void published(ReviewNumber review, int workdays) {
        clock.on(ago(workdays), () -> {
            DocumentNumber number = submitted(review);
            passed(number);
            publishing.publish(number, null, People.head(OFFICE)).orThrow();
        });
    }
}
