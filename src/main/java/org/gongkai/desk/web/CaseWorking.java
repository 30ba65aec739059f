package org.gongkai.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.ClockStrip;
import org.gongkai.page.MoveLink;
import org.gongkai.request.CaseWork;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.FeeWords;
import org.gongkai.request.Move;
import org.gongkai.request.RequestFact;
import org.gongkai.request.RequestFile;
import org.gongkai.request.TimelineFact;
import org.gongkai.request.WhatIf;

/** How the office works on a case, in the words of the case page. */
final class CaseWorking {

    private CaseWorking() {}

    static CasePage.Working of(RequestFile file) {
        CaseWork work = file.work();
        List<MoveLink> moves = file.moves().stream()
                .filter(choice -> choice.move().inHouse() && choice.allowed())
                .map(choice -> CasePages.link(file, choice))
                .toList();
        return new CasePage.Working(
                file.archived() != null
                                || !file.stage().open() && work.hands().holder().isEmpty()
                        ? ""
                        : work.hands().sentence(),
                notes(file),
                moves,
                work.whatIfs().stream().map(one -> supposed(file, one)).toList(),
                letters(file));
    }

    private static List<String> notes(RequestFile file) {
        CaseWork work = file.work();
        List<String> notes = new ArrayList<>();
        for (CaseWork.Assistance help : work.assistances()) {
            notes.add("请" + help.asked().section() + "协办（" + help.asked().ref() + "）："
                    + (help.given() == null
                            ? help.asked().question()
                                    + (help.asked().until() == null
                                            ? "，等待答复"
                                            : "，要求"
                                                    + ChineseDates.date(
                                                            help.asked().until()) + "以前答复")
                            : help.given().answer()));
        }
        for (RequestFact.InternalOpinionGiven opinion : work.opinions()) {
            notes.add(opinion.by().label() + "（" + opinion.name() + "）" + (opinion.agrees() ? "同意：" : "不同意：")
                    + opinion.text());
        }
        if (work.askingReasonsSuggested() && file.stage().open() && work.reasonsAsked() == null) {
            notes.add("该申请人本月向本机关提出" + work.monthlyCount() + "件申请，可以考虑要求其说明理由（第三十五条，R-17）。");
        }
        if (!work.feeLines().isEmpty() && file.feeNoticed() != null) {
            notes.add("信息处理费" + FeeWords.yuan(file.feeNoticed().fen()) + "：" + String.join("；", work.feeLines())
                    + (work.refunded() == null
                            ? ""
                            : "；已退" + FeeWords.yuan(work.refunded().fen())));
        }
        return notes;
    }

    private static CasePage.Supposed supposed(RequestFile file, WhatIf one) {
        if (one.reading() == null) {
            return new CasePage.Supposed(one.question(), one.sentence(), "", null);
        }
        String difference = "期限日历：计入的工作日" + change(one.counted()) + "，扣除的工作日" + change(one.excluded()) + "。";
        ClockStrip strip = CaseClockStrip.supposed(file, one.reading(), one.question());
        return new CasePage.Supposed(one.question(), one.sentence(), difference, strip);
    }

    private static String change(int days) {
        return days == 0 ? "不变" : days > 0 ? "多" + days + "个" : "少" + -days + "个";
    }

    private static List<CasePage.Letter> letters(RequestFile file) {
        if (file.masked()) {
            return List.of();
        }
        List<CasePage.Letter> letters = new ArrayList<>();
        for (TimelineFact fact : file.timeline()) {
            if (fact.fact() instanceof RequestFact.OpinionAsked asked) {
                letters.add(new CasePage.Letter(
                        "征求意见告知书（" + asked.ref() + "）", DeskAddresses.notice(file.number(), fact.seq()) + "/L07"));
            }
            String title = switch (fact.fact()) {
                case RequestFact.CorrectionAsked f -> "补正告知书";
                case RequestFact.TimeLimitExtended f -> "延期答复告知书";
                case RequestFact.FeeNoticed f -> "收费通知书";
                case RequestFact.ReasonsAsked f -> "说明理由告知书";
                case RequestFact.RequestReceived f -> "登记回执";
                case RequestFact.HandlingEnded f -> "终止办理记录";
                case RequestFact.ReplyDelivered f -> "送达回证";
                case RequestFact.NewAnswerDelivered f -> "送达回证（重新答复）";
                case RequestFact.ReasonsJudged f -> f.delayedTo() == null ? "" : "延迟答复告知书";
                default -> "";
            };
            if (!title.isEmpty()) {
                letters.add(new CasePage.Letter(title, DeskAddresses.notice(file.number(), fact.seq())));
            }
        }
        return letters;
    }

    static CasePage.Consultation consultation(RequestFile file, ConsultationFile asked, String dates, String outcome) {
        RequestFact.HarmFound finding = asked.finding();
        RequestFact.ThirdPartyTold told = asked.told();
        boolean letters = !file.masked();
        return new CasePage.Consultation(
                asked,
                dates,
                outcome,
                asked.servedBy() == null && asked.evidence().isEmpty()
                        ? ""
                        : "送达："
                                + (asked.servedBy() == null
                                        ? ""
                                        : asked.servedBy().label()) + " " + asked.evidence(),
                finding == null
                        ? asked.awaitsFinding()
                                        && file.choice(Move.RECORD_FINDING).allowed()
                                ? "等待本机关认定损害和公共利益（R-13）"
                                : ""
                        : (finding.harms() ? "认定公开会损害其合法权益" : "认定公开不会损害其合法权益")
                                + (finding.outweighs() ? "，但不公开会对公共利益造成重大影响" : ""),
                told == null ? "" : ChineseDates.date(told.on()) + "已书面告知决定公开的内容和理由（" + told.letterNumber() + "）",
                letters ? DeskAddresses.notice(file.number(), asked.letterSeq()) : "",
                letters && told != null ? DeskAddresses.notice(file.number(), asked.toldSeq()) : "");
    }
}
