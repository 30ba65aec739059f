package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Outcome;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 告知补正 (第三十条; ): tells the applicant, once, what to correct and until when. */
@Component
public class AskingCorrection {

    private static final int LONGEST_PERIOD_DAYS = 366;

    private final CaseDesk desk;

    AskingCorrection(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * 补正告知.
     *
     * @param on the day the notice was sent
     * @param until last day for the correction; what is reasonable is decided by the office
     * @param items what is to be corrected, one each; blank lines do not count
     * @param lateReason why it comes after the seventh working day; only needed then (OQ-25)
     */
    public record CorrectionNotice(
            @Nullable LocalDate on, @Nullable LocalDate until, List<String> items, String lateReason) {}

    /** Asks for the correction. Fields of problems: {@code on}, {@code until}, {@code items}, {@code lateReason}. */
    public Outcome<RequestNumber> ask(RequestNumber number, CorrectionNotice notice, Actor actor) {
        return desk.make(Move.ASK_CORRECTION, number, notice.on(), actor, (view, problems) -> {
            List<String> items = notice.items().stream()
                    .map(Typed::text)
                    .filter(i -> !i.isEmpty())
                    .toList();
            if (items.isEmpty()) {
                problems.add(new Problem("items", "请写明需要补正的事项，一行一项"));
            }
            FilingChecks.longest("items", String.join("", items), FilingChecks.LONGEST_TEXT, problems);
            LocalDate until = checkUntil(view, notice.until(), problems);
            boolean late = isLate(view);
            if (late && notice.lateReason().isBlank()) {
                LocalDate due = view.reading().correctionNoticeDue();
                problems.add(new Problem(
                        "lateReason",
                        "已超过7个工作日的告知期限" + (due == null ? "" : "（" + ChineseDates.date(due) + "）")
                                + "，请写明原因（第三十条，R-05）"));
            }
            return until == null
                    ? List.of()
                    : List.of(NewFact.of(new RequestFact.CorrectionAsked(
                            view.on(), until, new ArrayList<>(items), late ? Typed.text(notice.lateReason()) : "")));
        });
    }

    private static @Nullable LocalDate checkUntil(CaseView view, @Nullable LocalDate until, List<Problem> problems) {
        if (until == null) {
            problems.add(new Problem("until", "请填写补正期限的最后一天"));
            return null;
        }
        if (!until.isAfter(view.on())) {
            problems.add(new Problem("until", "补正期限应当在告知之日以后"));
        } else if (until.isAfter(view.on().plusDays(LONGEST_PERIOD_DAYS))) {
            problems.add(new Problem("until", "补正期限超过一年，请核对年份"));
        }
        return until;
    }

    /** 第三十条: within seven working days of receipt. */
    private static boolean isLate(CaseView view) {
        LocalDate due = view.reading().correctionNoticeDue();
        return due != null && view.on().isAfter(due);
    }
}
