package org.gongkai.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.Problem;
import org.gongkai.statute.Consulted;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.Ground;
import org.gongkai.statute.Particular;
import org.gongkai.statute.ReplyContent;
import org.gongkai.statute.ReplyContent.ThirdPartyOpinion;
import org.gongkai.statute.ReplyRules;
import org.springframework.stereotype.Component;

/**
 * 答复审核: every reason against a reply, at once — those of the law ({@link ReplyRules}) and those of the case
 * (search record, third party, correction, earlier reply, form of provision).
 */
@Component
class ReplyChecks {

    private static final Set<Disposition> TOUCHES_OTHERS = Set.of(Disposition.D2, Disposition.P, Disposition.N4);
    private static final Set<Disposition> GIVES = Set.of(Disposition.D2, Disposition.P);

    private final RequestStore store;

    ReplyChecks(RequestStore store) {
        this.store = store;
    }

    /**
     * The reasons. Fields: {@code disposition}, {@code grounds}, {@code subTypes}, {@code texts.NAME} for a
     * {@link Particular}, {@code earlier}, {@code provision}, {@code provisionReason}; empty for the reply as a whole.
     */
    List<Problem> reasonsAgainst(Reply reply, CaseView view) {
        Disposition disposition = reply.disposition();
        if (disposition == null) {
            return List.of(new Problem("disposition", "请选择一种处理决定（R-18）"));
        }
        if (disposition.group() == Disposition.Group.OTHER) {
            return List.of(new Problem("disposition", "“" + disposition.label() + "”不用答复，请用“终止办理”登记"));
        }
        var problems = new ArrayList<Problem>();
        for (String reason : ReplyRules.reasonsAgainst(content(reply, disposition, view))) {
            problems.add(new Problem(field(reason), reason));
        }
        checkSearch(reply, disposition, view, problems);
        checkConsultations(disposition, view, problems);
        checkFindings(disposition, view, problems);
        checkReasonsGiven(disposition, view, problems);
        checkCorrection(disposition, view, problems);
        checkEarlier(reply, disposition, view, problems);
        checkProvision(reply, disposition, view, problems);
        for (Particular particular : Particular.values()) {
            FilingChecks.longest(
                    "texts." + particular.name(), reply.text(particular), FilingChecks.LONGEST_TEXT, problems);
        }
        return problems;
    }

    /** A refusal names its own ground without being told. */
    static Reply withOwnGround(Reply reply) {
        Disposition disposition = reply.disposition();
        Optional<Ground> own =
                disposition == null || !disposition.withholds() ? Optional.empty() : disposition.ground();
        if (own.isEmpty() || reply.grounds().contains(own.get())) {
            return reply;
        }
        var grounds = new ArrayList<Ground>();
        grounds.add(own.get());
        grounds.addAll(reply.grounds());
        return new Reply(
                disposition,
                grounds,
                reply.subTypes(),
                reply.texts(),
                reply.earlier(),
                reply.provision(),
                reply.provisionReason(),
                reply.files());
    }

    /** What the third parties said, the strongest objection first. */
    static ThirdPartyOpinion thirdParty(Collection<FoldedCase.Asking> askings) {
        var opinion = ThirdPartyOpinion.NOT_ASKED;
        for (FoldedCase.Asking asking : askings) {
            if (asking.asked.who() == Consulted.THIRD_PARTY) {
                ThirdPartyOpinion one = asking.answer == null
                        ? ThirdPartyOpinion.SILENT
                        : switch (asking.answer.opinion()) {
                            case CONSENTS, INFORMS -> ThirdPartyOpinion.CONSENTS;
                            case REFUSES -> ThirdPartyOpinion.REFUSES;
                            case REFUSES_WITH_GROUNDS -> ThirdPartyOpinion.REFUSES_WITH_GROUNDS;
                            case OBJECTS ->
                                Opinion.OBJECTS.hasGrounds(asking.finding)
                                        ? ThirdPartyOpinion.REFUSES_WITH_GROUNDS
                                        : ThirdPartyOpinion.REFUSES;
                        };
                opinion = weight(one) > weight(opinion) ? one : opinion;
            }
        }
        return opinion;
    }

    private static int weight(ThirdPartyOpinion opinion) {
        return switch (opinion) {
            case NOT_ASKED -> 0;
            case CONSENTS -> 1;
            case SILENT -> 2;
            case REFUSES -> 3;
            case REFUSES_WITH_GROUNDS -> 4;
        };
    }

    private static ReplyContent content(Reply reply, Disposition disposition, CaseView view) {
        return new ReplyContent(
                disposition,
                view.on(),
                reply.grounds(),
                reply.subTypes(),
                reply.texts(),
                thirdParty(view.folded().askings()));
    }

    /** The field a reason of the law belongs to. */
    private static String field(String reason) {
        for (Particular particular : Particular.values()) {
            if (reason.startsWith("请填写“" + particular.label() + "”")) {
                return "texts." + particular.name();
            }
        }
        if (reason.contains("公共利益")) {
            return "texts." + Particular.PUBLIC_INTEREST.name();
        }
        if (reason.contains("哪一类") || reason.contains("情形")) {
            return "subTypes";
        }
        return reason.contains("起才可作出") ? "disposition" : "grounds";
    }

    // 第三十六条第（四）项: 经检索没有 (E09)
    private static void checkSearch(Reply reply, Disposition disposition, CaseView view, List<Problem> problems) {
        boolean claims = disposition == Disposition.U1 || reply.grounds().contains(Ground.NOT_FOUND);
        if (claims && view.folded().searches().stream().allMatch(RequestFact.SearchRecorded::found)) {
            problems.add(Problem.of("答复信息不存在以前，应当登记一次没有结果的检索（第三十六条第（四）项）"));
        }
    }

    // 第三十二条、第三十四条: their fifteen working days are theirs
    private static void checkConsultations(Disposition disposition, CaseView view, List<Problem> problems) {
        if (!TOUCHES_OTHERS.contains(disposition)) {
            return;
        }
        for (FoldedCase.Asking asking : view.folded().askings()) {
            if (asking.answer != null || asking.asked.who() == Consulted.ORGAN) {
                continue;
            }
            String who = asking.asked.who().label() + "（" + asking.asked.ref() + "）";
            var limit = view.reading().limits().get(asking.asked.ref());
            if (limit == null) {
                problems.add(Problem.of("还不知道" + who + "何时收到征求意见书，请先登记送达日期"));
            } else if (!view.on().isAfter(limit)) {
                problems.add(Problem.of(who + "还可以在" + ChineseDates.date(limit) + "以前提出意见，届满或者收到意见后再答复（第三十二条、第三十四条）"));
            }
        }
    }

    // 第三十二条: silence is neither consent nor refusal; the organ decides, and says so
    private static void checkFindings(Disposition disposition, CaseView view, List<Problem> problems) {
        if (!TOUCHES_OTHERS.contains(disposition)) {
            return;
        }
        ThirdParties.ofCase(view).stream()
                .filter(one -> one.silent() && one.awaitsFinding())
                .forEach(one -> problems.add(
                        Problem.of("第三方（" + one.ref() + "）逾期没有提出意见，不视为同意也不视为不同意，请先“认定损害和公共利益”（第三十二条，R-13）")));
        ThirdParties.ofCase(view).stream()
                .filter(one -> one.opinion() == Opinion.OBJECTS && one.awaitsFinding())
                .forEach(one ->
                        problems.add(Problem.of("第三方（" + one.ref() + "）不同意公开并说明了理由，请先“认定损害和公共利益”，再作答复（第三十二条，R-13）")));
    }

    // 第三十五条: reasons were asked for and not accepted, or not given in time
    private static void checkReasonsGiven(Disposition disposition, CaseView view, List<Problem> problems) {
        if (disposition != Disposition.X4) {
            return;
        }
        RequestFact.ReasonsJudged judged = view.folded().reasonsJudged;
        if (judged == null) {
            problems.add(new Problem("disposition", "以数量、频次明显超过合理范围为由不予处理以前，应当要求申请人说明理由，并由负责人认定（第三十五条，R-17）"));
        } else if (judged.reasonable()) {
            problems.add(new Problem(
                    "disposition", "已于" + ChineseDates.date(judged.on()) + "认定申请人的理由合理，不能再不予处理（第三十五条，R-17）"));
        }
    }

    /** What stands against signing besides: the third party must know before the information is out. */
    static List<Problem> reasonsAgainstSigning(Reply reply, CaseView view) {
        return ThirdParties.ofCase(view).stream()
                .filter(one -> mustBeTold(one, reply))
                .map(one -> Problem.of("第三方（" + one.ref() + "）不同意公开且有合理理由：签发以前，请把决定公开的内容和理由书面“告知第三方”（第三十二条，R-14）"))
                .toList();
    }

    /** Whether the reply discloses over the reasoned objection of somebody who was not told yet. */
    static boolean mustBeTold(ThirdParties.Standing party, Reply reply) {
        boolean discloses = reply.disposition() == Disposition.D2 || reply.disposition() == Disposition.P;
        return discloses
                && !reply.grounds().contains(Ground.THIRD_PARTY)
                && party.objectsWithGrounds()
                && party.mayBeTold();
    }

    // 第三十条: "still unclear" needs a correction that was made
    private static void checkCorrection(Disposition disposition, CaseView view, List<Problem> problems) {
        if (disposition == Disposition.U3 && view.folded().correctionReceived == null) {
            problems.add(new Problem("disposition", "没有告知补正并收到补正的，不能答复“补正后仍不明确”（第三十条）"));
        }
    }

    // 第三十六条第（六）项
    private void checkEarlier(Reply reply, Disposition disposition, CaseView view, List<Problem> problems) {
        if (disposition != Disposition.X2 || reply.earlier() == null) {
            return;
        }
        Optional<RequestHeader> earlier = store.ofSameApplicant(view.header(), 1000).stream()
                .filter(h -> h.number().equals(reply.earlier()))
                .findFirst();
        if (earlier.isEmpty()) {
            problems.add(new Problem("earlier", "没有同一申请人向本机关提出的、编号为 " + reply.earlier() + " 的申请"));
        } else if (earlier.get().decidedOn() == null) {
            problems.add(new Problem("earlier", "编号为 " + reply.earlier() + " 的申请还没有答复，不属于重复申请"));
        }
    }

    // 第四十条: in the form asked for, or another with a reason
    private static void checkProvision(Reply reply, Disposition disposition, CaseView view, List<Problem> problems) {
        if (!GIVES.contains(disposition)) {
            return;
        }
        Provision wanted = view.folded().received().provision();
        if (reply.provision() == null) {
            problems.add(new Problem("provision", "请选择以什么形式提供信息（第四十条）"));
        } else if (wanted != null
                && wanted != reply.provision()
                && reply.provisionReason().isBlank()) {
            problems.add(new Problem("provisionReason", "申请人要求“" + wanted.label() + "”形式，改用其他形式请写明原因（第四十条）"));
        }
    }
}
