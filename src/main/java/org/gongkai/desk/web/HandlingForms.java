package org.gongkai.desk.web;

import static org.gongkai.desk.web.MoveForms.dueNotice;
import static org.gongkai.desk.web.MoveForms.form;
import static org.gongkai.desk.web.MoveForms.line;
import static org.gongkai.desk.web.MoveForms.lines;
import static org.gongkai.desk.web.MoveForms.on;
import static org.gongkai.desk.web.MoveForms.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.FeeWords;
import org.gongkai.request.Move;
import org.gongkai.request.RequestFile;
import org.gongkai.workday.WorkCalendar;

/** Forms of what follows an opinion, of many requests of one applicant, and of a fee paid back. */
final class HandlingForms {

    private static final int USUAL_REASONS_WORKDAYS = 7;

    private HandlingForms() {}

    static MoveForm recordFinding(RequestFile file) {
        List<String> notices = new ArrayList<>();
        file.consultations().stream()
                .filter(ConsultationFile::awaitsFinding)
                .forEach(one ->
                        notices.add("第三方（" + one.ref() + "）：" + (one.silent() ? one.effect() : opinion(one)) + "。"));
        return form(
                "第三方提出意见或者期满没有提出意见以后，由本机关认定：公开会不会损害其合法权益，不公开会不会对公共利益造成重大影响（《条例》第十五条、第三十二条）。",
                notices,
                List.of(
                        pick("ref", "哪一个第三方", "", choices(file, ConsultationFile::awaitsFinding)),
                        on(Move.RECORD_FINDING, file, "认定日期", ""),
                        yesNo("harms", "公开会损害第三方合法权益", "会", "不会"),
                        lines("harm", "认定的事实和理由", "针对所申请的信息逐项写明", 4, false),
                        yesNo("outweighs", "不公开会对公共利益造成重大影响", "会", "不会"),
                        lines("interest", "公共利益的理由", "选“会”时必填，告知第三方时要用", 3, true)),
                "登记认定",
                "登记后不能删除；认定一次为准，签发前可以在答复稿中补充说明。");
    }

    static MoveForm tellThirdParty(RequestFile file) {
        List<String> notices = file.consultations().stream()
                .filter(ConsultationFile::mayBeTold)
                .map(one -> "第三方（" + one.ref() + "）" + opinion(one) + "。")
                .toList();
        String interest = file.consultations().stream()
                .filter(one -> one.mayBeTold() && one.finding() != null)
                .map(one -> one.finding().interest())
                .findFirst()
                .orElse("");
        return form(
                "决定公开第三方不同意公开的信息的，应当把决定公开的内容和理由书面告知第三方（《条例》第三十二条）。登记后可以打印告知书。",
                notices,
                List.of(
                        pick("ref", "告知哪一个第三方", "", choices(file, ConsultationFile::mayBeTold)),
                        on(Move.TELL_THIRD_PARTY, file, "告知日期", "告知书发出之日"),
                        lines("content", "决定公开的政府信息内容", "不要写申请人的姓名", 4, false),
                        new MoveField.Lines("reasons", "理由", "公共利益的理由", 4, false, interest)),
                "登记告知第三方",
                "登记后不能删除；告知书写错了的，另发更正告知书并附卷。");
    }

    static MoveForm askReasons(RequestFile file, WorkCalendar calendar) {
        List<String> notices = new ArrayList<>(dueNotice(file));
        notices.add("该申请人本月向本机关提出" + file.work().monthlyCount() + "件申请"
                + (file.work().askingReasonsSuggested() ? "，已超过本机关的提示件数。" : "，没有超过本机关的提示件数；是否明显超过合理范围，由您判断。"));
        return form(
                "申请的数量、频次明显超过合理范围的，可以要求申请人说明理由（《条例》第三十五条）。这不停止计算答复期限。",
                notices,
                List.of(
                        on(Move.ASK_REASONS, file, "告知日期", "说明理由告知书发出之日"),
                        lines("facts", "数量、频次怎样明显超过合理范围", "写明期间、件数和内容是否相同", 4, false),
                        new MoveField.Day(
                                "until",
                                "说明理由的最后一天",
                                "期限应当合理，一般给7个工作日",
                                null,
                                false,
                                calendar.plusWorkdays(file.today(), USUAL_REASONS_WORKDAYS)
                                        .toString())),
                "要求说明理由",
                "告知后不能撤销；申请人没有说明理由的，期满后由负责人认定。");
    }

    static MoveForm receiveReasons(RequestFile file) {
        return form(
                "登记申请人说明的理由，由负责人认定是否合理。",
                Optional.ofNullable(file.work().reasonsAsked())
                        .map(asked -> List.of("已要求在" + ChineseDates.date(asked.until()) + "以前说明理由：" + asked.facts()))
                        .orElse(List.of()),
                List.of(on(Move.RECEIVE_REASONS, file, "收到日期", ""), lines("text", "申请人说明的理由", "照录或者概括", 5, false)),
                "登记收到理由",
                "登记后不能删除；需要补充的，写在内部意见里。");
    }

    static MoveForm judgeReasons(RequestFile file) {
        List<String> notices = new ArrayList<>(dueNotice(file));
        notices.add(
                file.work().reasonsReceived() == null
                        ? "申请人没有在期限内说明理由。"
                        : "申请人的理由：" + file.work().reasonsReceived().text());
        return form(
                "认定申请理由是否合理（《条例》第三十五条）。不合理的，再由经办人拟写“不予处理”的答复；合理但不能按期答复的，可以确定延迟答复的日期并告知申请人。",
                notices,
                List.of(
                        on(Move.JUDGE_REASONS, file, "认定日期", ""),
                        yesNo("reasonable", "理由是否合理", "合理", "不合理"),
                        lines("why", "认定的理由", "会写进告知书或者答复", 4, false),
                        new MoveField.Day(
                                "delayedTo", "延迟到哪一天以前答复", "只在理由合理、但不能按期答复时填写；应当是晚于现在期限的工作日", null, true, "")),
                "认定理由",
                "认定后不能撤销。");
    }

    static MoveForm refundFee(RequestFile file) {
        return form(
                "登记退还已经缴纳的信息处理费。费用缴入国库的，按非税收入退付办理，这里登记结果。",
                Optional.ofNullable(file.feeNoticed())
                        .map(fee -> List.of("已缴 " + FeeWords.yuan(fee.fen()) + "。"))
                        .orElse(List.of()),
                List.of(
                        on(Move.REFUND_FEE, file, "退费日期", ""),
                        line("yuan", "退费金额（元）", "可以写到分，例如 700 或者 12.50", "10", false),
                        lines("reason", "退费的理由", "", 3, false),
                        line("receiptNumber", "退库凭证号码", "", "20", false)),
                "登记退费",
                "登记后不能删除；一件申请只登记一次退费。");
    }

    private static String opinion(ConsultationFile one) {
        return one.opinion() == null
                ? ""
                : one.opinion().label() + (one.reasons().isEmpty() ? "" : "：" + one.reasons());
    }

    private static List<Choice> choices(RequestFile file, Predicate<ConsultationFile> which) {
        return file.consultations().stream()
                .filter(which)
                .map(one ->
                        Choice.of(one.ref(), one.ref() + "　第三方" + (one.name().isEmpty() ? "" : " " + one.name())))
                .toList();
    }

    static MoveField.Pick yesNo(String name, String label, String yes, String no) {
        return new MoveField.Pick(name, label, "", List.of(Choice.of("yes", yes), Choice.of("no", no)), true, "");
    }
}
