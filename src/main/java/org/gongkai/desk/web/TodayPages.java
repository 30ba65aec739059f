package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.identity.Actor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Link;
import org.gongkai.request.WorkList;
import org.gongkai.request.WorkList.Kind;

/** Makes the page of today's work for one reader. */
final class TodayPages {

    private TodayPages() {}

    /** What is told first, in the order of urgency. */
    private static final List<Kind> URGENT = List.of(Kind.OVERDUE, Kind.URGENT, Kind.SOON);

    static TodayPage of(WorkList work, List<Link> notices, Actor actor) {
        List<Kind> mine = mine(actor);
        List<TodayPage.Section> sections = new ArrayList<>();
        Set<String> told = new HashSet<>();
        add(
                "urgent",
                "先办：逾期和" + work.distances().soon() + "个工作日内到期",
                "拟写、审查、签发、送达都要赶在期限届满前；来不及的，期限届满前提请延期。",
                URGENT,
                work,
                told,
                sections);
        for (Kind kind : mine) {
            add(id(kind), kind.label(work.distances()), note(kind), List.of(kind), work, new HashSet<>(), sections);
            work.group(kind)
                    .ifPresent(group ->
                            group.lines().forEach(line -> told.add(line.number().value())));
        }
        add(
                id(Kind.AHEAD),
                Kind.AHEAD.label(work.distances()),
                note(Kind.AHEAD),
                List.of(Kind.AHEAD),
                work,
                told,
                sections);
        List<Kind> others = Arrays.stream(Kind.values())
                .filter(kind -> !URGENT.contains(kind) && !mine.contains(kind) && kind != Kind.AHEAD)
                .toList();
        add("others", "在他人手里，或者等对方", "不用您现在动手；到了下一步会列到上面。", others, work, told, sections);
        return new TodayPage(
                ChineseDates.longDate(work.today()),
                List.of(overdue(work), soon(work), waiting(work, mine)),
                notices,
                sections,
                actor.agency() == null,
                actor.has(Role.CLERK));
    }

    /** The kinds that wait for this reader's own hand. */
    private static List<Kind> mine(Actor actor) {
        List<Kind> mine = new ArrayList<>();
        if (actor.has(Role.HEAD)) {
            mine.addAll(List.of(Kind.AWAITING_SIGNATURE, Kind.AWAITING_APPROVAL, Kind.LAPSED));
        }
        if (actor.has(Role.REVIEWER) || actor.has(Role.SECRECY_REVIEWER)) {
            mine.add(Kind.AWAITING_REVIEW);
        }
        if (actor.has(Role.CLERK)) {
            mine.addAll(List.of(Kind.AWAITING_CONFIRMATION, Kind.TO_DELIVER, Kind.TO_ARCHIVE));
        }
        return mine;
    }

    /** One table of the cases of some kinds; a case that was told already is left out. */
    private static void add(
            String id,
            String title,
            String note,
            List<Kind> kinds,
            WorkList work,
            Set<String> told,
            List<TodayPage.Section> sections) {
        List<CaseRow> rows = new ArrayList<>();
        long total = 0;
        for (Kind kind : kinds) {
            total += work.total(kind);
            work.group(kind).stream()
                    .flatMap(group -> group.lines().stream())
                    .filter(line -> told.add(line.number().value()))
                    .forEach(line -> rows.add(LinePages.row(line, work.today())));
        }
        long listed = kinds.stream()
                .flatMap(kind -> work.group(kind).stream())
                .mapToLong(group -> group.lines().size())
                .sum();
        if (!rows.isEmpty()) {
            sections.add(new TodayPage.Section(id, title, note, rows, total - listed));
        }
    }

    private static TodayPage.Headline overdue(WorkList work) {
        long count = work.total(Kind.OVERDUE);
        return new TodayPage.Headline(
                count,
                "已逾期",
                count == 0 ? "没有逾期的申请。" : "超过法定期限还没有答复，请立即办理。",
                href(count, "urgent"),
                count == 0 ? "plain" : "bad");
    }

    private static TodayPage.Headline soon(WorkList work) {
        long two = work.total(Kind.URGENT);
        long count = two + work.total(Kind.SOON);
        String sentence = count == 0
                ? work.distances().soon() + "个工作日内没有到期的申请。"
                : work.distances().soon() + "个工作日内到期"
                        + (two == 0
                                ? "。"
                                : "，其中" + two + "件只剩" + work.distances().urgent() + "个工作日。");
        return new TodayPage.Headline(count, "即将到期", sentence, href(count, "urgent"), count == 0 ? "plain" : "soon");
    }

    /** The third thing is what waits for this reader's own hand; who only reads sees what waits for confirmation. */
    private static TodayPage.Headline waiting(WorkList work, List<Kind> mine) {
        List<Kind> kinds = mine.isEmpty()
                ? List.of(Kind.AWAITING_CONFIRMATION)
                : mine.stream().filter(kind -> kind != Kind.TO_ARCHIVE).toList();
        long count = kinds.stream().mapToLong(work::total).sum();
        Kind first =
                kinds.stream().filter(kind -> work.total(kind) > 0).findFirst().orElse(kinds.getFirst());
        String label = mine.isEmpty() ? first.label(work.distances()) : "等您办理";
        String sentence = count == 0
                ? "没有" + String.join("、", labels(kinds, work)) + "的申请。"
                : kinds.stream()
                        .filter(kind -> work.total(kind) > 0)
                        .map(kind -> kind.label(work.distances()) + work.total(kind) + "件")
                        .collect(Collectors.joining("，", "", "。"));
        return new TodayPage.Headline(
                count,
                label,
                sentence,
                href(count, mine.isEmpty() ? "others" : id(first)),
                count == 0 ? "plain" : "soon");
    }

    private static List<String> labels(List<Kind> kinds, WorkList work) {
        return kinds.stream().map(kind -> kind.label(work.distances())).toList();
    }

    private static String href(long count, String id) {
        return count == 0 ? "" : "#" + id;
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String note(Kind kind) {
        return switch (kind) {
            case AHEAD -> "可以着手检索和征求意见。";
            case AWAITING_CONFIRMATION -> "当天与申请人确认收到；网上申请到提交后第一个工作日结束时自动视为收到。";
            case LAPSED -> "申请人没有在期限内补正或者缴费，请决定终止办理，或者继续答复。";
            case AWAITING_APPROVAL -> "批准后在原期限届满前告知申请人。";
            case AWAITING_REVIEW -> "作公开审查和保密审查，合适的送签发。";
            case AWAITING_SIGNATURE -> "签发后答复即作出。";
            case TO_DELIVER -> "按申请人要求的方式送达，以送达之日判断是否按期。";
            case TO_ARCHIVE -> "材料齐了就归档。";
            case OVERDUE, URGENT, SOON, AWAITING_CORRECTION, CONSULTING, AWAITING_PAYMENT -> "";
        };
    }
}
