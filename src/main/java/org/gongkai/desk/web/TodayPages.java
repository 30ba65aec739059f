package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.request.WorkList;
import org.gongkai.request.WorkList.Kind;

/** Makes the page of today's work for one reader. */
final class TodayPages {

    private TodayPages() {}

    static TodayPage of(WorkList work, Actor actor) {
        return new TodayPage(
                ChineseDates.longDate(work.today()),
                List.of(overdue(work), soon(work), waiting(work, actor)),
                work.groups().stream()
                        .filter(group -> group.total() > 0)
                        .map(group -> section(group, work))
                        .toList(),
                actor.agency() == null,
                actor.has(Role.CLERK));
    }

    private static TodayPage.Headline overdue(WorkList work) {
        long count = work.total(Kind.OVERDUE);
        return new TodayPage.Headline(
                count,
                "已逾期",
                count == 0 ? "没有逾期的申请。" : "超过法定期限还没有答复，请立即办理。",
                href(count, Kind.OVERDUE),
                count == 0 ? "plain" : "bad");
    }

    private static TodayPage.Headline soon(WorkList work) {
        long two = work.total(Kind.WITHIN_2);
        long count = two + work.total(Kind.WITHIN_5);
        String sentence = count == 0 ? "5个工作日内没有到期的申请。" : two == 0 ? "5个工作日内到期。" : "5个工作日内到期，其中" + two + "件只剩2个工作日。";
        return new TodayPage.Headline(
                count,
                "即将到期",
                sentence,
                href(count, two > 0 ? Kind.WITHIN_2 : Kind.WITHIN_5),
                count == 0 ? "plain" : "soon");
    }

    /** The third thing is what waits for this reader's own hand. */
    private static TodayPage.Headline waiting(WorkList work, Actor actor) {
        List<Kind> mine = new ArrayList<>();
        if (actor.has(Role.HEAD)) {
            mine.add(Kind.AWAITING_SIGNATURE);
            mine.add(Kind.AWAITING_APPROVAL);
        }
        if (actor.has(Role.REVIEWER)) {
            mine.add(Kind.AWAITING_REVIEW);
        }
        if (actor.has(Role.CLERK) || mine.isEmpty()) {
            mine.add(Kind.AWAITING_CONFIRMATION);
        }
        long count = mine.stream().mapToLong(work::total).sum();
        Kind first =
                mine.stream().filter(kind -> work.total(kind) > 0).findFirst().orElse(mine.getFirst());
        String label = mine.size() > 1 ? "等您办理" : first.label();
        String sentence = count == 0 ? "没有" + String.join("、", labels(mine)) + "的申请。" : note(first);
        return new TodayPage.Headline(count, label, sentence, href(count, first), count == 0 ? "plain" : "soon");
    }

    private static List<String> labels(List<Kind> kinds) {
        return kinds.stream().map(Kind::label).toList();
    }

    private static String href(long count, Kind kind) {
        return count == 0 ? "" : "#" + id(kind);
    }

    private static TodayPage.Section section(WorkList.Group group, WorkList work) {
        return new TodayPage.Section(
                id(group.kind()),
                group.kind().label() + "（" + group.total() + "）",
                note(group.kind()),
                group.lines().stream()
                        .map(line -> LinePages.row(line, work.today()))
                        .toList(),
                group.total() - group.lines().size());
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String note(Kind kind) {
        return switch (kind) {
            case OVERDUE -> "尽快答复；逾期不答复的，申请人可以申请行政复议。";
            case WITHIN_2 -> "今天就要送审签发，来不及的提请延期（只能在期限届满前）。";
            case WITHIN_5 -> "请安排拟写答复、审查和签发的时间。";
            case WITHIN_10 -> "可以着手检索和征求意见。";
            case AWAITING_CONFIRMATION -> "当天与申请人确认收到；网上申请到提交后第一个工作日结束时自动视为收到。";
            case LAPSED -> "申请人没有在期限内补正或者缴费，由负责人决定终止办理。";
            case AWAITING_APPROVAL -> "由负责人批准，并在原期限届满前告知申请人。";
            case AWAITING_REVIEW -> "由审查人作公开审查和保密审查。";
            case AWAITING_SIGNATURE -> "由负责人签发。";
            case TO_DELIVER -> "按申请人要求的方式送达，以送达之日判断是否按期。";
            case AWAITING_CORRECTION -> "等申请人补正；期满没有补正的转入待终止。";
            case CONSULTING -> "等对方的意见；所需时间不计入期限。";
            case AWAITING_PAYMENT -> "等申请人缴费。";
            case TO_ARCHIVE -> "材料齐了就归档。";
        };
    }
}
