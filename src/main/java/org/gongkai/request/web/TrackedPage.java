package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.SheetRow;
import org.gongkai.page.Stage;
import org.gongkai.request.CaseStage;
import org.gongkai.request.TrackedRequest;

/**
 * 办理进度 as the applicant reads it.
 *
 * @param ticket stands in the addresses of this look
 * @param tracked the case
 * @param done what was just done, in words; empty for nothing
 */
public record TrackedPage(String ticket, TrackedRequest tracked, String done) {

    public String correctionHref() {
        return at("correction");
    }

    public String withdrawalHref() {
        return at("withdrawal");
    }

    public String replyHref() {
        return at("reply");
    }

    private String at(String page) {
        return "/track/" + ticket + "/" + page;
    }

    public List<SheetRow> rows() {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("申请编号", tracked.number().value()));
        rows.add(SheetRow.of("受理机关", tracked.agencyName()));
        rows.add(SheetRow.of("提交日期", ChineseDates.longDate(tracked.submittedOn())));
        LocalDate due = tracked.due();
        if (due != null) {
            rows.add(SheetRow.of("答复期限", ChineseDates.longDate(due)));
        }
        return rows;
    }

    /** 收到—登记—（补正）—办理—（征求意见）—（延期）—（缴费）—答复—送达; what did not happen is left out, what is to come is not. */
    public List<Stage> stages() {
        CaseStage now = tracked.stage();
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.done("收到", ChineseDates.longDate(tracked.submittedOn()) + "提交"));
        stages.add(
                now == CaseStage.AWAITING_CONFIRMATION
                        ? Stage.now("登记", "等机关确认收到")
                        : Stage.done("登记", day("确认收到").map(on -> on + "确认收到").orElse("")));
        if (happened("告知补正")) {
            stages.add(
                    now == CaseStage.AWAITING_CORRECTION
                            ? Stage.now("补正", "等您补正")
                            : Stage.done(
                                    "补正", day("收到补正").map(on -> on + "收到补正").orElse("没有按期补正")));
        }
        stages.add(handling(now));
        if (happened("征求意见")) {
            String asked = day("征求意见").map(on -> on + "发出征求意见书").orElse("");
            stages.add(now == CaseStage.CONSULTING ? Stage.now("征求意见", asked) : Stage.done("征求意见", asked));
        }
        day("延期答复").ifPresent(on -> stages.add(Stage.done("延期", on + "决定延期")));
        day("收费通知")
                .ifPresent(on -> stages.add(
                        now == CaseStage.AWAITING_PAYMENT
                                ? Stage.now("缴费", on + "发出收费通知")
                                : Stage.done(
                                        "缴费",
                                        day("已缴费").map(paid -> paid + "缴费").orElse(""))));
        stages.addAll(endOf(now));
        return stages;
    }

    private static Stage handling(CaseStage now) {
        return switch (now) {
            case AWAITING_CONFIRMATION, AWAITING_CORRECTION, AWAITING_PAYMENT -> Stage.next("办理", "");
            case HANDLING, CONSULTING, LAPSED, REPLY_DRAFTED, REPLY_REVIEWED -> Stage.now("办理", "");
            case REPLIED, DELIVERED, ENDED, WITHDRAWN, SET_ASIDE, ARCHIVED -> Stage.done("办理", "");
        };
    }

    private List<Stage> endOf(CaseStage now) {
        if (happened("撤回申请")) {
            return List.of(Stage.done("撤回", day("撤回申请").orElse("")));
        }
        if (happened("终止办理")) {
            return List.of(Stage.done("终止", day("终止办理").orElse("")));
        }
        return List.of(
                day("作出答复").map(on -> Stage.done("答复", on)).orElseGet(() -> Stage.next("答复", "")),
                day("送达答复")
                        .map(on -> Stage.done("送达", on))
                        .orElseGet(() -> now == CaseStage.REPLIED ? Stage.now("送达", "") : Stage.next("送达", "")));
    }

    private boolean happened(String step) {
        return tracked.steps().stream().anyMatch(s -> s.name().equals(step));
    }

    /** The day of the last step of that name. */
    private Optional<String> day(String step) {
        return tracked.steps().stream()
                .filter(s -> s.name().equals(step))
                .reduce((first, second) -> second)
                .map(s -> ChineseDates.longDate(s.on()));
    }
}
