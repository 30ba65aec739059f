package org.gongkai.desk.web;

import static org.gongkai.desk.web.MoveForms.form;
import static org.gongkai.desk.web.MoveForms.join;
import static org.gongkai.desk.web.MoveForms.line;
import static org.gongkai.desk.web.MoveForms.lines;
import static org.gongkai.desk.web.MoveForms.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.KeptFile;
import org.gongkai.request.Applicant;
import org.gongkai.request.IdentityProof;
import org.gongkai.request.Move;
import org.gongkai.request.RequestFile;
import org.gongkai.workday.WorkCalendar;

/** Forms of what happens to a request when it comes: receipt, 补正, splitting, merging. */
final class IntakeForms {

    private static final int USUAL_CORRECTION_WORKDAYS = 15;

    private IntakeForms() {}

    static MoveForm confirmReceipt(RequestFile file) {
        LocalDate submitted = file.received().on();
        String atLatest = file.received().way().waitsForConfirmation()
                ? ""
                : "最迟" + ChineseDates.longDate(WorkCalendar.official().plusWorkdays(submitted, 1))
                        + "确认；届时没有确认的，按该日收到计算（R-04）。";
        return form(
                "与申请人联系，确认收到申请。确认之日为收到申请之日，20个工作日自次日起算。" + atLatest,
                List.of(),
                List.of(on(Move.CONFIRM_RECEIPT, file, "确认日期", "与申请人电话、邮件等确认之日")),
                "确认收到",
                "确认后不能撤销；日期登记错了的，请在案卷中附书面说明。");
    }

    static MoveForm askCorrection(RequestFile file) {
        List<String> notices = new ArrayList<>();
        LocalDate noticeDue = file.reading().correctionNoticeDue();
        if (noticeDue != null) {
            notices.add(
                    file.today().isAfter(noticeDue)
                            ? "7个工作日的告知期限已于" + ChineseDates.longDate(noticeDue) + "届满，现在告知须写明原因（OQ-25）。"
                            : "最迟" + ChineseDates.longDate(noticeDue) + "告知（收到之日起7个工作日内）。");
        }
        return form(
                "一次性告知申请人需要补正的全部事项和合理的期限。补正只能告知一次；收到补正后，答复期限重新计算。",
                notices,
                List.of(
                        on(Move.ASK_CORRECTION, file, "告知日期", "补正告知书发出之日"),
                        lines("items", "需要补正的事项", "一行一项，写清楚怎样补正才算明确", 5, false),
                        new MoveField.Day(
                                "until",
                                "补正期限的最后一天",
                                "期限应当合理，一般给15个工作日",
                                null,
                                false,
                                WorkCalendar.official()
                                        .plusWorkdays(file.today(), USUAL_CORRECTION_WORKDAYS)
                                        .toString()),
                        lines("lateReason", "超过7个工作日才告知的原因", "按期告知的留空", 2, true)),
                "告知补正",
                "告知后不能撤销，也不能再次告知；事项写漏了的，只能按现有内容办理。");
    }

    static MoveForm receiveCorrection(RequestFile file, List<KeptFile> kept) {
        List<String> notices = Optional.ofNullable(file.correctionAsked())
                .map(asked -> join("告知补正的事项：" + String.join("；", asked.items()), List.of()))
                .orElse(List.of());
        Applicant now = file.applicant();
        return form(
                "登记申请人用书面或者其他方式作出的补正。答复期限自收到补正之日的次日起重新计算20个工作日，编号不变。",
                notices,
                List.of(
                        on(Move.RECEIVE_CORRECTION, file, "收到补正的日期", "补正到达本机关之日"),
                        lines("text", "补正的内容", "照录或者概括申请人补正的内容", 6, false),
                        new MoveField.Files(
                                "files",
                                "补正的材料",
                                "扫描件或者照片，JPG、PNG或者PDF，每个不超过10MB",
                                "image/jpeg,image/png,application/pdf",
                                true,
                                kept),
                        new MoveField.Pick(
                                "applicantChanged",
                                "申请人信息有没有补正",
                                "姓名、身份证明或者联系方式有补正的选“有”，在下面改成补正后的内容",
                                List.of(Choice.of("no", "没有"), Choice.of("yes", "有，改成下面的内容")),
                                true,
                                "no"),
                        prefilled("name", "姓名或者名称", "20", now.name()),
                        new MoveField.Pick(
                                "proofKind",
                                "身份证明种类",
                                "",
                                Arrays.stream(IdentityProof.values())
                                        .map(proof -> Choice.of(proof.name(), proof.label()))
                                        .toList(),
                                true,
                                now.proofKind() == null ? "" : now.proofKind().name()),
                        prefilled("proofNumber", "身份证明号码", "20", now.proofNumber()),
                        prefilled("phone", "电话", "20", now.phone()),
                        prefilled("email", "电子邮箱", "20", now.email()),
                        prefilled("address", "通信地址", "30", now.address()),
                        prefilled("postcode", "邮政编码", "10", now.postcode())),
                "登记收到补正",
                "补正登记后不能删除；登记错了的，可以在答复前与申请人核实，并在检索记录中说明。");
    }

    private static MoveField.Line prefilled(String name, String label, String width, String now) {
        return new MoveField.Line(name, label, "", width, false, now);
    }

    static MoveForm split(RequestFile file) {
        return form(
                "一份申请写了几件不相干的事，拆成几件分别办理（一事一申请）。每件的编号在原编号后加-1、-2，日期、申请人和查询码不变，各自计时、各自统计。",
                List.of("一件事要几种材料的不用拆。拆分不能加重申请人的负担，不必请其重新提交。"),
                List.of(
                        on(Move.SPLIT, file, "拆分日期", ""),
                        lines("matters", "拆成哪几件", "一行一件，写成信息的名称；其他特征和附件每件都带着", 5, false),
                        lines("reason", "理由", "会告诉申请人", 2, false)),
                "拆分",
                "拆分后原件不再办理，也不计入统计；不能恢复，也不能再拆：各件已经各自计时、各自编号，申请人查询时已经看到。拆错了的，各件照常答复，在答复中写明合并说明。");
    }

    static MoveForm merge(RequestFile file) {
        return form(
                "同一申请人把同一申请交了两份（例如先网上提交、后又邮寄），后到的并入先到的一件，只办理、只统计一次，期限按先到的计算。",
                List.of("内容不完全相同的不要并案。先前已经答复过、又来申请的是重复申请，依照第三十六条第（六）项答复。"),
                List.of(
                        on(Move.MERGE, file, "并案日期", ""),
                        line("into", "并入哪一件", "先到的那一件的编号", "20", false),
                        lines("reason", "理由", "", 2, false)),
                "并案",
                "并案后本件不再办理，也不计入统计；不能恢复：申请人查询时已经看到并入哪一件。并错了的，把原件按原来的收到日期重新登记，期限仍从原收到日起算，来件说明里写原编号。");
    }
}
