package org.gongkai.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.dialogue.Letter;
import org.gongkai.dialogue.Letters;
import org.gongkai.identity.Accounts;
import org.gongkai.identity.Actor;
import org.gongkai.identity.StaffAccount;
import org.gongkai.page.ChineseDates;
import org.gongkai.request.CaseLine;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.WorkList;
import org.gongkai.review.ReviewTurns;
import org.gongkai.workday.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 每天早上的提醒: on each working day one message to everybody who wants it and has something due. Asked again the same day it
 * makes no second one, so it may run as often as it likes, also in several processes.
 */
@Component
class MorningReminders {

    private static final Logger LOG = LoggerFactory.getLogger(MorningReminders.class);
    private static final int LINES_PER_KIND = 30;
    private static final List<WorkList.Kind> TOLD = List.of(
            WorkList.Kind.OVERDUE,
            WorkList.Kind.URGENT,
            WorkList.Kind.SOON,
            WorkList.Kind.AWAITING_CONFIRMATION,
            WorkList.Kind.LAPSED,
            WorkList.Kind.AWAITING_APPROVAL,
            WorkList.Kind.AWAITING_REVIEW,
            WorkList.Kind.AWAITING_SIGNATURE,
            WorkList.Kind.TO_DELIVER);

    private final RemindingPerson people;
    private final Accounts accounts;
    private final RequestFiles files;
    private final Letters letters;
    private final ReviewTurns turns;
    private final Outbox outbox;
    private final ReminderSettings settings;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.official();

    MorningReminders(
            RemindingPerson people,
            Accounts accounts,
            RequestFiles files,
            Letters letters,
            ReviewTurns turns,
            Outbox outbox,
            ReminderSettings settings,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.files = files;
        this.letters = letters;
        this.turns = turns;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void everyFewMinutes() {
        if (!LocalTime.now(clock).isBefore(settings.at())) {
            write();
        }
    }

    /** Writes today's messages that are not written yet; how many it wrote. */
    int write() {
        LocalDate today = LocalDate.now(clock);
        if (!calendar.isWorkday(today)) {
            return 0;
        }
        int written = 0;
        for (String username : people.wanting()) {
            try {
                written += write(username, today) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("no reminder written for {}", username, e); // the others still get theirs
            }
        }
        return written;
    }

    private boolean write(String username, LocalDate today) {
        Optional<StaffAccount> account = accounts.find(username).filter(known -> !known.closed());
        Optional<RemindingPerson.Wish> wish = people.find(username).filter(RemindingPerson.Wish::wanted);
        if (account.isEmpty() || wish.isEmpty() || outbox.has(username, today)) {
            return false;
        }
        Actor actor = account.get().actor();
        if (!files.readsCases(actor)) {
            return false;
        }
        ReviewTurns.Waiting papers = turns.of(today, actor);
        Letters.Pressing pressing = letters.pressing(actor, LINES_PER_KIND);
        WorkList work = files.workList(actor, LINES_PER_KIND);
        List<WorkList.Group> groups = TOLD.stream()
                .flatMap(kind -> work.group(kind).stream())
                .filter(group -> group.total() > 0)
                .toList();
        boolean something = !groups.isEmpty() || !pressing.letters().isEmpty() || papers.all() > 0;
        return something
                && outbox.add(username, today, wish.get().email(), subject(work), body(groups, work, pressing, papers));
    }

    /** {@code 依申请公开提醒：逾期1件，5个工作日内到期2件（2026年6月10日）}. */
    static String subject(WorkList work) {
        long overdue = work.total(WorkList.Kind.OVERDUE);
        long soon = work.total(WorkList.Kind.URGENT) + work.total(WorkList.Kind.SOON);
        var parts = new ArrayList<String>();
        if (overdue > 0) {
            parts.add("逾期" + overdue + "件");
        }
        if (soon > 0) {
            parts.add(work.distances().soon() + "个工作日内到期" + soon + "件");
        }
        return "依申请公开提醒：" + (parts.isEmpty() ? "有待办事项" : String.join("，", parts)) + "（"
                + ChineseDates.date(work.today()) + "）";
    }

    /** Numbers, days and stages only: a mailbox is no place for personal data. */
    private String body(
            List<WorkList.Group> groups, WorkList work, Letters.Pressing pressing, ReviewTurns.Waiting papers) {
        var text = new StringBuilder(ChineseDates.longDate(work.today())).append("，请办理：\n");
        for (WorkList.Group group : groups) {
            text.append('\n')
                    .append(group.kind().label(work.distances()))
                    .append(' ')
                    .append(group.total())
                    .append(" 件\n");
            for (CaseLine line : group.lines()) {
                text.append("  ")
                        .append(line.number().value())
                        .append("　")
                        .append(line.stage().label());
                if (line.due() != null) {
                    text.append("　答复期限 ").append(ChineseDates.date(line.due()));
                }
                text.append('\n');
            }
            if (group.total() > group.lines().size()) {
                text.append("  …… 其余见工作台\n");
            }
        }
        if (!pressing.letters().isEmpty()) {
            text.append("\n来信 ").append(pressing.letters().size()).append(" 封\n");
            for (Letter letter : pressing.letters()) {
                text.append("  ")
                        .append(letter.number().value())
                        .append("　")
                        .append(letter.kind().label())
                        .append("　办理时限 ")
                        .append(ChineseDates.date(letter.dueOn()));
                if (letter.urgedBy() != null) {
                    text.append("　督办，")
                            .append(ChineseDates.date(letter.urgedBy()))
                            .append("前回复");
                }
                text.append('\n');
            }
        }
        text.append(lines(papers));
        text.append("\n工作台：").append(settings.address()).append("/desk\n");
        text.append("不想再收到，请在工作台“提醒和日历”里关闭。\n");
        return text.toString();
    }

    /** 公文审查: how many, as on the desk; their titles stay inside. */
    private static String lines(ReviewTurns.Waiting papers) {
        var text = new StringBuilder(papers.all() > 0 ? "\n公文审查\n" : "");
        line(text, "等您审查的公文", papers.steps());
        line(text, "联合发文等本机关表态", papers.joint());
        line(text, "退回您修改的审查表", papers.returned());
        line(text, "非公开文件到期要评估", papers.reexaminations());
        return text.toString();
    }

    private static void line(StringBuilder text, String what, long many) {
        if (many > 0) {
            text.append("  ").append(what).append(' ').append(many).append(" 件\n");
        }
    }
}
