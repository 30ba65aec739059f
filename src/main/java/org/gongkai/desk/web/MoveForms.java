package org.gongkai.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.KeptFile;
import org.gongkai.request.ChargingFee;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.FeeWords;
import org.gongkai.request.Move;
import org.gongkai.request.RequestFile;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.SubType;
import org.gongkai.workday.WorkCalendar;
import org.springframework.stereotype.Component;

/** What the form of each move asks. The names of the fields are those the use cases name in their problems. */
@Component
class MoveForms {

    private final ChargingFee charging;
    private final HouseForms house;

    MoveForms(ChargingFee charging, HouseForms house) {
        this.charging = charging;
        this.house = house;
    }

    /** @param kept files uploaded before the form was refused */
    MoveForm of(Move move, RequestFile file, List<KeptFile> kept) {
        return switch (move) {
            case CONFIRM_RECEIPT -> IntakeForms.confirmReceipt(file);
            case ASK_CORRECTION -> IntakeForms.askCorrection(file);
            case RECEIVE_CORRECTION -> IntakeForms.receiveCorrection(file, kept);
            case ASK_OPINION -> ConsultingForms.askOpinion(file);
            case RECORD_SERVICE -> ConsultingForms.recordService(file, kept);
            case RECEIVE_OPINION -> ConsultingForms.receiveOpinion(file);
            case PROPOSE_EXTENSION -> proposeExtension(file);
            case APPROVE_EXTENSION ->
                form(
                        "批准后，答复期限顺延，并应当在原期限届满前告知申请人（《条例》第三十三条第二款）。一件申请只能延期一次。",
                        proposal(file),
                        List.of(on(move, file, "批准并告知申请人的日期", "不得晚于原答复期限")),
                        "批准延期",
                        "批准后不能撤销，也不能再次延期。");
            case DECLINE_EXTENSION ->
                form(
                        "不批准的，答复期限不变，经办人可以再次提请。",
                        proposal(file),
                        List.of(on(move, file, "日期", ""), lines("reason", "不批准的理由", "", 3, false)),
                        "不批准延期",
                        "不批准后，经办人仍可重新提请延期。");
            case NOTIFY_FEE -> notifyFee(file);
            case RECORD_FEE_SERVICE ->
                form(
                        "登记收费通知送达申请人的日期。申请人自次日起20个工作日内缴费；送达日期登记以前，缴费期限不能计算。",
                        List.of(),
                        List.of(on(move, file, "送达日期", "申请人收到收费通知之日")),
                        "登记送达",
                        CORRECT_BY_NOTE);
            case RECORD_PAYMENT ->
                form(
                        "登记申请人已经足额缴费。答复期限自缴费的次日起重新计算20个工作日。",
                        Optional.ofNullable(file.feeNoticed())
                                .map(fee -> List.of("应缴 " + yuan(fee.fen()) + "。"))
                                .orElse(List.of()),
                        List.of(on(move, file, "缴费日期", "款项到账之日"), line("receiptNumber", "财政票据号码", "", "20", false)),
                        "登记缴费",
                        CORRECT_BY_NOTE);
            case RECORD_SEARCH -> recordSearch(file);
            case DRAFT_REPLY -> throw new IllegalArgumentException("the reply has a form of its own");
            case RETURN_REPLY ->
                shows(form(
                        "答复稿退回经办人修改，改好后重新审查。",
                        List.of(),
                        List.of(on(move, file, "日期", ""), lines("reason", "退回的理由和修改意见", "", 4, false)),
                        "退回修改",
                        "退回后由经办人重新拟写并再次送审。"));
            case REVIEW_REPLY ->
                shows(form(
                        "对拟公开的内容作公开审查和保密审查（《条例》第十七条）。通过后送负责人签发；不合适的，选“退回修改”。",
                        List.of("请打开每个附件，查看有没有国家秘密、工作秘密、商业秘密和个人隐私。"),
                        List.of(
                                on(move, file, "审查日期", ""),
                                new MoveField.PickMany(
                                        "secrecyChecked",
                                        "保密审查",
                                        "",
                                        List.of(Choice.of("yes", "已审查答复文本和全部附件，不含国家秘密")),
                                        false),
                                lines("opinion", "审查意见", "", 3, true)),
                        "审查通过",
                        "审查通过后发现问题的，签发前可以退回修改。"));
            case ISSUE_REPLY ->
                shows(form(
                        "签发后答复即作出，文号自动编定，不能再修改。"
                                + (file.received().delivery() == DeliveryManner.ONLINE
                                        ? "申请人选择网上获取，签发后立即能在查询页看到，视为已送达。"
                                        : "签发后请按申请人要求的方式送达，以送达之日判断是否按期。"),
                        dueNotice(file),
                        List.of(on(move, file, "签发日期", "")),
                        "签发答复",
                        "签发后不能撤销。答复确有错误的，依法另行作出更正或者重新答复。"));
            case END_HANDLING -> endHandling(file);
            case SPLIT -> IntakeForms.split(file);
            case MERGE -> IntakeForms.merge(file);
            case MARK_TEST ->
                form(
                        "本机关为检查渠道是否畅通而自己提交的申请，标为测试件：照常办理，各处标明，不计入任何统计。",
                        List.of("真实的申请不能标为测试件；标记和理由记入经过，不能删除。"),
                        List.of(on(move, file, "日期", ""), lines("reason", "哪一次自测、由谁提交", "", 2, false)),
                        "标为测试件",
                        "标错了的，可以取消测试标记，恢复计入统计。");
            case UNMARK_TEST ->
                form(
                        "这一件不是测试件，恢复计入统计。",
                        List.of(),
                        List.of(on(move, file, "日期", ""), lines("reason", "理由", "", 2, false)),
                        "取消测试标记",
                        "取消后仍可以再次标记。");
            case WITHDRAW ->
                form(
                        "登记申请人以书面或者口头方式撤回申请。撤回后不再答复，年报计入“其他处理”。",
                        List.of(),
                        List.of(
                                on(move, file, "撤回日期", "申请人提出撤回之日"),
                                lines("reason", "撤回的方式和原因", "例如：电话撤回，已核对身份", 3, true)),
                        "登记撤回",
                        "撤回后不能恢复；申请人仍需要信息的，请其重新申请。");
            case DELIVER -> deliver(file, kept);
            case ARCHIVE ->
                form(
                        "案件办结归档（《条例》第四十五条）。归档后不能再办理，只能查看。",
                        List.of(),
                        List.of(on(move, file, "归档日期", ""), line("archiveNumber", "归档号", "", "20", true)),
                        "归档",
                        "归档后不能撤销；复议、诉讼另行登记。");
            case RECORD_FINDING -> HandlingForms.recordFinding(file);
            case TELL_THIRD_PARTY -> HandlingForms.tellThirdParty(file);
            case ASK_REASONS -> HandlingForms.askReasons(file, WorkCalendar.official());
            case RECEIVE_REASONS -> HandlingForms.receiveReasons(file);
            case JUDGE_REASONS -> HandlingForms.judgeReasons(file);
            case REFUND_FEE -> HandlingForms.refundFee(file);
            case CLAIM, ASSIGN, TRANSFER, SEND_BACK, HAND_OVER, ASK_ASSISTANCE, GIVE_ASSISTANCE, GIVE_OPINION ->
                house.of(move, file);
        };
    }

    static final String CORRECT_BY_NOTE = "登记后不能删除；日期登记错了的，请在案卷中附书面说明，并联系管理员。";

    private static MoveForm proposeExtension(RequestFile file) {
        return form(
                "提请负责人批准延长答复期限。最多20个工作日，只能一次，批准后要在原期限届满前告知申请人。",
                dueNotice(file),
                List.of(
                        on(Move.PROPOSE_EXTENSION, file, "提请日期", ""),
                        new MoveField.Line("workdays", "延长几个工作日", "1至20", "2", false, "20"),
                        lines("reason", "理由", "会写进延期告知书", 3, false)),
                "提请延期",
                "批准以前可以由负责人不予批准；批准后不能撤销。");
    }

    private MoveForm notifyFee(RequestFile file) {
        List<String> notices = new ArrayList<>(dueNotice(file));
        Optional<ChargingFee.Proposal> proposal = charging.proposal(file.number());
        proposal.ifPresent(p -> notices.add("这是该申请人本月向本机关提出的第" + p.ordinal() + "件申请；按件计收应为"
                + yuan(p.byPiece().fen()) + "（" + String.join("；", FeeWords.lines(p.byPiece())) + "）。"));
        return form(
                "信息处理费可以按件或者按量计收，二者只能选一种；不达到收费标准的不收。收费是可以收，不是必须收。",
                notices,
                List.of(
                        on(Move.NOTIFY_FEE, file, "通知发出日期", "应当在答复期限内发出"),
                        pick(
                                "method",
                                "计收方式",
                                "",
                                List.of(
                                        new Choice(FeeScale.Method.NTH.name(), "按件", "同一申请人一个自然月内10件以下免费，第11件起累进"),
                                        new Choice(
                                                FeeScale.Method.PAGES.name(),
                                                "按量（页）",
                                                "30页以下免费，第31页起累进；已主动公开的信息不按量收"))),
                        line("pages", "页数", "按量计收时填写，A4单面为一页", "4", true),
                        new MoveField.Day(
                                "deliveredOn", "送达日期", "还没有送达的留空", file.today().toString(), true, "")),
                "登记收费通知",
                "通知后不能撤销；不再收费的，请在案卷中附说明。");
    }

    private static MoveForm recordSearch(RequestFile file) {
        return form(
                "记下在哪里、用什么词、由谁、查到没有。答复“经检索没有所申请公开信息”以前，必须有一次没有结果的检索。",
                List.of(),
                List.of(
                        on(Move.RECORD_SEARCH, file, "检索日期", ""),
                        lines("places", "检索了哪里", "档案室、办公系统、业务系统、相关科室，一行一处", 4, false),
                        lines("words", "用什么词句检索", "名称、文号、关键词", 2, false),
                        line("searchedBy", "检索人", "不填的为登记人", "20", true),
                        new MoveField.Pick(
                                "found", "结果", "", List.of(Choice.of("no", "没有找到"), Choice.of("yes", "找到了")), true, ""),
                        lines("result", "结果说明", "", 3, true)),
                "登记检索",
                "检索可以登记多次，补充或者更正的再登记一次。");
    }

    private static MoveForm endHandling(RequestFile file) {
        return form(
                "不再办理这件申请，不作答复。由负责人决定。",
                List.of(),
                List.of(
                        on(Move.END_HANDLING, file, "终止日期", ""),
                        pick(
                                "disposition",
                                "情形",
                                "",
                                List.of(Disposition.O1, Disposition.O2, Disposition.O3).stream()
                                        .map(d -> new Choice(d.name(), d.label(), d.help()))
                                        .toList()),
                        pick(
                                "subType",
                                "其他处理的具体情形",
                                "只在选“其他处理”时选择",
                                SubType.of(Disposition.O3).stream()
                                        .filter(type -> type != SubType.WITHDRAWN)
                                        .map(type -> Choice.of(type.name(), type.label()))
                                        .toList()),
                        lines("reason", "事实和理由", "", 4, false)),
                "终止办理",
                "终止后不能撤销；申请人仍需要信息的，可以重新申请。");
    }

    /** 送达回证: photographed where it was signed. */
    static MoveField proofs(List<KeptFile> kept) {
        return new MoveField.Files(
                "files",
                "送达回证照片",
                "当面、委托送达的，拍下签字的送达回证；邮寄的，拍下邮政收据。JPG、PNG或者PDF，每个不超过10MB，加密保存",
                "image/jpeg,image/png,application/pdf",
                true,
                kept);
    }

    private static MoveForm deliver(RequestFile file, List<KeptFile> kept) {
        DeliveryManner wanted = file.received().delivery();
        return form(
                "登记答复送达的方式、日期和凭证。是否按期，看这一天：" + "邮寄的为交邮之日，直接送达的为签收之日，电子送达的为发送成功之日。",
                wanted == null ? dueNotice(file) : join("申请人要求“" + wanted.label() + "”。", dueNotice(file)),
                List.of(
                        on(Move.DELIVER, file, "送达日期", ""),
                        new MoveField.Pick(
                                "manner",
                                "送达方式",
                                "",
                                Arrays.stream(DeliveryManner.values())
                                        .map(m -> new Choice(
                                                m.name(),
                                                m.label(),
                                                m.mode().label() + "："
                                                        + m.mode().timePoint()))
                                        .toList(),
                                false,
                                wanted == null ? "" : wanted.name()),
                        new MoveField.PickMany(
                                "byPostalEnterprise",
                                "邮寄的承运人",
                                "邮寄只能交邮政企业，不能交快递公司（邮政法第五十五条）",
                                List.of(Choice.of("yes", "通过邮政企业寄出")),
                                true),
                        line("evidence", "送达凭证", "邮件号码；签收人和签收时间，委托送达的写明受委托的机关；或者收件邮箱和发送时间", "30", false),
                        proofs(kept),
                        lines("deviation", "与申请人要求的方式不同的原因", "一致的留空", 2, true)),
                "登记送达",
                CORRECT_BY_NOTE);
    }

    private static List<String> proposal(RequestFile file) {
        return Optional.ofNullable(file.proposal())
                .map(p -> join(
                        ChineseDates.date(p.on()) + "提请延长" + p.workdays() + "个工作日。理由：" + p.reason(), dueNotice(file)))
                .orElse(List.of());
    }

    static List<String> dueNotice(RequestFile file) {
        LocalDate due = file.reading().due();
        return due == null ? List.of() : List.of("现在的答复期限：" + ChineseDates.longDate(due) + "。");
    }

    static List<String> join(String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** The legal day of the move: today, or the last day on which it was still possible. */
    static MoveField.Day on(Move move, RequestFile file, String label, String hint) {
        LocalDate latest = Objects.requireNonNullElse(file.choice(move).latestOn(), file.today());
        String late = latest.isBefore(file.today()) ? "今天已经不能办理；只能补记" + ChineseDates.date(latest) + "以前的事项" : "";
        return new MoveField.Day(
                "on", label, late.isEmpty() ? hint : late, latest.toString(), false, latest.toString());
    }

    static MoveField.Line line(String name, String label, String hint, String width, boolean optional) {
        return new MoveField.Line(name, label, hint, width, optional, "");
    }

    static MoveField.Lines lines(String name, String label, String hint, int rows, boolean optional) {
        return new MoveField.Lines(name, label, hint, rows, optional, "");
    }

    static MoveField.Pick pick(String name, String label, String hint, List<Choice> choices) {
        return new MoveField.Pick(
                name,
                label,
                hint,
                choices,
                false,
                choices.size() == 1 ? choices.getFirst().value() : "");
    }

    static MoveForm form(String lead, List<String> notices, List<MoveField> fields, String button, String afterwards) {
        return new MoveForm(lead, notices, fields, button, afterwards, false);
    }

    private static MoveForm shows(MoveForm form) {
        return new MoveForm(form.lead(), form.notices(), form.fields(), form.button(), form.afterwards(), true);
    }

    private static String yuan(long fen) {
        return fen % 100 == 0 ? "%,d元".formatted(fen / 100) : "%,d.%02d元".formatted(fen / 100, fen % 100);
    }
}
