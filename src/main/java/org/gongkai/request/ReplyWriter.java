package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.RemedyText;
import org.gongkai.statute.SubType;
import org.springframework.stereotype.Component;

/** 答复文本: puts a reply into the words of the letter (law.md §4.4): receipt, decision, article, reasons, remedies. */
@Component
class ReplyWriter {

    private final Agencies agencies;

    ReplyWriter(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The remedy paragraph of a decision made on a day by the organ addressed. */
    String remedy(Disposition disposition, CaseView view, LocalDate on) {
        Agency agency = agencies.get(view.header().agency());
        return RemedyText.of(disposition.remedy(on), on, agency.reviewBody(), agency.court());
    }

    /** The remedy paragraph of a decision to disclose over a third party's objection: review or suit. */
    String thirdPartyRemedy(Agency agency, LocalDate on) {
        return RemedyText.of(Disposition.D2.remedy(on), on, agency.reviewBody(), agency.court());
    }

    /** 机关代字 + 种类: {@code 平政办公开答}. */
    String letterWord(Disposition disposition, CaseView view) {
        return agencies.get(view.header().agency()).letterWord() + "公开" + kind(disposition);
    }

    /** 答 for replies, 告 for notices that something is not handled. */
    static String kind(Disposition disposition) {
        return disposition.letter().title().startsWith("告知书") ? "告" : "答";
    }

    ReplyLetter letter(CaseView view, Reply reply, String letterNumber, String remedy, String recipient, LocalDate on) {
        Disposition disposition = Objects.requireNonNull(reply.disposition());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(opening(view));
        paragraphs.addAll(decision(reply, disposition));
        if (reply.provision() != null && !reply.provisionReason().isBlank()) {
            paragraphs.add("关于提供的形式：改以“" + reply.provision().label() + "”形式提供，原因是：" + stop(reply.provisionReason()));
        }
        return new ReplyLetter(
                agencies.get(view.header().agency()).name(),
                letterNumber,
                kind(disposition).equals("告") ? "政府信息公开申请告知书" : "政府信息公开申请答复书",
                recipient,
                paragraphs,
                reply.files(),
                remedy,
                on);
    }

    private static String opening(CaseView view) {
        FoldedCase folded = view.folded();
        LocalDate receivedOn = view.reading().receivedOn();
        String you = folded.received().applicantKind().organisation() ? "贵单位" : "您";
        String opening = "本机关于"
                + ChineseDates.date(receivedOn == null ? folded.received().on() : receivedOn)
                + "收到" + you + "提出的政府信息公开申请（编号：" + view.header().number() + "），申请公开“"
                + folded.received().title() + "”";
        return folded.correctionReceived == null
                ? opening + "。"
                : opening + "，并于" + ChineseDates.date(folded.correctionReceived.on()) + "收到补正。";
    }

    private static List<String> decision(Reply reply, Disposition disposition) {
        String law = disposition.citation().map(c -> "根据" + c + "的规定，").orElse("");
        return switch (disposition) {
            case D1 ->
                List.of("经查，所申请公开的信息已经主动公开。" + law + "现告知获取该政府信息的方式和途径：" + stop(reply.text(Particular.WHERE_TO_FIND)));
            case D2 -> List.of("经审查，所申请公开的信息可以公开。" + law + "现予以公开：" + stop(reply.text(Particular.INFORMATION_OR_WAY)));
            case P -> partial(reply, law);
            case N1, N2, N3, N4, N5, N6, N7 -> refusal(reply, disposition, law);
            case N8 ->
                List.of("经审查，所申请公开的信息属于有关法律、行政法规对信息的获取有特别规定的信息。" + law + "请依照有关规定办理："
                        + stop(reply.text(Particular.SPECIAL_LAW)));
            case U1 ->
                List.of("经检索，本机关没有所申请公开的信息。" + law + "告知该政府信息不存在。检索情况：" + stop(reply.text(Particular.SEARCH_MADE)));
            case U1B -> List.of("经审查，所申请公开的信息不属于本机关负责公开。" + law + "说明理由如下：" + stop(reply.text(Particular.REASON)));
            case U2 ->
                List.of("经审查，所申请公开的信息需要本机关对现有政府信息进行加工、分析。" + law + "本机关不予提供。理由：" + stop(reply.text(Particular.REASON)));
            case U3 -> List.of("经补正，申请内容仍不明确：" + stop(reply.text(Particular.STILL_UNCLEAR)) + law + "本机关无法提供。");
            case X1 -> List.of("经审查，所提事项属于信访、投诉、举报等活动。" + law + "不作为政府信息公开申请处理：" + stop(reply.text(Particular.REASON)));
            case X2 ->
                List.of("经查，本机关已就相同政府信息作出答复：" + stop(reply.text(Particular.EARLIER_REPLY))
                        + (reply.earlier() == null ? "" : "（此前的申请编号：" + reply.earlier() + "）") + law + "不予重复处理。");
            case X3 -> List.of("经审查，所申请的内容为公开出版物。" + law + "现告知获取的途径：" + stop(reply.text(Particular.WHERE_TO_FIND)));
            case X4 ->
                List.of("经审查，申请公开政府信息的数量、频次明显超过合理范围，所述理由不合理。" + law + "不予处理。理由：" + stop(reply.text(Particular.REASON)));
            case X5 ->
                List.of("经查，所申请确认或者重新出具的信息此前已经取得：" + stop(reply.text(Particular.EARLIER_PROVISION)) + "本机关不予重复处理。");
            case O1, O2, O3 -> List.of(stop(reply.text(Particular.REASON)));
        };
    }

    private static List<String> partial(Reply reply, String law) {
        return List.of(
                "经审查，所申请公开的信息中含有不应当公开的内容，能够作区分处理。" + law + "本机关予以部分公开。",
                "予以公开的内容：" + stop(reply.text(Particular.RELEASED_PART)),
                "不予公开的内容，属于" + grounds(reply) + "。理由：" + stop(reply.text(Particular.REASON)));
    }

    private static List<String> refusal(Reply reply, Disposition disposition, String law) {
        String types = reply.subTypes().stream()
                .filter(t -> t.disposition() == disposition)
                .map(SubType::label)
                .sorted()
                .collect(Collectors.joining("、"));
        return List.of("经审查，所申请公开的信息“" + disposition.label() + "”" + (types.isEmpty() ? "" : "（" + types + "）") + "。"
                + law + "本机关决定不予公开。理由：" + stop(reply.text(Particular.REASON)));
    }

    private static String grounds(Reply reply) {
        return reply.grounds().stream().map(ReplyWriter::ground).collect(Collectors.joining("；"));
    }

    private static String ground(Ground ground) {
        return ground.label() + "（《中华人民共和国政府信息公开条例》" + ground.article() + "）";
    }

    /** The text with a full stop at its end. */
    private static String stop(String text) {
        String plain = text.strip();
        return plain.isEmpty() || "。！？；".indexOf(plain.charAt(plain.length() - 1)) >= 0 ? plain : plain + "。";
    }
}
