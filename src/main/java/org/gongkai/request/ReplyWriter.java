package org.gongkai.request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
    private final LetterWordings wordings;

    ReplyWriter(Agencies agencies, LetterWordings wordings) {
        this.agencies = agencies;
        this.wordings = wordings;
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

    /** The reply as it goes out, with what it lacks. */
    IssuedLetters.Prepared prepare(int seq, CaseView view, Reply reply, LocalDate on, Supplier<ReplyLetter> letter) {
        Disposition disposition = Objects.requireNonNull(reply.disposition());
        LetterTemplate template = template(disposition, view, on);
        return new IssuedLetters.Prepared(
                seq,
                disposition.letter(),
                "",
                template.version(),
                letter.get(),
                template.lacking(values(view, reply, disposition)));
    }

    ReplyLetter letter(CaseView view, Reply reply, String letterNumber, String remedy, String recipient, LocalDate on) {
        Disposition disposition = Objects.requireNonNull(reply.disposition());
        return new ReplyLetter(
                agencies.get(view.header().agency()).name(),
                letterNumber,
                kind(disposition).equals("告") ? "政府信息公开申请告知书" : "政府信息公开申请答复书",
                recipient,
                template(disposition, view, on).paragraphs(values(view, reply, disposition)),
                reply.files(),
                remedy,
                on);
    }

    private LetterTemplate template(Disposition disposition, CaseView view, LocalDate on) {
        return wordings.inForce(disposition.letter(), view.header().handledBy(), on)
                .orElseThrow();
    }

    /** What the places of the templates stand for. */
    private static Map<String, String> values(CaseView view, Reply reply, Disposition disposition) {
        Map<String, String> values = new HashMap<>();
        values.put("开头", opening(view));
        values.put("依据", disposition.citation().map(c -> "根据" + c + "的规定，").orElse(""));
        values.put("决定", disposition.label());
        values.put("细类", types(reply, disposition));
        values.put("获取途径", stop(reply.text(Particular.WHERE_TO_FIND)));
        values.put("公开内容", stop(reply.text(Particular.INFORMATION_OR_WAY)));
        values.put("公开部分", stop(reply.text(Particular.RELEASED_PART)));
        values.put("不公开依据", grounds(reply));
        values.put("理由", stop(reply.text(Particular.REASON)));
        values.put("特别规定", stop(reply.text(Particular.SPECIAL_LAW)));
        values.put("检索情况", stop(reply.text(Particular.SEARCH_MADE)));
        values.put("不明确之处", stop(reply.text(Particular.STILL_UNCLEAR)));
        values.put("此前答复", stop(reply.text(Particular.EARLIER_REPLY)));
        values.put("此前编号", reply.earlier() == null ? "" : "（此前的申请编号：" + reply.earlier() + "）");
        values.put("此前提供", stop(reply.text(Particular.EARLIER_PROVISION)));
        values.put(
                "提供形式",
                reply.provision() == null || reply.provisionReason().isBlank()
                        ? ""
                        : "关于提供的形式：改以“" + reply.provision().label() + "”形式提供，原因是：" + stop(reply.provisionReason()));
        return values;
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

    private static String types(Reply reply, Disposition disposition) {
        String types = reply.subTypes().stream()
                .filter(t -> t.disposition() == disposition)
                .map(SubType::label)
                .sorted()
                .collect(Collectors.joining("、"));
        return types.isEmpty() ? "" : "（" + types + "）";
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
