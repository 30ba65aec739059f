package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 办理过程文书 (law.md §4.4: L02…L05, L08…L11, L26): the letter that belongs to a fact of the case, as it is sent. Procedural
 * letters carry no remedy paragraph; the letter to a third party about a decision does.
 */
@Component
class NoticeWriter {

    /** 种类 in the number of letters of consultation. */
    static final String CONSULTING = "征";

    private static final String REGULATION = "《中华人民共和国政府信息公开条例》";

    private final Agencies agencies;
    private final ReplyWriter replies;

    NoticeWriter(Agencies agencies, ReplyWriter replies) {
        this.agencies = agencies;
        this.replies = replies;
    }

    String word(CaseView view, String kind) {
        return agencies.get(view.header().agency()).letterWord() + "公开" + kind;
    }

    /** Whether a letter goes with the fact. */
    static boolean writes(RequestFact fact) {
        return fact instanceof RequestFact.CorrectionAsked
                || fact instanceof RequestFact.OpinionAsked
                || fact instanceof RequestFact.ThirdPartyTold
                || fact instanceof RequestFact.TimeLimitExtended
                || fact instanceof RequestFact.FeeNoticed
                || fact instanceof RequestFact.ReasonsAsked
                || (fact instanceof RequestFact.ReasonsJudged judged && judged.delayedTo() != null);
    }

    /**
     * The letter.
     *
     * @param view the case on the day of the fact
     * @param applicant name of the applicant, masked for who may not see it
     * @param party third party of the consultation the fact belongs to, if its name may be seen
     * @return empty when no letter goes with the fact
     */
    Optional<ReplyLetter> of(
            RequestFact fact, CaseView view, String applicant, PersonalPart.@Nullable ThirdParty party) {
        return switch (fact) {
            case RequestFact.CorrectionAsked f -> Optional.of(correction(f, view, applicant));
            case RequestFact.OpinionAsked f -> Optional.of(asking(f, view, party));
            case RequestFact.ThirdPartyTold f -> Optional.of(told(f, view, party));
            case RequestFact.TimeLimitExtended f -> Optional.of(extension(f, view, applicant));
            case RequestFact.FeeNoticed f -> Optional.of(fee(f, view, applicant));
            case RequestFact.ReasonsAsked f -> Optional.of(reasons(f, view, applicant));
            case RequestFact.ReasonsJudged f
            when f.delayedTo() != null -> Optional.of(delay(f, Objects.requireNonNull(f.delayedTo()), view, applicant));
            default -> Optional.empty();
        };
    }

    private ReplyLetter correction(RequestFact.CorrectionAsked f, CaseView view, String applicant) {
        var body = new ArrayList<String>();
        body.add(opening(view) + "经审查，申请内容不明确。根据" + REGULATION + "第三十条的规定，请您对下列事项作出补正：");
        for (int i = 0; i < f.items().size(); i++) {
            body.add((i + 1) + ". " + f.items().get(i));
        }
        body.add("请在" + ChineseDates.date(f.until()) + "以前补正。本机关自收到补正的申请之日起计算答复期限；无正当理由逾期不补正的，视为放弃申请，本机关不再处理。");
        return letter(LetterKind.L02.title(), "", applicant, body, "", f.on(), view);
    }

    private ReplyLetter extension(RequestFact.TimeLimitExtended f, CaseView view, String applicant) {
        LocalDate due = view.reading().due();
        return letter(
                LetterKind.L04.title(),
                "",
                applicant,
                List.of(
                        opening(view),
                        "因" + plain(f.reason()) + "，不能在原期限内答复。根据" + REGULATION + "第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，"
                                + "答复期限延长" + f.workdays() + "个工作日"
                                + (due == null ? "。" : "，至" + ChineseDates.date(due) + "届满。")),
                "",
                f.on(),
                view);
    }

    private ReplyLetter asking(RequestFact.OpinionAsked f, CaseView view, PersonalPart.@Nullable ThirdParty party) {
        LetterKind kind = switch (f.who()) {
            case THIRD_PARTY -> LetterKind.L05;
            case CO_MAKER -> LetterKind.L09;
            case ORGAN -> LetterKind.L10;
        };
        String article = switch (f.who()) {
            case THIRD_PARTY -> "第三十二条";
            case CO_MAKER -> "第三十四条";
            case ORGAN -> "第三十三条第三款";
        };
        String effect = switch (f.who()) {
            case THIRD_PARTY -> "逾期未提出意见的，由本机关依照条例的规定决定是否公开；不同意公开的，请写明理由。";
            case CO_MAKER -> "逾期未提出意见的，视为同意公开。";
            case ORGAN -> "请在此期限内回复。";
        };
        return letter(
                kind.title(),
                Objects.requireNonNullElse(f.letterNumber(), ""),
                f.who() == Consulted.THIRD_PARTY ? (party == null ? "（第三方）" : party.name()) : f.organ(),
                List.of(
                        "本机关收到一件政府信息公开申请（编号：" + view.header().number() + "），所申请的信息涉及贵方。根据" + REGULATION + article
                                + "的规定，现征求意见：",
                        stop(f.question()),
                        "请自收到本函之日起15个工作日内书面提出意见。" + effect),
                "",
                f.on(),
                view);
    }

    private ReplyLetter told(RequestFact.ThirdPartyTold f, CaseView view, PersonalPart.@Nullable ThirdParty party) {
        Agency agency = agencies.get(view.header().agency());
        return letter(
                LetterKind.L08.title(),
                f.letterNumber(),
                party == null ? "（第三方）" : party.name(),
                List.of(
                        "关于贵方对公开有关政府信息（编号：" + view.header().number() + "）提出的不同意见，本机关经审查认为，不公开可能对公共利益造成重大影响。根据"
                                + REGULATION + "第三十二条的规定，本机关决定予以公开，现将内容和理由告知如下：",
                        "决定公开的内容：" + stop(f.content()),
                        "理由：" + stop(f.reasons())),
                replies.thirdPartyRemedy(agency, f.on()),
                f.on(),
                view);
    }

    private ReplyLetter fee(RequestFact.FeeNoticed f, CaseView view, String applicant) {
        var body = new ArrayList<String>();
        body.add(opening(view) + "根据" + REGULATION + "第四十二条和《政府信息公开信息处理费管理办法》的规定，本机关决定"
                + (f.method() == FeeScale.Method.PAGES ? "按量" : "按件") + "收取信息处理费" + FactWords.yuan(f.fen()) + "，计算如下：");
        body.addAll(ChargingFee.lines(f));
        body.add("请自收到本通知次日起20个工作日内缴纳。本机关自缴费完成的次日起重新计算答复期限；逾期未缴纳的，视为放弃申请，本机关不再处理。");
        return letter(LetterKind.L11.title(), "", applicant, body, "", f.on(), view);
    }

    private ReplyLetter reasons(RequestFact.ReasonsAsked f, CaseView view, String applicant) {
        return letter(
                LetterKind.L03.title(),
                "",
                applicant,
                List.of(
                        opening(view),
                        "您本月向本机关提出政府信息公开申请" + f.inMonth() + "件。" + stop(f.facts()) + "根据" + REGULATION + "第三十五条的规定，请您在"
                                + ChineseDates.date(f.until()) + "以前说明理由。",
                        "本机关认为理由不合理的，不予处理；认为理由合理，但是无法在规定期限内答复的，将确定延迟答复的合理期限并告知您。"),
                "",
                f.on(),
                view);
    }

    private ReplyLetter delay(RequestFact.ReasonsJudged f, LocalDate to, CaseView view, String applicant) {
        return letter(
                LetterKind.L26.title(),
                "",
                applicant,
                List.of(
                        opening(view),
                        "您说明的理由，本机关认为合理：" + stop(f.why()) + "因申请数量较多，无法在规定的期限内答复。根据" + REGULATION + "第三十五条的规定，本机关确定延迟至"
                                + ChineseDates.date(to) + "以前答复。"),
                "",
                f.on(),
                view);
    }

    private String opening(CaseView view) {
        LocalDate receivedOn = view.reading().receivedOn();
        return "本机关于"
                + ChineseDates.date(
                        receivedOn == null ? view.folded().received().on() : receivedOn)
                + "收到您提出的政府信息公开申请（编号：" + view.header().number() + "），申请公开“"
                + view.folded().received().title() + "”。";
    }

    private ReplyLetter letter(
            String title, String number, String to, List<String> body, String remedy, LocalDate on, CaseView view) {
        return new ReplyLetter(
                agencies.get(view.header().agency()).name(), number, title, to, body, List.of(), remedy, on);
    }

    private static String plain(String text) {
        String plain = text.strip();
        return plain.endsWith("。") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String stop(String text) {
        String plain = text.strip();
        return plain.isEmpty() || "。！？；".indexOf(plain.charAt(plain.length() - 1)) >= 0 ? plain : plain + "。";
    }
}
