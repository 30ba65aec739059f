package org.gongkai.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.agency.AgencyCode;
import org.gongkai.dialogue.Letters;
import org.gongkai.document.DocumentDesk;
import org.gongkai.document.ProofAlarms;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Frames;
import org.gongkai.page.Link;
import org.gongkai.remedy.RemedyCase;
import org.gongkai.remedy.RemedyCases;
import org.gongkai.reminder.RemindingPerson;
import org.gongkai.request.CorrectingRecords;
import org.gongkai.request.MissedDeadlines;
import org.gongkai.request.Register;
import org.gongkai.request.RemakingAnswer;
import org.gongkai.request.RequestFiles;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Supervising;
import org.gongkai.review.ReviewRegister;
import org.gongkai.review.ReviewTurns;
import org.gongkai.workday.WorkCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 今日待办: what each official must do today. */
@Controller
class TodayController {

    private static final int LINES = 12;
    /** Working days before the term of a publication ends that it is told. */
    private static final int SOON = 5;

    private static final String AWAITING = "/desk/reviews?view=awaiting";
    private static final String TURNS = "/desk/reviews?view=mine";
    private static final int MOST_NOTES = 100;
    private static final String LETTERS = "/desk/letters?stage=OPEN";

    private final RequestFiles files;
    private final Supervising supervising;
    private final Letters letters;
    private final RemakingAnswer remaking;
    private final CorrectingRecords corrections;
    private final MissedDeadlines missed;
    private final ReviewRegister reviews;
    private final ReviewTurns turns;
    private final DocumentDesk documents;
    private final ProofAlarms alarms;
    private final RemedyCases remedies;
    private final RemindingPerson reminding;
    private final Clock clock;
    private final CurrentActor current;
    private final Frames frames;

    TodayController(
            RequestFiles files,
            Supervising supervising,
            Letters letters,
            RemakingAnswer remaking,
            CorrectingRecords corrections,
            MissedDeadlines missed,
            ReviewRegister reviews,
            ReviewTurns turns,
            DocumentDesk documents,
            ProofAlarms alarms,
            RemedyCases remedies,
            RemindingPerson reminding,
            Clock clock,
            CurrentActor current,
            Frames frames) {
        this.files = files;
        this.supervising = supervising;
        this.letters = letters;
        this.remaking = remaking;
        this.corrections = corrections;
        this.missed = missed;
        this.reviews = reviews;
        this.turns = turns;
        this.documents = documents;
        this.alarms = alarms;
        this.remedies = remedies;
        this.reminding = reminding;
        this.clock = clock;
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(DeskAddresses.TODAY)
    ModelAndView today() {
        Actor actor = current.get();
        if (worksOnNoCase(actor)) {
            return DeskViews.page(new NoCasesPage(actor.displayName()), frames.desk("工作台"));
        }
        var page = TodayPages.of(files.workList(actor, LINES), notices(actor), actor);
        return DeskViews.page(page, frames.desk("今日待办").serving("《条例》第三十一条、第三十三条、第四十五条"));
    }

    /** What else waits for this reader, each with the page where it is done. */
    private List<Link> notices(Actor actor) {
        long unanswered = supervising.notes(null, MOST_NOTES, actor).stream()
                .filter(note -> note.answer() == null)
                .count();
        List<Link> notices = new ArrayList<>();
        add(unanswered, "督办 ", " 条待回复", DeskAddresses.SUPERVISION, notices);
        Letters.Pressing pressing = letters.pressing(actor, MOST_NOTES);
        add(pressing.overdue(), "来信 ", " 封超过时限", LETTERS, notices);
        add(pressing.soon(), "来信 ", " 封快到时限或者被督办", LETTERS, notices);
        add(unstated(actor), "逾期没有说明原因 ", " 件", DeskAddresses.MISSED, notices);
        List<RequestNumber> anew = remaking.waiting(actor);
        add(
                anew.size(),
                "责令重新答复 ",
                " 件",
                anew.isEmpty() ? "" : DeskAddresses.file(anew.getFirst()) + "/remake",
                notices);
        List<RemedyCase> owed = remedies.answersOwed(actor);
        add(
                owed.size(),
                "复议诉讼答复和证据 ",
                " 件待提交" + owed.stream().findFirst().map(TodayController::due).orElse(""),
                owed.isEmpty() ? "" : "/desk/remedies/" + owed.getFirst().id(),
                notices);
        add(reminding.givenUp(actor), "提醒邮件 ", " 封没有发出，请核对邮箱", "/desk/reminders", notices);
        add(corrections.waiting(actor), "更正申请 ", " 件待核实", "/desk/office/records", notices);
        turns(actor, notices);
        publications(actor, notices);
        return notices;
    }

    private static String due(RemedyCase owed) {
        LocalDate last = owed.answerBy();
        return last == null ? "" : "，最迟" + ChineseDates.date(last);
    }

    /** 公文审查 and the yearly look at what is withheld. */
    private void turns(Actor actor, List<Link> notices) {
        ReviewTurns.Waiting waiting = turns.of(LocalDate.now(clock), actor);
        add(waiting.steps(), "等您审查的公文 ", " 件", TURNS, notices);
        add(waiting.joint(), "联合发文等本机关表态 ", " 件", TURNS, notices);
        add(waiting.returned(), "退回您修改的审查表 ", " 件", TURNS, notices);
        add(waiting.reexaminations(), "非公开文件到期要评估 ", " 件", "/desk/reviews?view=reexamination", notices);
    }

    /** 从签发到公开, and the texts that wait for this reader's hand. */
    private void publications(Actor actor, List<Link> notices) {
        if (documents.mayRead(actor) && actor.agency() != null) {
            LocalDate today = LocalDate.now(clock);
            ReviewRegister.Pressing pressing =
                    reviews.pressing(today, WorkCalendar.official().plusWorkdays(today, SOON), actor);
            add(alarms.count(actor), "已公开信息的校核警示 ", " 条", "/desk/proof", notices);
            add(pressing.overdue(), "已签发文件 ", " 件超过20个工作日没有公开", AWAITING, notices);
            add(pressing.soon(), "已签发文件 ", " 件" + SOON + "个工作日内要公开", AWAITING, notices);
        }
        DocumentDesk.Waiting waiting = documents.waiting(actor);
        add(waiting.checking(), "待复审的公开信息 ", " 件", "/desk/documents?view=CHECKING", notices);
        add(waiting.signing(), "待终审的公开信息 ", " 件", "/desk/documents?view=SIGNING", notices);
        add(waiting.drafts(), "我的公开信息草稿 ", " 件", "/desk/documents?view=DRAFT", notices);
    }

    /** 逾期清单: cases of the own organ this year whose cause nobody has stated. */
    private long unstated(Actor actor) {
        String office = actor.agency();
        if (office == null || !(actor.has(Role.CLERK) || actor.has(Role.HEAD))) {
            return 0;
        }
        return missed
                .list(LocalDate.now(clock).getYear(), new AgencyCode(office), Register.Place.FIRST, MOST_NOTES, actor)
                .missed()
                .stream()
                .filter(one -> one.mayState() && one.stated() == null)
                .count();
    }

    private static void add(long count, String before, String after, String address, List<Link> notices) {
        if (count > 0) {
            notices.add(new Link(before + count + after, address));
        }
    }

    /** An administrator keeps accounts and organs and sees no case by that role. */
    private static boolean worksOnNoCase(Actor actor) {
        return actor.roles().isEmpty() || Role.ADMINISTRATORS.containsAll(actor.roles());
    }
}
