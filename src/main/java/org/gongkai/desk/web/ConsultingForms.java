package org.gongkai.desk.web;

import static org.gongkai.desk.web.MoveForms.form;
import static org.gongkai.desk.web.MoveForms.line;
import static org.gongkai.desk.web.MoveForms.lines;
import static org.gongkai.desk.web.MoveForms.on;
import static org.gongkai.desk.web.MoveForms.pick;

import java.util.Arrays;
import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Choice;
import org.gongkai.page.KeptFile;
import org.gongkai.request.ConsultationFile;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.Move;
import org.gongkai.request.Opinion;
import org.gongkai.request.RequestFile;
import org.gongkai.statute.Consulted;

/** Forms of consultations: 征求意见, its service, the opinion. */
final class ConsultingForms {

    private ConsultingForms() {}

    static MoveForm askOpinion(RequestFile file) {
        return form(
                "书面征求第三方、共同制作机关或者其他机关的意见。征求意见所需时间不计入答复期限（《条例》第三十三条）；对方自收到之日起15个工作日内提出意见。",
                List.of("不要向第三方透露申请人的姓名和联系方式。同时告知申请人正在征求意见。"),
                List.of(
                        on(Move.ASK_OPINION, file, "发出日期", ""),
                        pick(
                                "who",
                                "征求谁的意见",
                                "",
                                Arrays.stream(Consulted.values())
                                        .map(who -> new Choice(who.name(), who.label(), effectOfSilence(who)))
                                        .toList()),
                        line("name", "对方的姓名或者名称", "", "30", false),
                        line("contact", "对方的联系方式", "第三方填写，加密保存", "30", true),
                        lines("question", "征求意见的内容", "写明涉及的信息和为什么征求其意见", 5, false),
                        new MoveField.Day(
                                "deliveredOn",
                                "送达日期",
                                "还没有送达的留空，送达后再登记",
                                file.today().toString(),
                                true,
                                "")),
                "登记征求意见",
                "登记后不能撤销；不需要再等的，登记收到意见后继续办理。");
    }

    private static String effectOfSilence(Consulted who) {
        return switch (who) {
            case THIRD_PARTY -> "《条例》第三十二条。逾期未提出意见的，由本机关决定是否公开";
            case CO_MAKER -> "《条例》第三十四条。逾期未提出意见的，视为同意公开";
            case ORGAN -> "《条例》第三十三条。征求意见所需时间不计入期限";
        };
    }

    static MoveForm recordService(RequestFile file, List<KeptFile> kept) {
        return form(
                "登记征求意见书送达对方的日期。对方的15个工作日自送达的次日起算；送达日期登记以前，期限只能暂算。",
                List.of(),
                List.of(
                        pick("ref", "哪一次征求意见", "", openConsultations(file, true)),
                        on(Move.RECORD_SERVICE, file, "送达日期", "对方签收之日"),
                        pick(
                                "manner",
                                "送达方式",
                                "",
                                Arrays.stream(DeliveryManner.values())
                                        .filter(manner -> manner != DeliveryManner.ONLINE)
                                        .map(manner -> Choice.of(manner.name(), manner.label()))
                                        .toList()),
                        line("evidence", "送达凭证", "邮件号码、签收人和签收时间；加密保存", "30", true),
                        MoveForms.proofs(kept)),
                "登记送达",
                MoveForms.CORRECT_BY_NOTE);
    }

    static MoveForm receiveOpinion(RequestFile file) {
        return form(
                "登记对方提出的意见。收到意见之日仍不计入答复期限，次日起继续计算。",
                List.of(),
                List.of(
                        pick("ref", "哪一次征求意见", "", openConsultations(file, false)),
                        on(Move.RECEIVE_OPINION, file, "收到意见的日期", ""),
                        pick(
                                "opinion",
                                "意见",
                                "",
                                Arrays.stream(Opinion.values())
                                        .map(opinion -> Choice.of(opinion.name(), opinion.label()))
                                        .toList()),
                        lines("reasons", "理由", "对方不同意公开的，照录其理由", 4, true)),
                "登记收到意见",
                MoveForms.CORRECT_BY_NOTE);
    }

    private static List<Choice> openConsultations(RequestFile file, boolean undelivered) {
        return file.consultations().stream()
                .filter(c -> c.answeredOn() == null && !(undelivered && c.deliveredOn() != null))
                .map(ConsultingForms::consultation)
                .toList();
    }

    private static Choice consultation(ConsultationFile asked) {
        String name = asked.name().isEmpty() ? asked.who().label() : asked.who().label() + " " + asked.name();
        String served = asked.deliveredOn() == null ? "送达日期未登记" : ChineseDates.date(asked.deliveredOn()) + "送达";
        return new Choice(asked.ref(), asked.ref() + "　" + name, ChineseDates.date(asked.askedOn()) + "发出，" + served);
    }
}
