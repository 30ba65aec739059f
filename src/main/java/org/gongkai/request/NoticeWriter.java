package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.ChineseDates;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.FeeScale;
import org.gongkai.statute.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 办理过程文书 (law.md §4.4: L01…L05, L07…L11, L26, L28, L29): the letters that belong to a fact of the case, in the words of their template.
 * Procedural letters carry no remedy paragraph; the letter to a third party about a decision does.
 */
@Component
class NoticeWriter {

    /** 种类 in the number of letters of consultation. */
    static final String CONSULTING = "征";

    private final Agencies agencies;
    private final ReplyWriter replies;
    private final LetterWordings wordings;
    private final CaseClock clock;
    private final AnswerCodes codes;

    NoticeWriter(Agencies agencies, ReplyWriter replies, LetterWordings wordings, CaseClock clock, AnswerCodes codes) {
        this.agencies = agencies;
        this.replies = replies;
        this.wordings = wordings;
        this.clock = clock;
        this.codes = codes;
    }

    String word(CaseView view, String kind) {
        return word(view.header(), kind);
    }

    String word(RequestHeader header, String kind) {
        return agencies.get(header.agency()).letterWord() + "公开" + kind;
    }

    /** Whether a letter goes with the fact. */
    static boolean writes(RequestFact fact) {
        return fact instanceof RequestFact.RequestReceived
                || fact instanceof RequestFact.HandlingEnded
                || fact instanceof RequestFact.ReplyDelivered
                || fact instanceof RequestFact.NewAnswerDelivered
                || fact instanceof RequestFact.CorrectionAsked
                || fact instanceof RequestFact.OpinionAsked
                || fact instanceof RequestFact.ThirdPartyTold
                || fact instanceof RequestFact.TimeLimitExtended
                || fact instanceof RequestFact.FeeNoticed
                || fact instanceof RequestFact.ReasonsAsked
                || (fact instanceof RequestFact.ReasonsJudged judged && judged.delayedTo() != null);
    }

    /** 种类 in the number of a letter that is numbered when it is written; empty for letters that bring their number. */
    private static String series(LetterKind kind) {
        return switch (kind) {
            case L02 -> "补";
            case L03 -> "由";
            case L04 -> "延";
            case L07 -> "知";
            case L11 -> "费";
            case L26 -> "迟";
            case L01 -> "登";
            case L28 -> "终";
            case L29 -> "送";
            default -> "";
        };
    }

    /** What a letter says, before it is put into words. @param ref the consultation it belongs to; empty for none */
    private record Draft(
            LetterKind kind, String number, String to, Map<String, String> values, String remedy, String ref) {
        Draft(LetterKind kind, String number, String to, Map<String, String> values, String remedy) {
            this(kind, number, to, values, remedy, "");
        }
    }

    /**
     * The letters, numbered where the fact brings their number.
     *
     * @param seq place of the fact
     * @param view the case on the day of the fact
     * @param applicant name of the applicant
     * @param party third party of the consultation the fact belongs to
     */
    List<IssuedLetters.Prepared> prepare(
            int seq, RequestFact fact, CaseView view, String applicant, PersonalPart.@Nullable ThirdParty party) {
        return drafts(fact, view, applicant, party).stream()
                .map(draft -> {
                    LetterTemplate template = template(draft.kind(), view, fact.on());
                    return new IssuedLetters.Prepared(
                            seq,
                            draft.kind(),
                            draft.number().isEmpty() ? series(draft.kind()) : "",
                            template.version(),
                            letter(draft, template, view, fact.on()),
                            template.lacking(draft.values()));
                })
                .toList();
    }

    /**
     * The letter of a fact from before letters were kept, as its template would put it today.
     *
     * @param applicant name of the applicant, masked for who may not see it
     * @param party third party of the consultation the fact belongs to, if its name may be seen
     * @return empty when no letter goes with the fact
     */
    Optional<ReplyLetter> of(
            RequestFact fact, CaseView view, String applicant, PersonalPart.@Nullable ThirdParty party) {
        return drafts(fact, view, applicant, party).stream()
                .findFirst()
                .map(draft -> letter(draft, template(draft.kind(), view, fact.on()), view, fact.on()));
    }

    private LetterTemplate template(LetterKind kind, CaseView view, LocalDate on) {
        return wordings.inForce(kind, view.header().handledBy(), on).orElseThrow();
    }

    private ReplyLetter letter(Draft draft, LetterTemplate template, CaseView view, LocalDate on) {
        return new ReplyLetter(
                agencies.get(view.header().agency()).name(),
                draft.number(),
                draft.kind().title(),
                draft.to(),
                template.paragraphs(draft.values()),
                List.of(),
                draft.remedy(),
                on,
                slip(draft, view));
    }

    /** 回执 (L06) for those who are asked, 缴款单 for who has to pay. */
    private ReplyLetter.@Nullable Slip slip(Draft draft, CaseView view) {
        return switch (draft.kind()) {
            case L05 -> answerSlip(LetterKind.L06.title(), draft, view, "第三方（签名或者盖章）");
            case L09 -> answerSlip("共同制作机关意见回执", draft, view, "机关（盖章）");
            case L10 -> answerSlip("协助事项回执", draft, view, "机关（盖章）");
            case L11 -> feeSlip(draft, view);
            default -> null;
        };
    }

    private ReplyLetter.Slip answerSlip(String title, Draft draft, CaseView view, String signer) {
        List<ReplyLetter.Slip.Row> rows = new ArrayList<>();
        rows.add(new ReplyLetter.Slip.Row("申请编号", view.header().number().value(), 1));
        if (draft.kind() != LetterKind.L10) {
            rows.add(new ReplyLetter.Slip.Row("意见", "□ 同意公开　□ 不同意公开　□ 部分同意公开", 1));
        }
        rows.add(new ReplyLetter.Slip.Row(draft.kind() == LetterKind.L10 ? "回复" : "理由（不同意的，写明公开会损害什么合法权益）", "", 7));
        rows.add(new ReplyLetter.Slip.Row(signer, "", 3));
        rows.add(new ReplyLetter.Slip.Row("联系人、电话", "", 1));
        rows.add(new ReplyLetter.Slip.Row("日期", "　　　年　　月　　日", 1));
        return new ReplyLetter.Slip(title, rows, codes.online(view.header().number(), draft.ref()));
    }

    private ReplyLetter.Slip feeSlip(Draft draft, CaseView view) {
        DisclosureOffice office = agencies.get(view.header().handledBy()).office();
        return new ReplyLetter.Slip(
                "信息处理费缴款单",
                List.of(
                        new ReplyLetter.Slip.Row("申请编号", view.header().number().value(), 1),
                        new ReplyLetter.Slip.Row("缴款人", draft.to(), 1),
                        new ReplyLetter.Slip.Row("金额", draft.values().getOrDefault("金额", ""), 1),
                        new ReplyLetter.Slip.Row(
                                "计算", draft.values().getOrDefault("计算明细", "").replace('\n', '；'), 1),
                        new ReplyLetter.Slip.Row("缴款期限", "收到收费通知书次日起20个工作日内", 1),
                        new ReplyLetter.Slip.Row(
                                "办理缴款",
                                office.name() + "，" + office.address() + "，" + office.hours() + "，电话" + office.phone(),
                                1),
                        new ReplyLetter.Slip.Row("缴款日期", "　　　年　　月　　日", 1),
                        new ReplyLetter.Slip.Row("财政票据号码", "", 1)),
                null);
    }

    private List<Draft> drafts(
            RequestFact fact, CaseView view, String applicant, PersonalPart.@Nullable ThirdParty party) {
        return switch (fact) {
            case RequestFact.RequestReceived f -> List.of(registered(f, view, applicant));
            case RequestFact.HandlingEnded f -> List.of(ended(f, view, applicant));
            case RequestFact.ReplyDelivered f ->
                List.of(served(
                        view.folded().issued == null ? "" : view.folded().issued.letterNumber(),
                        f.manner(),
                        f.on(),
                        f.deviation(),
                        view,
                        applicant));
            case RequestFact.NewAnswerDelivered f -> {
                RequestFact.NewAnswerIssued issued = view.folded().remakings().getLast().issued;
                yield List.of(
                        served(issued == null ? "" : issued.letterNumber(), f.manner(), f.on(), "", view, applicant));
            }
            case RequestFact.CorrectionAsked f -> List.of(correction(f, view, applicant));
            case RequestFact.OpinionAsked f -> List.of(asking(f, view, party), told(f, view, applicant));
            case RequestFact.ThirdPartyTold f -> List.of(decided(f, view, party));
            case RequestFact.TimeLimitExtended f -> List.of(extension(f, view, applicant));
            case RequestFact.FeeNoticed f -> List.of(fee(f, view, applicant));
            case RequestFact.ReasonsAsked f -> List.of(reasons(f, view, applicant));
            case RequestFact.ReasonsJudged f
            when f.delayedTo() != null -> List.of(delay(f, Objects.requireNonNull(f.delayedTo()), view, applicant));
            default -> List.of();
        };
    }

    private Draft registered(RequestFact.RequestReceived f, CaseView view, String applicant) {
        LocalDate due = view.reading().due();
        DisclosureOffice office = agencies.get(view.header().handledBy()).office();
        return toApplicant(
                LetterKind.L01,
                applicant,
                view,
                Map.of(
                        "编号",
                        view.header().number().value(),
                        "提出日期",
                        ChineseDates.date(f.on()),
                        "提出方式",
                        f.way().label(),
                        "申请内容",
                        f.title(),
                        "答复期限",
                        due == null || view.stage() == CaseStage.AWAITING_CONFIRMATION
                                ? "本机关与您确认收到申请之后，答复期限自确认之日的次日起算"
                                : "答复期限自收到申请之日的次日起算，最迟" + ChineseDates.date(due) + "答复",
                        "联系方式",
                        office.name() + "，" + office.address() + "，电话" + office.phone()));
    }

    private static Draft ended(RequestFact.HandlingEnded f, CaseView view, String applicant) {
        return toApplicant(
                LetterKind.L28,
                applicant,
                view,
                Map.of(
                        "终止情形",
                        f.disposition().label()
                                + (f.subType() == null ? "" : "（" + f.subType().label() + "）"),
                        "依据",
                        f.disposition().citation().map(c -> "根据" + c + "的规定，").orElse(""),
                        "理由",
                        stop(f.reason())));
    }

    private static Draft served(
            String letterNumber,
            DeliveryManner manner,
            LocalDate on,
            String deviation,
            CaseView view,
            String applicant) {
        return toApplicant(
                LetterKind.L29,
                applicant,
                view,
                Map.of(
                        "送达文书",
                        letterNumber.isEmpty() ? "答复" : letterNumber,
                        "送达方式",
                        manner.label() + "（" + manner.mode().label() + "）",
                        "送达日期",
                        ChineseDates.date(on) + "（" + manner.mode().timePoint() + "）",
                        "改变方式的原因",
                        deviation.isBlank() ? "" : "改变方式的原因：" + stop(deviation)));
    }

    private static Draft correction(RequestFact.CorrectionAsked f, CaseView view, String applicant) {
        var items = new ArrayList<String>();
        for (int i = 0; i < f.items().size(); i++) {
            items.add((i + 1) + ". " + f.items().get(i));
        }
        return toApplicant(
                LetterKind.L02,
                applicant,
                view,
                Map.of("补正事项", String.join("\n", items), "补正期限", ChineseDates.date(f.until())));
    }

    private Draft extension(RequestFact.TimeLimitExtended f, CaseView view, String applicant) {
        List<RecordedFact> before =
                view.facts().stream().filter(fact -> !fact.fact().equals(f)).toList();
        LocalDate original =
                clock.view(view.header(), before, view.on()).reading().due();
        return toApplicant(
                LetterKind.L04,
                applicant,
                view,
                Map.of(
                        "延期理由",
                        plain(f.reason()),
                        "原期限",
                        due(original),
                        "延长天数",
                        String.valueOf(f.workdays()),
                        "新期限",
                        due(view.reading().due())));
    }

    private static String due(@Nullable LocalDate day) {
        return day == null ? "答复期限重新计算后" : ChineseDates.date(day);
    }

    private static Draft asking(RequestFact.OpinionAsked f, CaseView view, PersonalPart.@Nullable ThirdParty party) {
        LetterKind kind = switch (f.who()) {
            case THIRD_PARTY -> LetterKind.L05;
            case CO_MAKER -> LetterKind.L09;
            case ORGAN -> LetterKind.L10;
        };
        return new Draft(
                kind,
                Objects.requireNonNullElse(f.letterNumber(), ""),
                f.who() == Consulted.THIRD_PARTY ? name(party) : f.organ(),
                Map.of("编号", view.header().number().value(), "征求事项", stop(f.question())),
                "",
                f.ref());
    }

    /** 告知申请人: others are being asked, and the time is not counted; who they are is not said. */
    private static Draft told(RequestFact.OpinionAsked f, CaseView view, String applicant) {
        return toApplicant(
                LetterKind.L07, applicant, view, Map.of("征求对象", f.who().label()));
    }

    private Draft decided(RequestFact.ThirdPartyTold f, CaseView view, PersonalPart.@Nullable ThirdParty party) {
        Agency agency = agencies.get(view.header().agency());
        return new Draft(
                LetterKind.L08,
                f.letterNumber(),
                name(party),
                Map.of("编号", view.header().number().value(), "公开内容", stop(f.content()), "理由", stop(f.reasons())),
                replies.thirdPartyRemedy(agency, f.on()));
    }

    private static Draft fee(RequestFact.FeeNoticed f, CaseView view, String applicant) {
        return toApplicant(
                LetterKind.L11,
                applicant,
                view,
                Map.of(
                        "计收方式",
                        f.method() == FeeScale.Method.PAGES ? "按量" : "按件",
                        "金额",
                        FactWords.yuan(f.fen()),
                        "计算明细",
                        String.join("\n", ChargingFee.lines(f))));
    }

    private static Draft reasons(RequestFact.ReasonsAsked f, CaseView view, String applicant) {
        return toApplicant(
                LetterKind.L03,
                applicant,
                view,
                Map.of(
                        "本月件数",
                        String.valueOf(f.inMonth()),
                        "事实",
                        stop(f.facts()),
                        "说明期限",
                        ChineseDates.date(f.until())));
    }

    private static Draft delay(RequestFact.ReasonsJudged f, LocalDate to, CaseView view, String applicant) {
        return toApplicant(LetterKind.L26, applicant, view, Map.of("认定", stop(f.why()), "延迟期限", ChineseDates.date(to)));
    }

    private static Draft toApplicant(LetterKind kind, String applicant, CaseView view, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("开头", opening(view));
        // a name that is missing may be what is to be corrected
        return new Draft(kind, "", applicant.isBlank() ? "申请人" : applicant, all, "");
    }

    private static String name(PersonalPart.@Nullable ThirdParty party) {
        return party == null ? "（第三方）" : party.name();
    }

    private static String opening(CaseView view) {
        LocalDate receivedOn = view.reading().receivedOn();
        return "本机关于"
                + ChineseDates.date(
                        receivedOn == null ? view.folded().received().on() : receivedOn)
                + "收到您提出的政府信息公开申请（编号：" + view.header().number() + "），申请公开“"
                + view.folded().received().title() + "”。";
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
